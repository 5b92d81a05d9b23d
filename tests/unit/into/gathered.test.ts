import { expect, it } from 'vitest';
import type { Workbook } from '../../../shared/workbook';
import { into, made, readBack, rowWith } from '../../support/forms';
import { HEADINGS, LINES, read, table } from '../../support/river-form';

const form = table([
  [
    ['项目名称', 2],
    ['河道疏浚', 6],
  ],
  [['项目资金（万元）', 1, 4], '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['资金总额', '120', '120', '114', '10', '95%', '9.5'],
  ['中央资金', '80', '80', '80', '', '100%', ''],
  ['县级资金', '40', '40', '34', '', '85%', ''],
  HEADINGS,
  ...LINES,
]);

it('sources told apart in the form are left as they are, and told of where their sum is another this year', async () => {
  const source = made(['项目支出绩效自评表（2023年度）', form], 'docx');
  const { pack, workbook } = await read(source);
  expect((await into(source, 'docx', pack, workbook)).report.remains).toEqual([]);
  const now: Workbook = structuredClone(workbook);
  const money = now.projects[0]?.fill.funds.appropriation;
  if (!money) throw new Error('没有资金');
  money.executed = { text: '120' };
  const filled = await into(source, 'docx', pack, now);
  expect(rowWith(readBack(filled.bytes, 'docx'), '资金总额')).toEqual(expect.arrayContaining(['120', '100%', '10']));
  expect(filled.report.remains.map(({ text }) => text)).toEqual(['80', '34']);
});
