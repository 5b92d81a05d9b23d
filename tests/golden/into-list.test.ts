import { describe, expect, it } from 'vitest';
import { into, made, type MadeBlock, readBack } from '../support/forms';
import { form, LAST, LINES, read, type Row, table } from '../support/river-form';

const TITLE = '项目支出绩效自评表（2023年度）';
const UNIT = '某县某所';
const LIST = '2023年度项目支出绩效自评情况汇总表';

/** Last year's list: the unit in one cell for all, sums of money, a rate and a mean below them. */
const rowsOf = (rows: number): Row[] => [
  ['序号', '单位名称', '项目名称', '全年预算数', '全年执行数', '预算执行率', '自评得分', '评价等级'],
  ['1', [UNIT, 1, rows], '河道疏浚', '118.50', '118.50', '100.00%', '100.00', '优'],
  ['2', '堤防加固', '118.50', '118.50', '100.00%', '100.00', '优'],
  [['合计', 3], '237.00', '237.00', '100.00%', '', ''],
  // Nobody knows whose mean.
  [['平均', 3], '', '', '', '95.00', ''],
];

/** Two projects last year; this year one of them, with less spent, and two further ones. */
async function aYearOn() {
  const forms = [LAST.name, '堤防加固'].flatMap((name): MadeBlock[] => [TITLE, form(LINES, { ...LAST, name })]);
  const { pack, workbook } = await read(made(forms, 'docx'));
  const now = structuredClone({ ...workbook, year: '2024', printed: {} });
  const [kept] = now.projects;
  if (!kept) throw new Error('no project');
  for (const row of Object.values(kept.fill.funds))
    if (row.executed && 'text' in row.executed && row.executed.text === '118.5') row.executed.text = '94.8';
  const further = ['水库清淤', '渠道清淤'].map((name, at) => ({ ...structuredClone(kept), id: `p${at + 8}`, name }));
  now.projects.splice(0, now.projects.length, kept, ...further);
  return { pack, now, forms };
}

/** 94.8 of 118.5 is 80 %; 8 for the execution and 90 for the lines. */
const ROWS = ['河道疏浚', '水库清淤', '渠道清淤'].map((name, at) => [
  String(at + 1),
  name,
  '118.50',
  '94.80',
  '80.00%',
  '98.00',
  '优',
]);

describe('a list of projects behind their forms', () => {
  it('has a row for each of this year’s, their sums, and tells of what stays last year’s', async () => {
    const { pack, now, forms } = await aYearOn();
    const { bytes, report } = await into(made([...forms, LIST, table(rowsOf(2))], 'docx'), 'docx', pack, now);
    const list = readBack(bytes, 'docx').blocks.at(-1);
    const rows = typeof list === 'string' || list === undefined ? [] : list;
    expect(rows.slice(1, -2).map((row) => row.filter((text) => text !== UNIT))).toEqual(ROWS);
    // In one cell for all three.
    expect(rows.flat().filter((text) => text === UNIT)).toHaveLength(1);
    // 3 × 118.5, 3 × 94.8, one of the other.
    expect(rows.at(-2)?.slice(-5)).toEqual(['355.50', '284.40', '80.00%', '', '']);
    expect(rows.at(-1)?.slice(-2)).toEqual(['95.00', '']);
    expect(readBack(bytes, 'docx').blocks).toContain('2024年度项目支出绩效自评情况汇总表');
    expect(report.remains.map(({ text }) => text)).toEqual(['95.00']);
  });

  it('has the remarks on each, which no form of theirs prints', async () => {
    const rows = rowsOf(2).map((row, at): Row => [...row, ['备注', '已完工'][at] ?? '']);
    const forms = [LAST.name, '堤防加固'].flatMap((name): MadeBlock[] => [TITLE, form(LINES, { ...LAST, name })]);
    const source = made([...forms, LIST, table(rows)], 'docx');
    const { pack, workbook } = await read(source);
    const now = structuredClone({ ...workbook, year: '2024', printed: {} });
    const [first] = now.projects;
    if (!first) throw new Error('no project');
    first.fill.texts.remark = '已完工验收';
    const { bytes, report } = await into(source, 'docx', pack, now);
    const list = readBack(bytes, 'docx').blocks.at(-1);
    expect(typeof list === 'string' ? '' : list?.map((row) => row.at(-1))).toEqual(['备注', '已完工验收', '', '', '']);
    expect(report.unplaced).toEqual([]);
  });

  it('has what was spent under its own heading; under one that is no place of ours a figure is told of, and none is another’s', async () => {
    const { pack, now, forms } = await aYearOn();
    const rows: Row[] = [
      ['序号', '项目名称', '全年预算数', '资金到位数', '上年执行数', '全年执行数', '自评得分'],
      ['1', '河道疏浚', '118.50', '117.00', '99.00', '118.50', '100.00'],
      ['2', '堤防加固', '118.50', '116.00', '98.00', '118.50', '100.00'],
    ];
    const { bytes, report } = await into(made([...forms, LIST, table(rows)], 'docx'), 'docx', pack, now);
    const list = readBack(bytes, 'docx').blocks.at(-1);
    expect(typeof list === 'string' ? '' : list?.slice(1)).toEqual([
      ['1', '河道疏浚', '118.50', '117.00', '99.00', '94.80', '98.00'],
      ['2', '水库清淤', '118.50', '', '', '94.80', '98.00'],
      ['3', '渠道清淤', '118.50', '', '', '94.80', '98.00'],
    ]);
    expect(report.remains.map(({ text }) => text)).toEqual(['117.00', '99.00']);
  });

  it('on a worksheet too', async () => {
    const { pack, now, forms } = await aYearOn();
    const { bytes } = await into(made([...forms, LIST, table(rowsOf(2))], 'xlsx'), 'xlsx', pack, now);
    const list = readBack(bytes, 'xlsx').blocks.at(-1);
    const rows = typeof list === 'string' || list === undefined ? [] : list;
    const from = rows.findIndex((row) => row.includes('序号'));
    expect(rows.slice(from + 1, from + 4).map((row) => row.filter((text) => text !== UNIT).slice(0, 2))).toEqual(
      ROWS.map((row) => row.slice(0, 2)),
    );
    expect(rows.flat().filter((text) => text === UNIT)).toHaveLength(1);
  });
});

describe('sheets that say which annex they are', () => {
  it('count on where a further project’s comes in', async () => {
    const { pack, now, forms } = await aYearOn();
    const [first, second] = [forms.slice(0, 2), forms.slice(2)];
    const source = made(['附表1', ...first, '附表2', ...second, '附表3', LIST, table(rowsOf(2))], 'xlsx');
    const back = readBack((await into(source, 'xlsx', pack, now)).bytes, 'xlsx');
    const tops = back.blocks.map((block) => (typeof block === 'string' ? block : block[0]?.[0]));
    expect(tops).toEqual(['附表1', '附表2', '附表3', '附表4']);
  });
});
