import { describe, expect, it } from 'vitest';
import { paintWord } from '../../../shared/word';
import { evaluate } from '../../../shared/scoring';
import { buildGrid, buildGrids, type Grid, type View } from '../../../shared/sheets';
import { apply, type Workbook } from '../../../shared/workbook';
import { shapes } from '../../support/shapes';
import { painted, see } from '../excel/support';
import { read } from '../word/reader';

const { pack, workbook } = await shapes();
const HEADING = ['年度目标', '序号', '预期目标', '实际完成情况', '分值'];

function gridOf(project: string, view: View, book: Workbook = workbook): Grid {
  const grid = buildGrid(`project/${project}`, pack, book, evaluate(pack, book), view);
  if (!grid) throw new Error('no grid');
  return grid;
}

/** The rows of the block: from its heading to the funds. */
function goalRows(grid: Grid) {
  const from = grid.rows.findIndex(({ cells }) => cells.some(({ text }) => text === '预期目标'));
  const to = grid.rows.findIndex(({ cells }) => cells.some(({ text }) => text === '全年预算数'));
  return grid.rows.slice(from, to);
}

const textsOf = (grid: Grid) => goalRows(grid).map(({ cells }) => cells.map(({ text }) => text));

describe('annual goals in the table', () => {
  it('have a row each, with a place for every word of them', () => {
    const [heading, first] = goalRows(gridOf('p1', 'screen'));
    expect(textsOf(gridOf('p1', 'screen'))).toEqual([HEADING, ['1', '目标一', '目标一已完成', '40'], ['2', '目标二', '', '40']]);
    expect(heading?.cells[0]).toMatchObject({ rowSpan: 3 });
    expect(first?.line).toBe('project/p1/goal/g1');
    expect(first?.cells.map(({ binding, editor }) => [binding, editor])).toEqual([
      [undefined, undefined],
      ['project/p1/goal/g1/text', 'long-text'],
      ['project/p1/goal/g1/actual', 'long-text'],
      ['project/p1/goal/g1/points', 'number'],
    ]);
  });

  it('wait for their words and points where they are new', () => {
    const added = apply(workbook, { name: 'add-goal', args: { owner: 'project/p1', after: 'g1' } }, pack);
    if (!added.ok) throw new Error('not added');
    const rows = goalRows(gridOf('p1', 'screen', added.value));
    expect(rows.map(({ cells }) => cells.map(({ pending }) => pending ?? false))).toEqual([
      [false, false, false, false, false],
      [false, false, false, false],
      [false, true, false, true],
      [false, false, false, false],
    ]);
  });

  it('are one blank row on paper where there is none, and on screen the place to add the first', () => {
    expect(textsOf(gridOf('p2', 'paper'))).toEqual([HEADING, ['', '', '', '']]);
    expect(goalRows(gridOf('p2', 'paper')).flatMap(({ cells }) => cells.filter(({ action }) => action))).toEqual([]);
    const actions = goalRows(gridOf('p2', 'screen')).flatMap(({ cells }) => cells.flatMap(({ action }) => action ?? []));
    expect(actions).toEqual([{ name: 'add-goal', args: { owner: 'project/p2' } }]);
  });

  it('stand in Word and Excel as on the screen', async () => {
    const evaluation = evaluate(pack, workbook);
    const grids = buildGrids(pack, workbook, evaluation);
    const [sheet] = see(await painted(grids, evaluation.figure)).filter(({ name }) => name === '1.甲项目');
    const row = (number: number) => ['A', 'B', 'C', 'E', 'H'].map((column) => sheet?.cells[`${column}${number}`]?.[0] ?? '');
    expect([2, 3, 4].map(row)).toEqual([HEADING, ['', '1', '目标一', '目标一已完成', '40'], ['', '2', '目标二', '', '40']]);
    expect(sheet?.merged).toEqual(expect.arrayContaining(['A2:A4', 'C3:D3', 'E3:G3']));
    const word = await paintWord([gridOf('p1', 'paper')], { title: '2024年度绩效自评' });
    const tables = read(word, 'docx', SEE) as string[][][];
    expect(
      tables[0]?.slice(0, 3).map((cells) => cells.filter((text, index) => index === 0 || text !== cells[index - 1])),
    ).toEqual([HEADING, ['年度目标', '1', '目标一', '目标一已完成', '40'], ['年度目标', '2', '目标二', '', '40']]);
  });
});

const SEE = `
import sys, json, docx
d = docx.Document(sys.argv[1])
print(json.dumps([[[c.text for c in r.cells] for r in t.rows] for t in d.tables]))`;
