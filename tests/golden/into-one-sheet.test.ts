import { describe, expect, it } from 'vitest';
import { into, made, type MadeBlock, readBack, rowWith } from '../support/forms';
import { form, LAST, LINES, read, type Row, table } from '../support/river-form';

const TITLE = '项目支出绩效自评表（2023年度）';
const FORMS: readonly (readonly [name: string, rate: string])[] = [
  ['河道疏浚', '=E5/D5'],
  ['堤防加固', '=E19/D19'],
];

/** Two forms below one another on one sheet, the rate of each worked out by a formula. */
function oneSheet(): MadeBlock {
  return FORMS.flatMap(([name, rate]): Row[] => {
    const rows = form(LINES, { ...LAST, name, money: ['120', '118.5', '118.5', rate, '10'] });
    const cells = typeof rows === 'string' ? [] : rows;
    const own = cells.map((row) => row.map(({ text, columns = 1, rows: down = 1 }) => [text, columns, down] as const));
    return [[[TITLE, 8]], ...own.map((row, at) => row.map((cell) => (at === 4 && cell[0] === rate ? '' : cell)))];
  })
    .map((row) => table([row]))
    .flatMap((block) => (typeof block === 'string' ? [] : block));
}

async function aYearOn() {
  const { pack, workbook } = await read(
    made(
      FORMS.flatMap(([name]) => [TITLE, form(LINES, { ...LAST, name })]),
      'docx',
    ),
  );
  const now = structuredClone({ ...workbook, year: '2024', printed: {} });
  const [like] = now.projects;
  if (!like) throw new Error('no project');
  const further = { ...structuredClone(like), id: 'p9', name: '水库清淤' };
  now.projects.push(further);
  return { pack, now, further };
}

describe('a further project’s form below the others on their sheet', () => {
  it('has the rows it has more, in their branch, and its own figures where the others have formulas', async () => {
    const { pack, now, further } = await aYearOn();
    const [first] = further.fill.indicators;
    if (!first) throw new Error('no line');
    further.fill.indicators.splice(1, 0, { ...structuredClone(first), id: 'i9', name: '清理河岸' });
    for (const row of Object.values(further.fill.funds))
      if (row.executed && 'text' in row.executed && row.executed.text === '118.5') row.executed.text = '94.8';
    const { bytes } = await into(made([oneSheet()], 'xlsx'), 'xlsx', pack, now);
    const back = readBack(bytes, 'xlsx');
    expect(rowWith(back, '清理河岸').slice(0, 5)).toEqual(['清理河岸', '≥12公里', '13公里', '20', '20']);
    const rates = back.blocks
      .flat()
      .filter((row) => row.includes('年度资金总额'))
      .map((row) => row.at(-2));
    // 94.8 of 118.5, bare as the sheet shows the others.
    expect(rates).toEqual(['=E5/D5', '=E19/D19', '0.8']);
    // The third form begins in row 29; its lines in row 38, three of 产出指标 and two of them 数量指标.
    expect(back.merged).toEqual(expect.arrayContaining(['B38:B39']));
    expect(rowWith(back, '水库清淤')).toContain('水库清淤');
  });

  it('is without the rows it has not', async () => {
    const { pack, now, further } = await aYearOn();
    further.fill.indicators.shift();
    const { bytes, report } = await into(made([oneSheet()], 'xlsx'), 'xlsx', pack, now);
    const back = readBack(bytes, 'xlsx');
    const lines = back.blocks.flat().filter((row) => row.includes('疏浚河道长度'));
    expect(lines).toHaveLength(2);
    expect(report.removedRows).toBe(1);
    // Title and 13 rows of each of the two, and one row less of the third.
    expect(back.blocks[0]).toHaveLength(41);
  });
});

describe('a form that goes from the sheet it shares', () => {
  it('takes its rows along, and formulas of the form below speak of their own rows', async () => {
    const { pack, now } = await aYearOn();
    now.projects = now.projects.filter(({ name }) => name === '堤防加固');
    const { bytes } = await into(made([oneSheet()], 'xlsx'), 'xlsx', pack, now);
    const back = readBack(bytes, 'xlsx');
    expect(back.blocks.flat().filter((row) => row.includes('年度资金总额'))).toHaveLength(1);
    expect(rowWith(back, '项目名称')).toContain('堤防加固');
    // Row 19 is 14 rows further up now.
    expect(rowWith(back, '年度资金总额').at(-2)).toBe('=E5/D5');
  });
});
