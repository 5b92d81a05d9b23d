import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { buildGrid, type View } from '../../../shared/sheets';
import { newWorkbook } from '../../../shared/workbook';
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

  it('come again with each group on paper', () => {
    expect(firstWords('paper').filter((words) => words === '名称')).toHaveLength(7);
    expect(firstWords('paper').slice(0, 4)).toEqual(['财政拨款', '名称', '支出进度', '名称']);
  });
});
