import { describe, expect, it } from 'vitest';
import { loadPack } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { buildGrids } from '../../../shared/sheets';
import { sentence } from '../../../shared/text/problem';
import { apply, newWorkbook, readPlain } from '../../../shared/workbook';
import { fields } from '../../../shared/workbook/fields';
import { sourceIn } from '../../packs/library';

// 形状包的项目表，第一栏换成所属目标，照目标排。
const source = sourceIn('tests/fixtures/shapes');
const files = source.files.map((file) => ({
  ...file,
  text: file.text.replace(
    'columns: [{heading: 一级, content: level-1}, {heading: 二级, content: level-2}, {heading: 三级, content: name}, {heading: 性质',
    'by-goal: true\n        columns: [{heading: 目标, content: goal}, {heading: 二级, content: level-2}, {heading: 三级, content: name}, {heading: 性质',
  ),
}));

function loaded() {
  const pack = loadPack({ ...source, files }, () => sourceIn('templates/_base/2024'));
  if (!pack.ok) throw new Error(pack.problems.map(sentence).join('\n'));
  const indicator = (id: string, group: string, goal: string) => ({
    id,
    group,
    goal,
    name: id,
    target: '1',
    actual: '1',
    points: '10',
  });
  const read = readPlain(
    {
      projects: [
        {
          id: 'p1',
          name: '甲',
          goals: [
            { id: 'g1', text: '修路', points: '40' },
            { id: 'g2', text: '修桥', points: '40' },
          ],
          indicators: [
            indicator('a', 'quality', 'g2'),
            indicator('b', 'quality', 'g1'),
            indicator('c', 'social', 'g2'),
            indicator('d', 'social', ''),
          ],
        },
      ],
    },
    pack.value.pack,
    newWorkbook(pack.value.pack, '某局'),
  );
  if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
  return { pack: pack.value.pack, workbook: read.value };
}

function lines(view: 'paper' | 'screen', { pack, workbook } = loaded()) {
  const grid = buildGrids(pack, workbook, evaluate(pack, workbook), view).find(({ id }) => id === 'project/p1');
  return (grid?.rows ?? [])
    .filter(({ line }) => line?.includes('/indicator/'))
    .map(({ cells }) => cells.slice(0, -5).map(({ text, rowSpan }) => (rowSpan ? `${text}×${rowSpan}` : text)));
}

describe('indicators goal by goal', () => {
  it('stand under the goal they belong to, a goal one tall cell, branches anew under each', () => {
    expect(lines('paper')).toEqual([
      ['修路', '质量指标', 'b'],
      ['修桥×2', '质量指标', 'a'],
      ['社会效益', 'c'],
      ['', '社会效益', 'd'],
    ]);
  });

  it('are given their goal by its number or its words', () => {
    const { pack, workbook } = loaded();
    const binding = fields.customGoal.at('project/p1/indicator/d');
    for (const text of ['2', '2. 修桥', '修桥', 'g2']) {
      const set = apply(workbook, { name: 'set', args: { binding, text } }, pack);
      if (!set.ok) throw new Error(set.problems.map(sentence).join('\n'));
      expect(set.value.projects[0]?.fill.indicators.find(({ id }) => id === 'd')?.goal).toBe('g2');
    }
  });

  it('offer the goals in their cell on screen', () => {
    const { pack, workbook } = loaded();
    const grid = buildGrids(pack, workbook, evaluate(pack, workbook), 'screen').find(({ id }) => id === 'project/p1');
    const cell = grid?.rows.flatMap(({ cells }) => cells).find(({ binding }) => binding === 'project/p1/indicator/d/goal');
    expect([cell?.editor, cell?.options]).toEqual(['choice', ['1. 修路', '2. 修桥']]);
  });
});
