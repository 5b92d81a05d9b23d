import { describe, expect, it } from 'vitest';
import { locationOf, placeOf, readYaml } from '../../../shared/pack';
import { data, told } from './help';

const refused = (text: string) => {
  const read = readYaml(text, 'a.yaml');
  return read.ok ? [] : told(read.problems);
};

describe('reading YAML', () => {
  it('leaves every scalar as it was written', () => {
    const text =
      'number: 0.10\nlong: 1234567890.1234567890\ndate: 2024-12-31\nyes: true\nnone: null\ntilde: ~\nblank:\noctal: 010\nexponent: 1e5\npercent: -4.63%';
    expect({ ...(data(text) as object) }).toEqual({
      number: '0.10',
      long: '1234567890.1234567890',
      date: '2024-12-31',
      yes: 'true',
      none: 'null',
      tilde: '~',
      blank: '',
      octal: '010',
      exponent: '1e5',
      percent: '-4.63%',
    });
  });

  it('joins Chinese written over several lines without a space, and leaves the spaces that were meant', () => {
    const folded =
      'a: >-\n  没有公开，\n  是自拟的 数。\n  a word\n  more\nb: 第一行\n  第二行\nc: "甲、\n  乙"\nd: |-\n  甲\n  乙\n';
    expect({ ...(data(folded) as object) }).toEqual({
      a: '没有公开，是自拟的 数。 a word more',
      b: '第一行第二行',
      c: '甲、乙',
      d: '甲\n乙',
    });
  });

  it('takes a key named like a prototype for a key', () => {
    const read = data('__proto__: {polluted: yes}\nconstructor: x');
    expect(Object.keys(read)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('knows the line of every key and item', () => {
    const read = data('a: 1\nb:\n  - x\n  - y: 2\n    z: 3\n');
    const list = (read as { b: object[] }).b;
    expect(locationOf(read as object, 'b')).toEqual({ file: 'a.yaml', line: 2 });
    expect(locationOf(list, 1)).toEqual({ file: 'a.yaml', line: 4 });
    expect(placeOf(read, ['b', 1, 'z'], 'nowhere')).toBe('a.yaml:5');
    expect(placeOf(read, ['b', 1, 'absent', 'deeper'], 'nowhere')).toBe('a.yaml:4');
    expect(placeOf(read, ['absent'], 'nowhere')).toBe('nowhere');
  });

  it.each([
    ['', ['a.yaml pack.empty 文件是空的；请写上内容。']],
    ['a: 1\na: 2\n', ['a.yaml:2 pack.duplicate-key 同一个键写了两遍；请留下一个。']],
    [
      'a: {formula: MIN(1, 乙 / 丙), b: 1}\n',
      [
        "a.yaml:1 pack.comma-inside 花括号里的「乙 / 丙)」前面是逗号，后面没有冒号；如果它是前一个值的一部分，请把那个值整段用 '单引号' 括起来。",
      ],
    ],
    ['a: &x 1\nb: *x\n', ['a.yaml:1 pack.alias 这里不用 YAML 的锚点和别名；请把内容直接写出来。']],
    ['a: {b: 1\nc: 2\n', ['a.yaml:1 pack.unclosed 这一行的「{」没有配对的另一半；请补上「}」。']],
  ])('refuses %j', (text, said) => {
    expect(refused(text)).toEqual(said);
  });

  it('refuses what would blow up', () => {
    const bomb = `a: &a [x, x]\n${['b', 'c', 'd', 'e'].map((key, index) => `${key}: &${key} [*${'abcd'[index]}, *${'abcd'[index]}]`).join('\n')}\n`;
    expect(refused(bomb).every((said) => said.includes('pack.alias'))).toBe(true);
  });
});

describe('YAML of any size', () => {
  it('is read in a time that grows with its size: 20,000 keys, and each doubled one is told', () => {
    const text = Array.from({ length: 19_999 }, (_, index) => `k${index}: ${index}`).join('\n');
    const begun = process.cpuUsage();
    expect(Object.keys(data(`${text}\n`) as object)).toHaveLength(19_999);
    const { user } = process.cpuUsage(begun);
    // Comparing each with each took 5 s; twice the bar of 2 s leaves room for a busy machine.
    expect(user / 1e6).toBeLessThan(4);
    expect(refused(`${text}\nk7: 8\n`)).toEqual(['a.yaml:20000 pack.duplicate-key 同一个键写了两遍；请留下一个。']);
  });

  it.each([
    ['lines', 'a:\n  b: 1\n'.repeat(50_001)],
    ['keys', Array.from({ length: 20_001 }, (_, index) => `k${index}: 1`).join('\n')],
    ['items', `a: [${'1,'.repeat(20_001)}]`],
    ['letters', `a: ${'字'.repeat(4_000_001)}`],
    ['brackets', `a: ${'['.repeat(3000)}`],
    ['dashes', `${'- '.repeat(3000)}x`],
    ['indentation', Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
  ])('is refused where it has too many %s', (_, text) => {
    expect(refused(text)[0]).toMatch(/^a\.yaml pack\.too-much /);
  });

  it('has no types of its own', () => {
    expect(refused('a: !!binary aGk=\nb: !!timestamp 2024-01-01\n')).toEqual([
      'a.yaml:1 pack.tag 这里不用 YAML 的类型标记（tag:yaml.org,2002:binary）；每个值都按文字读，请去掉它。',
      'a.yaml:2 pack.tag 这里不用 YAML 的类型标记（tag:yaml.org,2002:timestamp）；每个值都按文字读，请去掉它。',
    ]);
  });
});
