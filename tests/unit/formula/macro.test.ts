import { describe, expect, test } from 'vitest';
import { expand, type Macro, parseMacroHead, print } from '../../../shared/formula';
import { effortNow } from '../../support/effort';
import { parsed } from './help';

function macros(...lines: readonly (readonly [string, string])[]): Map<string, Macro> {
  return new Map(
    lines.map(([head, body]) => {
      const read = parseMacroHead(head);
      if (!read.ok) throw new Error(head);
      return [read.value.name, { ...read.value, body: parsed(body) }];
    }),
  );
}

function expanded(source: string, known: ReadonlyMap<string, Macro>): string {
  const result = expand(parsed(source), known);
  return result.ok ? print(result.value) : result.problems.map((said) => said.code).join();
}

const KNOWN = macros(
  ['线性(x, 满分点, 零分点)', '封顶((x - 零分点) / (满分点 - 零分点) * 分值)'],
  ['封顶(得分)', 'MIN(MAX(得分, 0), 分值)'],
  ['倍(x)', 'x + x'],
);

describe('macros', () => {
  test.each([
    ['线性(执行率, 95%, 85%)', 'MIN(MAX((执行率 - 85%) / (95% - 85%) * 分值, 0), 分值)'],
    ['倍(甲 * 2) * 3', '(甲 * 2 + 甲 * 2) * 3'],
    ['倍(倍(甲))', '甲 + 甲 + (甲 + 甲)'],
    // Arguments are never taken for parameters of an inner macro.
    ['封顶(x + 得分)', 'MIN(MAX(x + 得分, 0), 分值)'],
    ['ABS(甲)', 'ABS(甲)'],
    ['线性(甲)', 'formula.macro-arguments'],
    ['倍()', 'formula.macro-arguments'],
  ])('%s becomes %s', (source, expected) => expect(expanded(source, KNOWN)).toBe(expected));

  test('nodes out of a body point at the call', () => {
    const result = expand(parsed('1 + 倍(甲)'), KNOWN);
    expect(result.ok && result.value.kind === 'binary' && result.value.right.span).toEqual({ start: 4, end: 8 });
  });

  test.each([
    ['线性(x, 满分点, 零分点)', { name: '线性', params: ['x', '满分点', '零分点'] }],
    ['常数()', { name: '常数', params: [] }],
  ])('head %s', (head, value) => expect(parseMacroHead(head)).toEqual({ ok: true, value }));

  test.each(['线性', '线性(x, x)', '线性(1)', 'ABS(x)', 'if(x)', '线性(x) + 1', '', '线性(ABS(x))'])(
    'head %j is refused',
    (head) => {
      const read = parseMacroHead(head);
      expect(read.ok ? [] : read.problems.map((said) => said.code)).toEqual(['formula.macro-head']);
    },
  );

  test('recursion is refused, near and far', () => {
    expect(expanded('甲(1)', macros(['甲(x)', '甲(x) + 1']))).toBe('formula.macro-recursion');
    expect(expanded('甲(1)', macros(['甲(x)', '乙(x)'], ['乙(x)', '丙(x)'], ['丙(x)', '甲(x)']))).toBe('formula.macro-recursion');
  });

  test('a thousand million laughs are refused at once', () => {
    const bomb = macros(
      ...Array.from({ length: 30 }, (_, i): [string, string] => [
        `弹${i}(x)`,
        i === 29 ? 'x + x' : `弹${i + 1}(x) + 弹${i + 1}(x)`,
      ]),
    );
    expect(effortNow(() => expect(expanded('弹0(甲)', bomb)).toBe('formula.too-big'))).toBeLessThan(200);
  });

  test('a chain of macros is followed forty deep, not four thousand', () => {
    const chain = (length: number) =>
      macros(...Array.from({ length }, (_, i): [string, string] => [`链${i}(x)`, i === length - 1 ? 'x' : `链${i + 1}(x)`]));
    expect(expanded('链0(甲)', chain(40))).toBe('甲');
    expect(expanded('链0(甲)', chain(4000))).toBe('formula.too-deep');
  });
});
