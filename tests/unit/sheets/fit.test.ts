import { describe, expect, it } from 'vitest';
import { fitted } from '../../../shared/sheets/fit';
import type { Cell, Grid } from '../../../shared/sheets/grid';
import { paged, pagesOf } from '../../../shared/sheets/heights';
import { placeCells } from '../../../shared/sheets/layout';
import { wrap } from '../../../shared/sheets/measure';
import { DENSITIES, printableMm } from '../../../shared/sheets/paper';
import { splitHighRows } from '../../../shared/sheets/tall';

const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ role: 'label', text, ...more });

function grid(columnsMm: readonly number[], ...rows: readonly (readonly Cell[])[]): Grid {
  return {
    id: 'g',
    name: '表',
    kind: 'table',
    orientation: 'portrait',
    columnsMm,
    rows: rows.map((cells) => ({ cells, heightMm: 8 })),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** The room a figure takes: half a character a digit, at 10.5 points of 0.3528 mm. */
const roomFor = (figure: string, pt = 10.5) => figure.length * 0.5 * pt * 0.3528;

describe('a grid on its paper', () => {
  it('keeps the columns of the form where everything fits', () => {
    const { columnsMm } = fitted(grid([40, 60, 70], [cell('总额'), cell('30.00'), cell('29.65')]));
    expect(columnsMm.map((width) => width.toFixed(6))).toEqual(['40.000000', '60.000000', '70.000000']);
  });

  it('makes a column wide enough for its figures, at the cost of the others', () => {
    const { columnsMm, density } = fitted(grid([110, 12, 48], [cell('总额'), cell('3,824,260.26'), cell('-12,345.67')]));
    expect(columnsMm[1]).toBeGreaterThan(roomFor('3,824,260.26') + 2);
    expect(sum(columnsMm)).toBeCloseTo(170, 6);
    expect(density).toBe(DENSITIES[0]);
  });

  it('keeps the points of a branch on one line, and a short name', () => {
    const rows = [
      [cell('一级指标'), cell('三级指标'), cell('完成情况')],
      [cell('产出指标\n（50分）'), cell('分配科学性'), cell('按因素法分配')],
    ];
    const { columnsMm, density } = fitted(grid([10, 12, 140], ...rows));
    expect(density).toBe(DENSITIES[0]);
    const em = 10.5 * 0.3528;
    // Two brackets, two digits and 分; five characters; 1 mm on either side.
    expect(columnsMm[0]).toBeGreaterThan((1 + 2 * 0.5 + 1 + 1) * em + 2);
    expect(columnsMm[1]).toBeGreaterThan(5 * em + 2);
  });

  it('gives a heading room for its words, where names are too many for a line each', () => {
    const rows = [[cell('年初预算数'), ...Array.from({ length: 9 }, () => cell('社会效益指标'))]];
    const { columnsMm } = fitted(grid([8, ...Array<number>(9).fill(18)], ...rows));
    // Five characters of 10.5 points; fewer would leave 数 on a line of its own.
    expect(columnsMm[0]).toBeGreaterThan(5 * 10.5 * 0.3528 + 2);
  });

  it('keeps a short word in brackets in one piece', () => {
    const row = [cell('广告宣传点位'), cell('座（处）'), cell('建成后对外开放')];
    const { columnsMm } = fitted(grid([60, 8, 102], row));
    const inside = ((columnsMm[1] ?? 0) - 2) / (10.5 * 0.3528);
    expect(wrap('座（处）', inside).map(({ from, to }) => '座（处）'.slice(from, to))).toEqual(['座', '（处）']);
  });

  it('gives reasons the room that names can spare where it saves a page', () => {
    const reason = '受连续降雨影响，部分路段未能按期完工，已督促施工单位倒排工期，明年一季度前完成。';
    const row = [cell('项目'), cell('数量指标'), cell(reason)];
    const form = grid([60, 90, 20], ...Array.from({ length: 9 }, () => row));
    const set = fitted(form);
    expect(pagesOf(set).count).toBe(1);
    expect(set.density).toBe(DENSITIES[0]);
    expect(set.columnsMm[2]).toBeGreaterThan(2 * 20);
    // A form that takes one page anyhow keeps its columns.
    const short = fitted(grid([60, 90, 20], row));
    expect(short.columnsMm.map((width) => width.toFixed(3))).toEqual(['60.000', '90.000', '20.000']);
  });

  it('sets a table closer that has more figures than the paper is wide, and still breaks none', () => {
    const figures = Array.from({ length: 9 }, () => '3,824,260.26');
    const { columnsMm, density } = fitted(
      grid(
        figures.map(() => 18),
        figures.map((figure) => cell(figure)),
      ),
    );
    expect(density?.pt).toBeLessThan(10.5);
    for (const width of columnsMm) expect(width).toBeGreaterThan(roomFor('3,824,260.26', density?.pt) + 2);
    expect(sum(columnsMm)).toBeLessThanOrEqual(printableMm('portrait', density ?? DENSITIES[0]).width + 0.001);
  });

  it('draws in a last page that is almost empty, and leaves one alone that is not', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => [cell(String(index))]);
    // 255 mm of a page hold 31 rows of 8 mm.
    const almost = fitted(grid([100], ...rows(34)));
    expect([pagesOf(almost).count, almost.density === DENSITIES[0]]).toEqual([1, false]);
    const half = fitted(grid([100], ...rows(50)));
    expect([pagesOf(half).count, half.density === DENSITIES[0]]).toEqual([2, true]);
  });

  it('cuts a row higher than a page into several and loses not one character', () => {
    const long = Array.from({ length: 300 }, (_, index) => `第${index + 1}项完成；`).join('');
    const one = fitted(grid([20, 30, 50], [cell('组', { rowSpan: 2 }), cell('短'), cell(long)], [cell('甲'), cell('乙')]));
    const cut = paged(one);
    expect(cut.rows.length).toBeGreaterThan(2);
    const placed = placeCells(cut).flatMap(({ cells }) => cells);
    const texts = placed.filter(({ column, continued }) => column === 2 && !continued).map(({ cell: { text } }) => text);
    expect(texts.slice(0, -1).join('')).toBe(long);
    expect(texts.at(-1)).toBe('乙');
    // What stands beside it is printed again on each of its pages.
    expect(placed.filter(({ cell: { text } }) => text === '短').length).toBe(cut.rows.length - 1);
    const room = printableMm('portrait', one.density ?? DENSITIES[0]).height;
    for (const row of cut.rows) expect(row.heightMm).toBeLessThan(room);
  });

  it('gives Excel several rows for one that is too high for it, with every cell merged over them', () => {
    const rows = [
      { cells: [cell('甲'), cell('乙')], heightMm: 200 },
      { cells: [cell('丙'), cell('丁')], heightMm: 8 },
    ];
    const split = splitHighRows({ ...grid([20, 20]), rows }, 144);
    expect(split.rows.map(({ heightMm }) => heightMm)).toEqual([100, 100, 8]);
    expect(placeCells(split).map(({ cells }) => cells.map(({ cell: { text }, rowSpan }) => [text, rowSpan]))).toEqual([
      [
        ['甲', 2],
        ['乙', 2],
      ],
      [],
      [
        ['丙', 1],
        ['丁', 1],
      ],
    ]);
  });
});

describe('lines', () => {
  const lines = (text: string, ems: number) => wrap(text, ems).map(({ from, to }) => text.slice(from, to));

  it('break between Chinese characters, not inside a word and not before a mark', () => {
    expect(lines('完成造林面积', 3)).toEqual(['完成造', '林面积']);
    expect(lines('达到95.5%以上', 4)).toEqual(['达到', '95.5%', '以上']);
    expect(lines('一二三，四', 3)).toEqual(['一二', '三，四']);
    expect(lines('一\n\n二', 5)).toEqual(['一', '', '二']);
  });

  it('say all of the text', () => {
    for (const ems of [1, 2, 3.5, 7])
      expect(lines('第1项工作（含2024年）已完成100.00%；abcdefghijklmn', ems).join('')).toBe(
        '第1项工作（含2024年）已完成100.00%；abcdefghijklmn',
      );
  });
});
