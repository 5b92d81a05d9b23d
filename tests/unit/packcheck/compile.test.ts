import { describe, expect, it } from 'vitest';
import { print } from '../../../shared/formula';
import { bandCondition, expandScore, readBand, score } from '../../../shared/scores';
import { compilePack } from '../../../shared/scoring';
import { good, overGood, subjectFrom } from './packs';

const expanded = (written: unknown) =>
  expandScore(score.parse(written), { when: { none: 'full', zeroDivisor: 'full' }, customIndicator: false });

describe('ways of scoring as formulas', () => {
  it.each<[unknown, string | null]>([
    ['执行率 * 分值', '执行率 * 分值'],
    [
      {
        ladder: {
          of: '率',
          bands: [
            { in: '[60%, 80%)', score: '2' },
            { in: '< 60%', score: '0' },
          ],
        },
      },
      'IFS(AND((率) >= (60%), (率) < (80%)), 2, (率) < (60%), 0)',
    ],
    [{ steps: { of: '率', full: '100%', step: '5%', each: '2', side: 'below' } }, '分值 - 步数 * (2)'],
    [
      {
        checklist: {
          items: [
            { id: 'a', name: '甲', points: '1' },
            { id: 'b', name: '乙', points: '2' },
          ],
        },
      },
      'IF(要点1 = "是", 1, 0) + IF(要点2 = "是", 2, 0)',
    ],
    [
      { checklist: { items: [{ id: 'a', name: '甲' }], tally: { '1': '5', '10': '9', '2': '6' } } },
      'IFS(符合个数 >= 10, 9, 符合个数 >= 2, 6, 符合个数 >= 1, 5, TRUE, 0)',
    ],
    [
      {
        graded: {
          grades: [
            { name: '好', value: '1' },
            { name: '差', value: '0' },
          ],
        },
      },
      '得分系数 * 分值',
    ],
    [
      {
        parts: [
          { name: '甲', points: '3', score: 'x * 分值' },
          { name: '乙', points: '2', score: '分值' },
        ],
      },
      '甲 + 乙',
    ],
    [{ manual: '人工' }, null],
    [{ review: '复核' }, null],
  ])('%j', (written, formula) => {
    expect(expanded(written).score).toBe(formula);
  });

  it('brings along what has to be filled in', () => {
    expect(expanded({ checklist: { items: [{ id: 'a', name: '甲', points: '1' }] } }).inputs).toEqual([
      { name: '要点1', input: { id: 'a', type: 'yes-no' }, label: '甲' },
    ]);
    expect(
      expanded({
        graded: {
          grades: [
            { name: '好', value: '1' },
            { name: '差', value: '0' },
          ],
          between: 'true',
        },
      }).inputs.map(({ name }) => name),
    ).toEqual(['档', '系数']);
  });
});

describe('bands', () => {
  it.each([
    ['[60%, 80%)', 'AND((x) >= (60%), (x) < (80%))'],
    ['(60%，80%]', 'AND((x) > (60%), (x) <= (80%))'],
    ['（60%，80%］', 'AND((x) > (60%), (x) <= (80%))'],
    ['(-∞, N]', '(x) <= (N)'],
    ['(0.5 * N, +∞)', '(x) > (0.5 * N)'],
    ['< 60%', '(x) < (60%)'],
    ['≥100%', '(x) >= (100%)'],
    ['>= 100%', '(x) >= (100%)'],
    ['＝ 0', '(x) = (0)'],
    ['(-∞, +∞)', 'TRUE'],
  ])('%s', (text, condition) => {
    const band = readBand(text);
    expect(band && bandCondition('x', band)).toBe(condition);
  });

  it.each(['60% 以上', '', '60% ~ 80%', '[60%; 80%]'])('%j is none', (text) => {
    expect(readBand(text)).toBeNull();
  });
});

describe('compiling a pack', () => {
  it('expands macros and puts steps in the order they need each other', () => {
    const text =
      "tables: [{id: department, tree: [{id: money, children: [{id: progress, steps: {得: '线性(率, 1, 0)', 率: 执行数 / 预算数}, score: 得}]}]}]";
    const compiled = compilePack(subjectFrom(overGood(text)).pack);
    const item = compiled.ok ? compiled.value.tables[0]?.items[0] : undefined;
    const steps = item?.kind === 'indicator' ? item.indicator.scoring.steps : [];
    // 执行率 is the good pack's own.
    expect(steps.map((step) => step.name)).toEqual(['执行率', '率', '得']);
    expect(steps.map((step) => step.words.show)).toEqual(['percent', 'percent', 'number']);
    expect(print(steps[2]?.formula ?? { kind: 'text', value: '', span: { start: 0, end: 0 } })).toBe(
      'MAX(0, MIN(1, (率 - 0) / (1 - 0))) * 分值',
    );
  });

  it('gives a part its own points, whatever those of the line are', () => {
    const compiled = compilePack(subjectFrom(good).pack);
    const items = compiled.ok ? (compiled.value.tables[0]?.items ?? []) : [];
    const assets = items.flatMap((item) =>
      item.kind === 'indicator' && item.indicator.spec.id === 'assets' ? item.indicator.scoring.steps : [],
    );
    expect(assets.map((step) => print(step.formula))[0]).toBe('#GUARD(MIN(MAX(在用 / 总额 * 6, 0), 6), 6, 6)');
  });

  it('once per pack', () => {
    const { pack } = subjectFrom(good);
    expect(compilePack(pack)).toBe(compilePack(pack));
  });
});
