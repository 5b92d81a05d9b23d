import { describe, expect, it } from 'vitest';
import { paintExcel } from '../../../shared/excel';
import { numberFormat, printsJust } from '../../../shared/excel/number-format';
import { sheetNames } from '../../../shared/excel/sheet-names';
import { parse, type Value } from '../../../shared/formula';
import { Decimal } from '../../../shared/number';
import type { Figure, Reference } from '../../../shared/scoring/evaluation';
import type { Cell, Grid } from '../../../shared/sheets/grid';
import { painted, see } from './support';

const number = (value: string): Value => ({ kind: 'number', value: new Decimal(value) });
const input = (key: string, value: string, more: Partial<Figure> = {}): Figure => ({
  key,
  name: key,
  kind: 'input',
  show: 'number',
  typed: value,
  value: number(value),
  ...more,
});

function formula(source: string, refs: Readonly<Record<string, Reference>>): Figure {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(source);
  return {
    key: 'f',
    name: '合计',
    kind: 'formula',
    show: 'number',
    formula: parsed.value,
    refs: new Map(Object.entries(refs)),
    value: number('6'),
  };
}

/** A 底稿 with the keys of each row side by side; `null` is an empty cell. */
function base(...rows: readonly (readonly (string | null)[])[]): Grid {
  const cell = (key: string | null): Cell =>
    key === null ? { role: 'blank', text: '' } : { role: 'input', text: '', defines: key };
  return {
    id: 'b',
    name: '底稿',
    kind: 'base',
    orientation: 'portrait',
    columnsMm: [20, 20, 20],
    rows: rows.map((keys) => ({ heightMm: 7, cells: keys.map(cell) })),
  };
}

const over =
  (...figures: readonly Figure[]) =>
  (key: string) =>
    figures.find((figure) => figure.key === key);
/** What was said of the file, and what stands in the cell of 「合计」, the last row of the last sheet. */
const written = async (grids: readonly Grid[], figures: readonly Figure[]): Promise<readonly unknown[]> => {
  const { bytes, notices } = await paintExcel(grids, over(...figures), { title: '' });
  const last = see(bytes).at(-1);
  const row = grids.at(-1)?.rows.length ?? 0;
  return [...notices.map(({ code, place }) => `${code} ${place}`), last?.cells[`A${row}`]?.[0]];
};

const list: Reference = { kind: 'list', keys: ['a', 'b', 'c'] };
const sum = formula('SUM(各项)', { 各项: list });
const three = [input('a', '1'), input('b', '2'), input('c', '3')];

describe('references', () => {
  it('makes a list in one column, one row or one block a range', async () => {
    const [down] = see(await painted([base(['a'], ['b'], ['c'], ['f'])], over(...three, sum)));
    expect(down?.cells['A4']?.[0]).toContain('SUM(A1:A3)');
    const [across] = see(await painted([base(['c', 'b', 'a'], ['f'])], over(...three, sum)));
    expect(across?.cells['A2']?.[0]).toContain('SUM(A1:C1)');
  });

  it('refers to a list on another sheet, whatever that is called', async () => {
    const away = { ...base(['f']), name: "科目'甲' 1" };
    const [, there] = see(await painted([base(['a'], ['b'], ['c']), away], over(...three, sum)));
    expect(there?.cells['A1']?.[0]).toContain("SUM('底稿'!A1:A3)");
    const [, back] = see(await painted([{ ...base(['a'], ['b'], ['c']), name: "a'b" }, base(['f'])], over(...three, sum)));
    expect(back?.cells['A1']?.[0]).toContain("SUM('a''b'!A1:A3)");
  });

  it('writes the value where a list is no one range: scattered, on two sheets, in merged cells, or with blanks that count', async () => {
    const constant = ['export.not-live f', 6];
    expect(await written([base(['a'], ['b'], [null], ['c'], ['f'])], [...three, sum])).toEqual(constant);
    expect(await written([base(['a'], ['b']), base(['c'], ['f'])], [...three, sum])).toEqual(constant);
    const wide = base(['a'], ['b'], ['c'], ['f']);
    const merged = {
      ...wide,
      rows: wide.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, colSpan: 2 })) })),
    };
    expect(await written([merged], [...three, sum])).toEqual(constant);
    const counting = input('c', '1', { typed: '', blank: new Decimal(1), value: number('1') });
    expect(await written([base(['a'], ['b'], ['c'], ['f'])], [...three.slice(0, 2), counting, sum])).toEqual(constant);
    expect(await written([base(['a'], ['b'], ['f'])], [...three, sum])).toEqual(constant);
  });

  it('writes what has no cell as its value, and what nothing answers to as a blank', async () => {
    const plus = formula('甲 + 1', { 甲: { kind: 'one', key: 'a' } });
    expect(await written([base(['f'])], [plus, input('a', '-2')])).toEqual(['=IF((-2)="","",IFERROR((-2)+1,"无"))']);
    expect(await written([base(['f'])], [plus])).toEqual(['=IF(""="","",IFERROR(""+1,"无"))']);
  });

  it('refers to the first of two cells that hold a figure', async () => {
    expect(
      await written([base(['a'], ['a'], ['b'], ['f'])], [...three, formula('甲', { 甲: { kind: 'one', key: 'a' } })]),
    ).toEqual(['=IF(A1="","",IFERROR(A1,"无"))']);
  });

  it('writes the value of a formula that Excel cannot hold', async () => {
    const keys = Array.from({ length: 80 }, (_, i) => `k${i}`);
    const first: Figure = { key: 'f', name: '取数', kind: 'first', show: 'number', keys, value: number('1') };
    expect(await written([base(...keys.map((key) => [key]), ['f'])], [...keys.map((key) => input(key, '1')), first])).toEqual([
      'export.not-live f',
      1,
    ]);
  });

  it('sums more cells than a function takes arguments, in brackets', async () => {
    const keys = Array.from({ length: 301 }, (_, i) => `k${i}`);
    const figures = keys.map((key) => input(key, '1'));
    const total: Figure = { key: 't', name: '合计', kind: 'sum', show: 'number', keys, value: number('301') };
    const [sheet] = see(
      await painted(
        [base(...keys.map((key) => [null, key]).flatMap((row, i) => (i % 2 ? [row, [null]] : [row])), ['t'])],
        over(...figures, total),
      ),
    );
    const written = String(Object.values(sheet?.cells ?? {}).find(([, type]) => type === 'f')?.[0]);
    expect(written.match(/SUM\(/g)?.length).toBe(3);
  });
});

describe('number formats', () => {
  it.each([
    [{ show: 'percent', decimals: 2 }, '61.78%', '0.00%'],
    [{ show: 'percent', decimals: 2, trim: true }, '100%', '0%'],
    [{ show: 'percent', decimals: 2, trim: true }, '29.36%', '0.00%'],
    [{ show: 'score', decimals: 2 }, '98.00', '0.00'],
    [{ show: 'score', decimals: 2, trim: true }, '8', 'General'],
    [{ show: 'number' }, '100.10', '0.00'],
    [{ show: 'number' }, '1,234,567.8', '#,##0.0'],
    [{ show: 'number' }, '45.51387', 'General'],
    [{ show: 'number', decimals: 2 }, '', '0.00'],
    [{ show: 'text' }, '≥95', 'General'],
  ] as const)('%j of %s is %s', (format, text, code) => expect(numberFormat(format, text)).toBe(code));

  it('tells words that print just a number from words that say more', () => {
    const just = (text: string, value: string, show: 'number' | 'percent' = 'number') =>
      printsJust(text, new Decimal(value), show);
    expect([just('100.10', '100.1'), just('1,200', '1200'), just('93.44%', '0.9344', 'percent'), just('3.46', '3.456')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([just('≥95', '95'), just('93.44', '0.9344', 'percent'), just('36553件', '36553'), just('5000', '0.5')]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

it('gives worksheets names Excel takes, no two alike', () => {
  const long = '部'.repeat(40);
  expect(sheetNames(['a/b', 'A B', "'引'", '', 'History', long, long])).toEqual([
    'a b',
    'A B(2)',
    '引',
    '表4',
    '表5',
    '部'.repeat(31),
    `${'部'.repeat(28)}(2)`,
  ]);
});
