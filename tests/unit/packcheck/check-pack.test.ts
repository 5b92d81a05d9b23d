import { describe, expect, it } from 'vitest';
import { checkPack, placeInText } from '../../../shared/packcheck';
import { sentence } from '../../../shared/text/problem';
import { finder, good, overGood, sourceOf, subjectFrom } from './packs';

const codes = (text: string) => checkPack(overGood(text), finder([good])).problems.map((one) => one.code);
const department = (tree: string) => `tables: [{id: department, tree: [${tree}]}]`;

describe('a pack with many faults', () => {
  const report = checkPack(
    overGood(
      `parameters: [{id: n, source: ''}]\nratings: [{name: 优, from: 90}]\n${department('{id: money, points: 30, children: [{id: progress, score: 执行率 * (分值, steps: {执行率: 执行书 / 预算数}}]}')}\n`,
    ),
    finder([good]),
  );

  it('tells all of them at once, each with file and line', () => {
    expect(report.problems.map((one) => one.code)).toEqual([
      'packcheck.unknown-name',
      'packcheck.formula',
      'packcheck.points-group',
      'packcheck.rating-lowest',
      'packcheck.parameter-source',
    ]);
    for (const one of report.problems) expect(one.place).toMatch(/^(mine|good)\/pack\.yaml:\d+$/);
  });

  it('does not run examples of formulas that cannot be read', () => {
    const broken = {
      ...good,
      files: good.files.map((file) => ({
        ...file,
        text: file.text.replace('score: 执行率 * 分值\n            source', 'score: (\n            source'),
      })),
    };
    expect(checkPack(broken, () => undefined).examples).toEqual([{ id: 'good-office', title: '', passed: null }]);
  });
});

describe('what is not a fault', () => {
  it.each([
    [
      'an extra on top of the points',
      department('{id: work, children: [{id: extra, name: 加分, kind: bonus, points: 5, score: 5, source: 表}]}'),
    ],
    [
      'points beyond a line, where it says how far',
      department('{id: money, children: [{id: progress, max: 12, score: "IF(执行率 > 1, 12, 执行率 * 分值)"}]}'),
    ],
    [
      'weights that make the whole',
      `tables: [{id: department, points: 100, tree: [{id: money, weight: 60%}, {id: work, weight: 40%}]}]`,
    ],
    ['thirds', `tables: [{id: department, points: 100, tree: [{id: money, weight: 1 / 3}, {id: work, weight: 2 / 3}]}]`],
    [
      'IFS under an IF that dealt with the rest',
      department('{id: money, children: [{id: progress, score: "IF(执行率 >= 1, 10, IFS(执行率 < 60%, 0, 执行率 < 100%, 5))"}]}'),
    ],
    ['IFS with an otherwise', department('{id: money, children: [{id: progress, score: "IFS(执行率 < 60%, 0, TRUE, 5)"}]}')],
    [
      'an input with the name of a figure of another table',
      department('{id: money, children: [{id: progress, inputs: {全年执行数: unit.spent}}]}'),
    ],
  ])('%s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe('places', () => {
  const { loaded } = subjectFrom(good);
  it.each([
    ['tables/department/indicator/progress/steps/执行率', 45],
    ['tables/department/indicator/assets/score/parts/其余部分', 81],
    ['tables/department/group/money', 37],
    ['tables/project/rules/at-least/for', 126],
    ['tables/project/measures/met/sum', 124],
    ['rollups/regular/where', 26],
    ['macros/线性(x, 满分点, 零分点)', 16],
    ['tables/department/indicator/nobody/score', 30],
  ])('%s is on line %i', (place, line) => {
    expect(placeInText(loaded.data, place, 'fallback')).toBe(`good/pack.yaml:${line}`);
  });

  it('of what is nowhere is the pack itself', () => {
    expect(placeInText(loaded.data, 'nothing/at/all', 'fallback')).toBe('fallback');
  });
});

describe('anju 2024', () => {
  const base = sourceOf('templates/_base/2024');
  const report = checkPack(sourceOf('templates/anju/2024'), finder([base]));

  it('passes, its examples too', () => {
    expect(report.problems.map((one) => `${one.place} ${sentence(one)}`)).toEqual([]);
    expect(report.examples.map((one) => [one.id, one.passed])).toEqual([['anju-2024-hotline', true]]);
  });

  it('names the published scores that are not the rule’s', () => {
    expect(report.differences.map(({ owner, line, rule, self }) => [owner, line, rule, self])).toEqual([
      ['project/hotline', 'i6', '10.00', '9.00'],
    ]);
  });
});
