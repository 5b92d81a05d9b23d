import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../shared/pack';
import { slipsIn } from '../../../shared/pack/slips';
import { sourceOf } from '../packcheck/packs';

/** Line and code of each slip. */
function told(text: string): string[] {
  return slipsIn(text, 'f').map((one) => `${one.place.split(':')[1] ?? ''} ${one.code}`);
}

describe('slips of YAML by name', () => {
  it.each([
    ['a: 1\n\tb: 2\n', ['2 pack.tab']],
    ['a:\n  b: 1\n  \tc: 2\n  d: 3\n', ['3 pack.tab']],
    ['a: 1\n　b: 2\n', ['2 pack.wide-space']],
    ['a:\n  -b: 1\n', ['2 pack.dash-space']],
    ['甲：1\nb: 2\n', ['1 pack.wide-colon']],
    ['a: {甲：unit.x, 乙: unit.y}\n', ['1 pack.wide-colon']],
    ['a: {甲: unit.x， 乙: unit.y}\n', ['1 pack.wide-comma']],
    ['id:x\nb: 2\n', ['1 pack.colon-space']],
    ['a: 甲: 乙\n', ['1 pack.colon-inside']],
    ['for: > 3\n', ['1 pack.quote']],
    ['a: %甲\n', ['1 pack.quote']],
    ['a: {in: > 3, score: 5}\n', ['1 pack.quote']],
    ['a: {unit: %, id: x}\n', ['1 pack.quote']],
    ['a: {单位}自评表\n', ['1 pack.quote']],
    ['a: "甲"乙\n', ['1 pack.quote']],
    ['a: {in: [1, 2), score: 5}\n', ['1 pack.interval']],
    ['a: {in: (1, 2], score: 5}\n', ['1 pack.interval']],
    ['a: {b: 1\nc: 2\n', ['1 pack.unclosed']],
    ['a: [1, 2\nc: 2\n', ['1 pack.unclosed']],
    ['a: "甲\nc: 2\nd: 3\n', ['1 pack.unclosed']],
    ["x:\n  - {text: '甲}\n  - {text: 乙}\n", ['2 pack.unclosed']],
    ['a: {b: 1}}\n', ['1 pack.unopened']],
    ['a: [{b: 1], {c: 2}]\n', ['1 pack.mismatch']],
    ['a:\n  b: 1\n c: 2\n', ['3 pack.indent']],
    ['a:\n  b: 1\n    c: 2\n  d: 3\n', ['3 pack.indent']],
    // Each of several slips at its own line.
    ['甲：1\na: {单位}表\nb: [1\nc: 2\n', ['1 pack.wide-colon', '2 pack.quote', '3 pack.unclosed']],
  ])('%j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('finds nothing where nothing is wrong', () => {
    const odd = [
      "a: '引号里有 {、% 和: 冒号'",
      'b: "转义 \\" 的引号: 甲"   # 注',
      'c: 公式 (x > 3) 和 95%、甲：乙',
      'd: |',
      '  随便写: {[%',
      '\t还有 Tab',
      'e: [甲, {乙: "，：", 丙: 1},',
      '  丁]',
      'f:',
      '- 1',
      '- - 2',
      '  - 3',
      'g: http://x/y',
      '线性(x, 满分点): x',
      "'带: 冒号': 1",
    ].join('\n');
    expect(told(odd)).toEqual([]);
  });

  it.each(['templates/_base/2024', 'templates/_blank', 'templates/anju/2024', 'templates/mof/2020', 'templates/yanzhou/2024'])(
    'nor in %s',
    (folder) => {
      for (const { path, text } of sourceOf(folder).files) expect([path, told(text)]).toEqual([path, []]);
    },
  );

  it('is what reading says of a text the library refuses, once', () => {
    const read = readYaml('a:\n  - {text: ‘甲（{年度}）’}\n  - {b: 1}\n', 'f');
    expect(read.ok ? [] : read.problems.map((one) => `${one.place} ${one.code}`)).toEqual(['f:2 pack.quote']);
    const unnamed = readYaml('a: b\n? [\n', 'f');
    expect(unnamed.ok ? 0 : unnamed.problems.length).toBe(1);
  });
});
