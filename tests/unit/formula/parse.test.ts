import { describe, expect, test } from 'vitest';
import { parse, print } from '../../../shared/formula';
import { sentence } from '../../../shared/text/problem';
import { bare, parsed } from './help';
import { condition, dice, numeric, textual } from './trees';

/** The one problem of a source: code and the stretch it points at. */
function trouble(source: string): string {
  const read = parse(source);
  if (read.ok) return 'ok';
  const [said] = read.problems;
  if (!said || !('at' in said.params && 'length' in said.params)) return 'no place';
  return `${said.code} ${said.params.at}+${said.params.length}`;
}

describe('reading', () => {
  test.each([
    ['1+2*3', '1 + 2 * 3'],
    ['(1+2)*3', '(1 + 2) * 3'],
    ['((1))', '1'],
    ['+5', '5'],
    ['1-(2-3)', '1 - (2 - 3)'],
    ['(1-2)-3', '1 - 2 - 3'],
    ['-2^2', '-2 ^ 2'],
    ['-(2^2)', '-(2 ^ 2)'],
    ['2^(3^2)', '2 ^ (3 ^ 2)'],
    ['(-5)%', '(-5)%'],
    ['-5%', '-5%'],
    ['(1<2)=TRUE', '(1 < 2) = TRUE'],
    ['abs( x )', 'ABS(x)'],
    ['true', 'TRUE'],
    ['"a""b"', '"a""b"'],
    ['“他说"好"”', '"他说""好"""'],
    ['（甲＋乙）×１００％÷丙', '(甲 + 乙) * 100% / 丙'],
    ['甲≥６０％', '甲 >= 60%'],
    ['甲≠乙', '甲 <> 乙'],
    ['甲＜＝乙', '甲 <= 乙'],
    ['甲−乙－丙', '甲 - 乙 - 丙'],
    ['ＩＦ（甲＞１，甲，０）', 'IF(甲 > 1, 甲, 0)'],
    ['项目·执行数 + 人员_2', '项目·执行数 + 人员_2'],
    ['0.10', '0.1'],
    ['.5', '0.5'],
    ['1\n+\n2', '1 + 2'],
    ['线性(x, 95%, 85%)', '线性(x, 95%, 85%)'],
  ])('%j is %s', (source, canonical) => expect(print(parsed(source))).toBe(canonical));

  test('spans point at the text as it was written', () => {
    const node = parsed('　（甲＋ABS（乙））');
    expect(node.span).toEqual({ start: 2, end: 10 });
    expect(node.kind === 'binary' && node.right.span).toEqual({ start: 4, end: 10 });
  });

  test('quotes keep full-width characters as they are', () => {
    expect(bare(parsed('"１，２"'))).toEqual({ kind: 'text', value: '１，２' });
  });
});

describe('refusing, with the place', () => {
  test.each([
    ['', 'formula.empty 1+0'],
    ['  ', 'formula.empty 1+2'],
    ['1 +', 'formula.ends-early 4+0'],
    ['1 + * 2', 'formula.unexpected 5+1'],
    ['(1 + 2', 'formula.bracket 1+1'],
    ['1 + 2)', 'formula.unexpected 6+1'],
    ['SUM(1, 2', 'formula.bracket 4+1'],
    ['SUM(1,)', 'formula.unexpected 7+1'],
    ['SUM(,1)', 'formula.unexpected 5+1'],
    ['甲 乙', 'formula.unexpected 3+1'],
    ['2甲', 'formula.number 1+2'],
    ['1e5', 'formula.number 1+3'],
    ['0xff', 'formula.number 1+4'],
    ['1.2.3', 'formula.number 1+5'],
    ['1 < 2 < 3', 'formula.chained 3+5'],
    ['甲 = 乙 = 丙', 'formula.chained 3+5'],
    ['"甲', 'formula.text-open 1+2'],
    ['“甲"', 'formula.text-open 1+3'],
    ['甲 & 乙', 'formula.character 3+1'],
    ['甲 + ①', 'formula.character 5+1'],
    ['甲.乙', 'formula.character 2+1'],
    ['[甲]', 'formula.character 1+1'],
    ["甲'", 'formula.character 2+1'],
    ['甲；乙', 'formula.character 2+1'],
    ['5㎡', 'formula.character 2+1'],
    ['"a\u0000b"', 'formula.character 1+5'],
    ['"a\ud800b"', 'formula.character 1+5'],
    ['名'.repeat(65), 'formula.name-too-long 1+65'],
    ['1'.repeat(41), 'formula.number 1+41'],
    [`"${'字'.repeat(256)}"`, 'formula.text-too-long 1+258'],
    ['1+'.repeat(1000) + '1', 'formula.too-long 1+2001'],
    ['('.repeat(41) + '1' + ')'.repeat(41), 'formula.too-deep 41+1'],
    ['-'.repeat(41) + '1', 'formula.too-deep 41+1'],
    ['1' + '%'.repeat(41), 'formula.too-deep 42+1'],
    ['1+'.repeat(300) + '1', 'formula.too-deep 1+601'],
    [`SUM(${'1,'.repeat(100)}1)`, 'formula.too-many-arguments 1+3'],
  ])('%j', (source, expected) => expect(trouble(source)).toBe(expected));

  test('within the bounds all is well', () => {
    for (const source of [
      '('.repeat(40) + '1' + ')'.repeat(40),
      '1+'.repeat(200) + '1',
      `SUM(${'1,'.repeat(99)}1)`,
      `"${'字'.repeat(255)}"`,
    ]) {
      expect(trouble(source)).toBe('ok');
    }
  });

  test('the sentence tells where and what to do, and the place is the caller’s', () => {
    const read = parse('甲 + ①', '文件.yaml 第 3 行');
    expect(read.ok ? '' : read.problems.map((said) => [said.place, sentence(said)])).toEqual([
      ['文件.yaml 第 3 行', '第 5 个字「①」不能用在公式里。文字请放在引号里。'],
    ]);
  });
});

describe('printing back', () => {
  test('parsing what was printed gives the same tree', () => {
    const d = dice(7);
    for (let round = 0; round < 3000; round += 1) {
      const make = d.pick([numeric, condition, textual]);
      const node = make(d, 1 + d.below(5));
      const printed = print(node);
      if (printed.length <= 2000) expect(bare(parsed(printed)), printed).toEqual(bare(node));
    }
  });

  test('control: leaving brackets out is seen', () => {
    const wrong = print(parsed('1 - (2 - 3)')).replace(/[()]/g, '');
    expect(bare(parsed(wrong))).not.toEqual(bare(parsed('1 - (2 - 3)')));
  });
});
