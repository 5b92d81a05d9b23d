import { describe, expect, it } from 'vitest';
import { formatFixed } from '../../../shared/number';
import { evaluate, explainLine } from '../../../shared/scoring';
import { apply, type Workbook } from '../../../shared/workbook';
import type { Pack } from '../../../shared/pack';
import { sampleOf } from '../../support/packs';

/** 样例 A 的单项得分，照公开的表依次录入. */
const PUBLISHED = [10, 8, 9, 8, 5, 2, 3, 3, 3, 3, 4, 4, 4, 5, 6, 4, 6, 6, 5];

function after(pack: Pack, workbook: Workbook, ...changes: readonly { name: string; args: unknown }[]): Workbook {
  return changes.reduce((now, change) => {
    const done = apply(now, change, pack);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    return done.value;
  }, workbook);
}

const set = (binding: string, text: string) => ({ name: 'set', args: { binding, text } });

describe('样例 A、B1、B2', () => {
  it('the department’s 19 rule scores are those of the published table, with no own score', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const [department] = evaluate(pack, workbook).tables;
    const scored = department?.lines.filter((line) => line.kind === 'indicator') ?? [];
    expect(scored.map((line) => formatFixed(line.rule as NonNullable<typeof line.rule>, 2))).toEqual(
      PUBLISHED.map((score) => `${score}.00`),
    );
    expect(scored.every((line) => line.own === null)).toBe(true);
    expect([String(department?.rule), String(department?.self), department?.rating, department?.state]).toEqual([
      '98',
      '98',
      '优',
      'scored',
    ]);
  });

  it('B1 is 100 by the rule and 99 by the unit, B2 100 and 100', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const totals = evaluate(pack, workbook).projects.map((project) => [String(project.rule), String(project.self)]);
    expect(totals).toEqual([
      ['100', '99'],
      ['100', '100'],
    ]);
  });

  it('one changed input changes exactly the lines that use it', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const changed = after(pack, workbook, set('unit/fact/appropriation-executed', '200'));
    const rules = (book: Workbook) => new Map(evaluate(pack, book).tables[0]?.lines.map((line) => [line.id, String(line.rule)]));
    const before = rules(workbook);
    const differing = [...rules(changed)].filter(([id, rule]) => before.get(id) !== rule);
    // |200 − 228.14| ÷ 228.14 = 0.12334…；(1 − 0.12334…) × 8 = 7.0132… → 7.01
    expect(differing).toEqual([['budget-preparation', '7.01']]);
  });

  it('常年 and 阶段 projects count apart', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    // 常年项目结余率 (29.65 − 20) ÷ 29.65 > 10%：执行结果只失常年那 2 分；其余各项只看阶段项目，不变。
    const regular = after(pack, workbook, set('project/hotline/funds/fiscal/executed', '20'));
    const one = evaluate(pack, regular).tables[0];
    expect([String(one?.lines.find((line) => line.id === 'result')?.rule), String(one?.rule)]).toEqual(['2', '96']);
    // 阶段项目的数量指标没有完成：目标完成 0 分；没有一个完成的数量指标，目标偏离要问用户。
    const staged = after(pack, workbook, set('project/upgrade/indicator/i1/actual', '20000'));
    const other = evaluate(pack, staged).tables[0];
    expect(String(other?.lines.find((line) => line.id === 'completion')?.rule)).toBe('0');
    expect(other?.lines.find((line) => line.id === 'deviation')?.state).toBe('incomplete');
    expect(other?.state).toBe('incomplete');
  });

  it('a line says how it came about, in words and in figures', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const evaluation = evaluate(pack, workbook);
    const line = evaluation.tables[0]?.lines.find((one) => one.id === 'budget-preparation');
    const working = line ? explainLine(evaluation, line) : [];
    expect(working.map((one) => [one.name, one.formula, one.figures, one.value])).toEqual([
      ['财政拨款预算执行数', undefined, undefined, '228.14'],
      ['财政拨款调整预算数', undefined, undefined, '228.14'],
      ['偏离度', '|预算执行数 − 调整预算数| ÷ 调整预算数', '|228.14 − 228.14| ÷ 228.14', '0.00%'],
      ['规则得分', '(1 − 偏离度) × 分值', '(1 − 0.00%) × 8', '8.00'],
    ]);
  });

  it('an own score counts on its side even while the rule side waits, and 0 is not blank', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const book = after(pack, workbook, set('unit/fact/carried-over', ''), {
      name: 'set-own',
      args: { line: 'department/indicator/year-end-balance', value: '7.5', reason: '待决算' },
    });
    const line = evaluate(pack, book).tables[0]?.lines.find((one) => one.id === 'year-end-balance');
    expect([line?.state, line?.rule, String(line?.self), line?.missing]).toEqual([
      'incomplete',
      null,
      '7.5',
      ['unit/fact/carried-over'],
    ]);
    const zero = evaluate(pack, after(pack, workbook, set('unit/fact/total-budget', '0'))).tables[0]?.lines.find(
      (one) => one.id === 'year-end-balance',
    );
    // 分母为 0，规则没有写怎么办：问用户，不给满分。
    expect([zero?.state, zero?.absence, zero?.rule]).toEqual(['incomplete', 'zero-divisor', null]);
  });
});
