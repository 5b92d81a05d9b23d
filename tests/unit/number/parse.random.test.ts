import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPlain, normaliseNumberText, parseNumber, readYear } from '../../../shared/number';
import { sentence } from '../../../shared/text/problem';
import { runs } from '../../support/runs';

const NBSP = '\u00a0';
const WIDE_SPACE = '\u3000';
const ZWSP = '\u200b';

/** typed, unit, the value (with % where it was meant as a percentage) or the code of the refusal. */
const TABLE: readonly (readonly [string, string, string])[] = [
  // plain
  ['0', '', '0'],
  ['5', '', '5'],
  ['228.14', '万元', '228.14'],
  ['100.10', '万元', '100.1'],
  ['007', '', '7'],
  ['0.00', '', '0'],
  ['.5', '', '0.5'],
  ['5.', '', '5'],
  ['-3', '', '-3'],
  ['+3', '', '3'],
  ['-0', '', '0'],
  ['-0.5', '', '-0.5'],
  ['123456789012345.67', '元', '123456789012345.67'],
  ['0.000000000001', '', '0.000000000001'],
  ['1234567890123456789012345678901234567890', '', '1234567890123456789012345678901234567890'],
  // full width
  ['１２', '', '12'],
  ['１２．５', '', '12.5'],
  ['－１２．５', '', '-12.5'],
  ['＋７', '', '7'],
  ['１，２３４', '', '1234'],
  ['１２．５％', '', '0.125%'],
  ['1２.５', '', '12.5'],
  ['０', '', '0'],
  ['９，９９９，９９９．９９', '元', '9999999.99'],
  // dashes for a minus, at the start only
  ['−3', '', '-3'],
  ['–3', '', '-3'],
  ['—3', '', '-3'],
  ['‐3', '', '-3'],
  ['‑3', '', '-3'],
  ['―3', '', '-3'],
  ['﹣3', '', '-3'],
  ['－3', '', '-3'],
  ['3−', '', 'number.character'],
  ['3—4', '', 'number.character'],
  ['−−3', '', 'number.character'],
  ['--3', '', 'number.form'],
  ['+-3', '', 'number.form'],
  ['3-', '', 'number.form'],
  ['3-4', '', 'number.form'],
  ['3－4', '', 'number.form'],
  // blanks at both ends
  [' 12 ', '', '12'],
  ['\t12\n', '', '12'],
  [`${NBSP}12${NBSP}`, '', '12'],
  [`${WIDE_SPACE}12`, '', '12'],
  [`${ZWSP}12${ZWSP}`, '', '12'],
  ['\ufeff12', '', '12'],
  ['12\r\n', '', '12'],
  ['\u202f12', '', '12'],
  ['\u200912', '', '12'],
  ['1 2', '', 'number.character'],
  [`1${NBSP}234`, '', 'number.character'],
  [`1${ZWSP}2`, '', 'number.character'],
  [`1${WIDE_SPACE}2`, '', 'number.character'],
  ['- 3', '', 'number.character'],
  ['12.5 %', '', 'number.character'],
  // nothing
  ['', '', 'number.empty'],
  [' ', '', 'number.empty'],
  [`${ZWSP}${NBSP}`, '', 'number.empty'],
  ['\u3000\u3000', '%', 'number.empty'],
  // thousands
  ['1,234', '', '1234'],
  ['1,234,567.89', '元', '1234567.89'],
  ['12,345', '', '12345'],
  ['123,456', '', '123456'],
  ['-1,234.5', '', '-1234.5'],
  ['1,234.', '', '1234'],
  ['0,123', '', '123'],
  ['1,23', '', 'number.thousands'],
  ['12,34', '', 'number.thousands'],
  ['1234,567', '', 'number.thousands'],
  ['1,2345', '', 'number.thousands'],
  ['1,,234', '', 'number.thousands'],
  ['1,234,', '', 'number.thousands'],
  ['1,234,56', '', 'number.thousands'],
  ['1,', '', 'number.thousands'],
  [',123', '', 'number.form'],
  ['1.234,567', '', 'number.form'],
  ['1,234.567,890', '', 'number.form'],
  ['1，23', '', 'number.thousands'],
  // percent
  ['12.5%', '', '0.125%'],
  ['100%', '', '1%'],
  ['-30%', '', '-0.3%'],
  ['0%', '', '0%'],
  ['93.44', '%', '0.9344%'],
  ['93.44%', '%', '0.9344%'],
  ['93.44', '％', '0.9344%'],
  ['９３．４４', '%', '0.9344%'],
  ['-18', '%', '-0.18%'],
  ['1,234%', '', '12.34%'],
  ['120', '%', '1.2%'],
  ['0.9344', '%', '0.009344%'],
  ['93.44', '万元', '93.44'],
  ['5%', '万元', '0.05%'],
  ['%', '', 'number.form'],
  ['12%%', '', 'number.form'],
  ['%12', '', 'number.form'],
  ['12%5', '', 'number.form'],
  ['5‰', '', 'number.character'],
  // money
  ['¥100', '元', '100'],
  ['￥100', '元', '100'],
  ['¥-100', '元', '-100'],
  ['-¥100', '元', '-100'],
  ['￥－１００', '元', '-100'],
  ['¥—100', '元', '-100'],
  ['¥1,234.50', '元', '1234.5'],
  ['¥¥5', '元', 'number.form'],
  ['¥-¥5', '元', 'number.form'],
  ['¥5%', '元', 'number.form'],
  ['¥', '元', 'number.form'],
  ['100¥', '元', 'number.form'],
  ['$100', '元', 'number.character'],
  // never numbers here
  ['1e5', '', 'number.character'],
  ['1E5', '', 'number.character'],
  ['0xff', '', 'number.character'],
  ['Infinity', '', 'number.character'],
  ['NaN', '', 'number.character'],
  ['①', '', 'number.character'],
  ['5㎡', '', 'number.character'],
  ['½', '', 'number.character'],
  ['x²', '', 'number.character'],
  ['一百', '', 'number.character'],
  ['3万', '', 'number.character'],
  ['3万元', '万元', 'number.character'],
  ['约100', '', 'number.character'],
  ['>5', '', 'number.character'],
  ['≥5', '', 'number.character'],
  ['5个', '个', 'number.character'],
  ['无', '', 'number.character'],
  ['/', '', 'number.character'],
  ['-', '', 'number.form'],
  ['—', '', 'number.form'],
  ['.', '', 'number.form'],
  ['1.2.3', '', 'number.form'],
  ['１。５', '', 'number.character'],
  ['1、234', '', 'number.character'],
  ['٣', '', 'number.character'],
  ['१', '', 'number.character'],
  ['１\u0301', '', 'number.character'],
  ["'5", '', 'number.character'],
  ['=5', '', 'number.character'],
  ['(5)', '', 'number.character'],
  ['5_000', '', 'number.character'],
  ["1'234", '', 'number.character'],
  ['2021年12月', '', 'number.character'],
  ['\u202e12', '', 'number.character'],
  ['𝟏', '', 'number.character'],
  ['0b1', '', 'number.character'],
  ['1n', '', 'number.character'],
  // too long
  ['1'.repeat(41), '', 'number.too-long'],
];

function outcome(typed: string, unit: string): string {
  const read = parseNumber(typed, unit);
  if (!read.ok) return read.problems.map((said) => said.code).join();
  return formatPlain(read.value.value) + (read.value.percent ? '%' : '');
}

describe('a number as an officer types it', () => {
  test('the table has at least 120 rows, none twice', () => {
    expect(TABLE.length).toBeGreaterThanOrEqual(120);
    expect(new Set(TABLE.map(([typed, unit]) => JSON.stringify([typed, unit]))).size).toBe(TABLE.length);
  });

  test.each(TABLE)('%j in %j is %s', (typed, unit, expected) => {
    expect(outcome(typed, unit)).toBe(expected);
  });

  test('text of any length is refused at once', () => {
    for (const typed of ['0'.repeat(5000), '９'.repeat(1_000_000), ' '.repeat(1_000_000)])
      expect(outcome(typed, '%')).toBe('number.too-long');
  });

  test('normalising twice is normalising once', () => {
    const salt = fc.constantFrom(...'０９．，－＋％￥¥−–—‐-+.,% \u00a0\u3000\u200b\ufeff①㎡12');
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: salt, maxLength: 12 }));
    fc.assert(
      fc.property(texts, (typed) => {
        const once = normaliseNumberText(typed);
        expect(normaliseNumberText(once)).toBe(once);
      }),
      { numRuns: runs(1000, 5000) },
    );
  });

  test('whatever is typed, what comes back is a number that was there or a refusal', () => {
    const salt = fc.constantFrom(...'0123456789０９．，－＋％￥¥−-+.,% \u00a0\u3000e万');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: salt, maxLength: 12 })), (typed) => {
        const read = parseNumber(typed);
        if (read.ok) {
          expect(typed).toMatch(/[0-9０-９]/);
          // Never silently 0: a zero was typed as one.
          if (read.value.value.isZero()) expect(typed).not.toMatch(/[1-9１-９]/);
        } else expect(sentence(read.problems[0]!)).toMatch(/。$/);
      }),
      { numRuns: runs(1000, 5000) },
    );
  });

  test('a refusal names the character as it was typed, and where', () => {
    const said = (typed: string) => {
      const read = parseNumber(typed);
      return read.ok ? '' : sentence(read.problems[0]!);
    };
    expect(said(' １２㎡ ')).toContain('第 3 个字「㎡」');
    expect(said('3−')).toContain('第 2 个字「−」');
    expect(said('1 2')).toContain('（空格）');
    expect(said(`1${ZWSP}2`)).toContain('U+200B');
    expect(said('1,23')).toContain('1,234,567.89');
  });

  test('control: NFKC would have let ① and ㎡ through', () => {
    expect('①'.normalize('NFKC')).toBe('1');
    expect('5㎡'.normalize('NFKC')).toBe('5m2');
    expect(outcome('①', '')).toBe('number.character');
  });
});

test.each([
  ['2025', '2025'],
  ['２０２５', '2025'],
  ['20２5', '2025'],
  [' 2025年 ', '2025'],
  ['2025年度', '2025'],
  ['1999', '1999'],
  ['1899', null],
  ['99999', null],
  ['25', null],
  ['', null],
  ['明年', null],
])('a year typed as %j', (typed, year) => {
  expect(readYear(typed)).toBe(year);
});
