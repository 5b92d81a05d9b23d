import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { buildGrid, type View } from '../../../shared/sheets';
import { newWorkbook } from '../../../shared/workbook';
import { sampleOf } from '../findings/samples';
import { packIn } from '../../packs/library';

const { pack } = packIn('templates/anju/2024');
const workbook = newWorkbook(pack, '某局', '2024');

/** The rows of the base data that are headings or name a group, by their first words. */
function firstWords(view: View): readonly string[] {
  const { rows = [] } = buildGrid('shared/base', pack, workbook, evaluate(pack, workbook), view) ?? {};
  return rows
    .filter(({ cells, line }) => line === undefined && cells[0]?.role !== 'title')
    .map(({ cells, heading }) => `${heading ? '!' : ''}${cells[0]?.text ?? ''}`);
}

describe('the headings of the base data', () => {
  it('stand once on screen, over all groups, and stay in sight; other columns have their own', () => {
    expect(firstWords('screen')).toEqual([
      ...['!名称', '财政拨款', '支出进度', '结转结余', '一般性支出', '资产', '政府采购'],
      ...['年度参数', '!名称', '项目汇总数', '!由项目自评表汇总'],
    ]);
  });

  it('of a table’s own stand over each part on screen, so that none stays over rows it does not speak of', () => {
    const project = sampleOf('anju-2024-hotline');
    const rows = (view: View) => {
      const evaluation = evaluate(project.pack, project.workbook);
      return buildGrid('project/hotline/base', project.pack, project.workbook, evaluation, view)?.rows ?? [];
    };
    // A part is one cell across all columns; what stands below it is its heading.
    const below = rows('screen').filter((_, index, all) => all[index - 1]?.cells.length === 1 && index > 1);
    expect(below.map(({ heading, cells }) => [heading, cells[0]?.text])).toEqual([
      [true, '资金（万元）'],
      [true, '名称'],
      [true, '指标'],
      [true, '名称'],
    ]);
    expect(rows('paper').some(({ heading }) => heading)).toBe(false);
  });

  it('come again with each group on paper', () => {
    expect(firstWords('paper').filter((words) => words === '名称')).toHaveLength(7);
    expect(firstWords('paper').slice(0, 4)).toEqual(['财政拨款', '名称', '支出进度', '名称']);
  });
});
