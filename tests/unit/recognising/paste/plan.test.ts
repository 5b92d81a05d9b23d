import { describe, expect, it } from 'vitest';
import { readCopied } from '../../../../shared/reading/clipboard';
import { planPaste, type PastePlan } from '../../../../shared/recognising/paste';
import { evaluate } from '../../../../shared/scoring';
import { buildGrid, type Grid } from '../../../../shared/sheets';
import type { Matrix } from '../../../../shared/sheets/clipboard';
import { doubtText } from '../../../../shared/text/recognising';
import { apply, type Workbook } from '../../../../shared/workbook';
import { shapes } from '../../../support/shapes';
import { htmlExcel, htmlLibreOffice, htmlWps, tsvExcel } from '../../sheets/clipboard/recorded';

const { pack, workbook } = await shapes();

function gridOf(id: string, book: Workbook = workbook): Grid {
  const grid = buildGrid(id, pack, book, evaluate(pack, book), 'screen');
  if (!grid) throw new Error(`no grid ${id}`);
  return grid;
}

/** The square where the cell of this binding, or of this text, begins. */
function squareOf(grid: Grid, what: string): { row: number; column: number } {
  const covered: boolean[][] = grid.rows.map(() => []);
  for (const [row, { cells }] of grid.rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (covered[row]?.[column]) column += 1;
      if ([cell.binding, cell.opens].includes(what) || (cell.action && JSON.stringify(cell.action).includes(what)))
        return { row, column };
      for (const line of covered.slice(row, row + (cell.rowSpan ?? 1)))
        for (let at = column; at < column + (cell.colSpan ?? 1); at += 1) line[at] = true;
    }
  }
  throw new Error(`not there: ${what}`);
}

function plan(id: string, at: string, matrix: Matrix, bySquare = false): PastePlan {
  const grid = gridOf(id);
  const regrid = (grown: Workbook) => gridOf(id, grown);
  return planPaste({ matrix, grid, at: squareOf(grid, at), bySquare, pack, workbook, regrid });
}

const said = ({ changes }: PastePlan) => changes.map(({ binding, before, after }) => `${binding}: ${before}→${after}`);
const lost = ({ left }: PastePlan) => left.map(({ text, why }) => `${text}: ${doubtText(why)}`);

/** Does what the plan says. */
function done({ add, changes }: PastePlan): Workbook {
  const args = { add, changes: changes.map(({ binding, after }) => ({ binding, text: after })) };
  const result = apply(workbook, { name: 'paste-block', args }, pack);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

describe('a block whose rows are named', () => {
  it('goes to those rows in any order, its columns by their headings; titles and 序号 are no figures', () => {
    const pasted = plan('project/p1', 'project/p1/funds/fiscal/adjusted', [
      ['2024年度项目自评表', null, null, null, null],
      ['序号', '三级指标', '实际完成值', '指标性质', '年度指标值'],
      ['1', '丙', '15', '>=', '20'],
      ['2', '甲', '６', '大于等于', '10'],
    ]);
    expect(pasted.by).toBe('name');
    expect(said(pasted)).toEqual([
      'project/p1/indicator/i3/actual: 10→15',
      'project/p1/indicator/i3/target: 10→20',
      'project/p1/indicator/i1/actual: 5→6',
    ]);
    expect(pasted).toMatchObject({ add: [], left: [], unchanged: 3 });
  });

  it('makes the rows that are not there in the branch that is named beside them', () => {
    const pasted = plan('project/p1', 'project/p1/indicator/i1/name', [
      ['二级指标', '三级指标', '性质', '指标值', '完成值', '分值'],
      ['质量指标', '己', '≥', '90%', '85%', '15'],
      [null, '新的一项', '≥', '95%', '96%', '5'],
    ]);
    expect(pasted.add).toEqual([{ kind: 'indicator', owner: 'project/p1', group: 'quality', id: 'i9' }]);
    expect(said(pasted)).toEqual([
      'project/p1/indicator/i6/actual: 80%→85%',
      'project/p1/indicator/i9/name: →新的一项',
      'project/p1/indicator/i9/direction: →≥',
      'project/p1/indicator/i9/target: →95%',
      'project/p1/indicator/i9/actual: →96%',
      'project/p1/indicator/i9/points: →5',
    ]);
    expect(done(pasted).projects[0]?.fill.indicators.at(-1)).toMatchObject({ group: 'quality', name: '新的一项' });
  });

  it('lists names nobody has, columns nobody has, and cells that are worked out', () => {
    const pasted = plan('capped', 'capped/indicator/k1/own', [
      ['名称', '得分', '复核得分'],
      ['完成', '80', '79'],
      ['没有这一行', '1', ''],
    ]);
    expect(said(pasted)).toEqual(['capped/indicator/k2/own: →80']);
    expect(lost(pasted)).toEqual(['79: 这一页没有放它的一栏', '没有这一行: 这一页没有叫这个名称的行']);
  });

  it('figures behind names without headings go past the words of the form', () => {
    const pasted = plan('shared/base', 'unit/fact/category', [
      ['没有这一项', '1'],
      ['单位类别', '一类'],
    ]);
    expect(said(pasted)).toEqual(['unit/fact/category: 二类→一类']);
    expect(lost(pasted)).toEqual(['没有这一项: 这一页没有叫这个名称的行']);
  });
});

describe('a block without names', () => {
  it('makes the rows it needs and goes cell by cell', () => {
    const pasted = plan('project/p2', '"group":"quantity"', [
      ['1', '办件量', '不少于', '30000', '36553', '10'],
      ['2', '回访量', '≧', '100', '99', '5'],
    ]);
    expect(pasted.add.map((one) => one.id)).toEqual(['i2', 'i3']);
    expect(said(pasted)).toEqual([
      'project/p2/indicator/i2/name: →办件量',
      'project/p2/indicator/i2/direction: →≥',
      'project/p2/indicator/i2/target: →30000',
      'project/p2/indicator/i2/actual: →36553',
      'project/p2/indicator/i2/points: →10',
      'project/p2/indicator/i3/name: →回访量',
      'project/p2/indicator/i3/direction: →≥',
      'project/p2/indicator/i3/target: →100',
      'project/p2/indicator/i3/actual: →99',
      'project/p2/indicator/i3/points: →5',
    ]);
    expect(pasted.left).toEqual([]);
  });

  it('never slips by a column: a text that is no option is left with what is allowed', () => {
    const pasted = plan('project/p1', 'project/p1/indicator/i7/direction', [['12', '9', '8', '20', '7', '多的']]);
    expect(said(pasted)).toEqual([
      'project/p1/indicator/i7/target: 0→9',
      'project/p1/indicator/i7/actual: 0→8',
      'project/p1/indicator/i7/own: →7',
    ]);
    expect(lost(pasted)[0]).toMatch(/^12: 这里只能是：≥、≤、＝、定性/);
    expect(lost(pasted)[1]).toBe('多的: 落在表外');
  });

  it('takes 「≥ 90 %」 apart where the sign has a column', () => {
    expect(said(plan('project/p1', 'project/p1/indicator/i7/target', [['≥ 90 %']]))).toEqual([
      'project/p1/indicator/i7/direction: ≤→≥',
      'project/p1/indicator/i7/target: 0→90%',
    ]);
  });

  it('a column of figures passes over headings and what is worked out', () => {
    const pasted = plan('shapes/base', 'shapes/indicator/s21/input/a', [['6000'], ['12'], ['500'], ['-0.2'], ['-0.3']]);
    // Whether the column left results out or brought some along, only she can say: it is shown.
    expect(pasted.passed).toBe(true);
    expect(said(pasted)).toEqual([
      'shapes/indicator/s21/input/a: 5000→6000',
      'shapes/indicator/s21/input/b: 10→12',
      'shapes/indicator/s21/input/c: 400→500',
      'shapes/indicator/s32/input/a: -18%→-0.2',
      'shapes/indicator/s32/input/b: -30%→-0.3',
    ]);
  });

  it('a figure that cannot be read is left with the reason, the others go on', () => {
    const pasted = plan('shapes/base', 'shapes/indicator/s21/input/a', [['30x'], ['12']]);
    expect(said(pasted)).toEqual(['shapes/indicator/s21/input/b: 10→12']);
    expect(lost(pasted)[0]).toContain('30x');
  });

  it('a blank laid on something filled is a change to be shown', () => {
    const pasted = plan('shapes/base', 'shapes/indicator/s21/input/a', [['6000'], [''], ['500']]);
    expect(said(pasted)).toContain('shapes/indicator/s21/input/b: 10→');
  });
});

describe('a list the unit names', () => {
  const row = (id: string) => `shapes/indicator/s14/row/${id}`;

  it('goes by the first column, new names into new rows', () => {
    const grid = gridOf('shapes');
    expect(grid.rows.flatMap(({ cells }) => cells.map(({ opens }) => opens)).filter(Boolean)).toContain(row('r1'));
    const pasted = plan('shapes', row('r1'), [
      ['乙', '100', '131'],
      ['戊', '100', '90'],
    ]);
    expect(pasted.add).toEqual([{ kind: 'row', owner: 'shapes', indicator: 's14', id: 'r5' }]);
    expect(said(pasted).map((one) => one.replace(`${row('')}`, ''))).toEqual([
      expect.stringMatching(/^r2\/.*: 129→131$/),
      expect.stringMatching(/^r5\/.*: →戊$/),
      expect.stringMatching(/^r5\/.*: →100$/),
      expect.stringMatching(/^r5\/.*: →90$/),
    ]);
    expect(done(pasted).tables.shapes?.rows.s14?.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
  });
});

describe('what other programs put on the clipboard', () => {
  it.each([
    ['Excel', { html: htmlExcel, text: tsvExcel }],
    ['LibreOffice', { html: htmlLibreOffice, text: '' }],
    ['WPS', { html: htmlWps, text: '' }],
    ['plain text', { html: '', text: tsvExcel }],
  ])('%s: figures as typed, one beside the other', (_program, copied) => {
    const amounts = (readCopied(copied) ?? []).slice(1, 2).map((line) => line.slice(2, 4));
    const pasted = plan('project/p1', 'project/p1/funds/fiscal/adjusted', amounts);
    expect(said(pasted)).toEqual([
      'project/p1/funds/fiscal/adjusted: 300000→1,234.50',
      'project/p1/funds/fiscal/executed: 300000→￥1,234.50',
    ]);
  });

  it('a copy of our own is laid square by square, whatever it is called', () => {
    const pasted = plan('project/p1', 'project/p1/indicator/i1/name', [['丙', '≥', '7', '7']], true);
    expect(said(pasted)).toEqual([
      'project/p1/indicator/i1/name: 甲→丙',
      'project/p1/indicator/i1/target: 10→7',
      'project/p1/indicator/i1/actual: 5→7',
    ]);
  });
});
