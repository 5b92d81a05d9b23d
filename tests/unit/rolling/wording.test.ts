import { expect, it } from 'vitest';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';
import { packOf, rollTo } from './help';

const line = (id: string) => `department/indicator/${id}/criterion`;

async function rolledWith(
  words: readonly (readonly [path: string, value: string])[],
  to = 'anju-2024',
  sample = 'anju-2024-hotline',
) {
  const { pack, workbook } = await sampleOf(sample);
  const adjustments = words.map(([path, value]) => ({ path, value, source: '2024年原表.docx　第 1 张表' }));
  const year = String(Number(workbook.year) + 1);
  return rollTo({ pack, workbook: { ...workbook, adjustments } }, await packOf(to), year);
}

it("the bureau's words go on to next year, with the years they stand for; their points and source too", async () => {
  const words = [
    [line('budget-preparation'), '{年度}年偏离度越小得分越高'],
    ['department/title/1', '区级部门整体自评表（{年度}年度）'],
    ['department/column/评分说明', '计分办法'],
    [line('assets-per-head'), '不超过 {parameter.n} 得 3 分'],
  ] as const;
  const { workbook, report } = await rolledWith(words);
  expect(workbook.adjustments.map(({ path, value }) => [path, value])).toEqual(words);
  expect(workbook.adjustments.every(({ source }) => source === '2024年原表.docx　第 1 张表')).toBe(true);
  expect(report.ask.filter(({ from }) => from.startsWith('department/'))).toEqual([]);
});

it('words that name a year, or a figure the rule does not have, stand and are asked about', async () => {
  const words = [
    [line('budget-preparation'), '2025年3月底前报送的得8分'],
    [line('small-business'), '预留份额达到40%的得3分'],
    [line('idle-assets'), '不足60%的得2.4分，100%以上的不得分'],
  ] as const;
  const { workbook, report } = await rolledWith(words);
  expect(workbook.adjustments.map(({ value }) => value)).toEqual(words.map(([, value]) => value));
  const asked = report.ask.flatMap(({ from, proposed, stands }) =>
    from.startsWith('department/') ? [[from, proposed, stands]] : [],
  );
  expect(asked).toEqual([
    [line('budget-preparation'), '2026年3月底前报送的得8分', true],
    [line('small-business'), '预留份额达到40%的得3分', true],
  ]);
});

it('answered at 沿用核对: the words stand among the adjustments, with their source, and are no longer asked', async () => {
  const { workbook } = await rolledWith([[line('budget-preparation'), '2025年3月底前报送的得8分']]);
  const done = apply(
    workbook,
    { name: 'answer-rolled', args: { binding: line('budget-preparation'), text: '2026年3月底前报送的得8分' } },
    await packOf('anju-2024'),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  expect(done.value.adjustments).toEqual([
    { path: line('budget-preparation'), value: '2026年3月底前报送的得8分', source: '2024年原表.docx　第 1 张表' },
  ]);
  expect(done.value.rolled?.ask.find(({ binding }) => binding === line('budget-preparation'))?.before).toBe(
    '2025年3月底前报送的得8分',
  );
});

it('a line the next pack does not have: its words are told of and set aside', async () => {
  const { workbook, report } = await rolledWith([[line('duties'), '按完成的个数得分']], 'tianmen-2022');
  expect(workbook.adjustments).toEqual([]);
  expect(report.unplaced.map(({ binding }) => binding)).toContain(line('duties'));
});
