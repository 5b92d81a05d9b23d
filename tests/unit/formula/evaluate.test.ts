import { describe, expect, test } from 'vitest';
import { type Short, shortOf, text, valueAt } from './help';

type Row = readonly [string, Readonly<Record<string, Short>>, string];

const table = (title: string, rows: readonly Row[]) =>
  describe(title, () => {
    test.each(rows)('%s with %j', (source, names, expected) => {
      expect(shortOf(valueAt(source, names))).toBe(expected);
    });
  });

table('arithmetic as in Excel', [
  ['1 + 2 * 3', {}, '7'],
  ['(1 + 2) * 3', {}, '9'],
  ['-2^2', {}, '4'],
  ['0 - 2^2', {}, '-4'],
  ['2^3^2', {}, '64'],
  ['2^-1', {}, '0.5'],
  ['10 - 3 - 2', {}, '5'],
  ['8 / 4 / 2', {}, '1'],
  ['10% + 5', {}, '5.1'],
  ['-5%', {}, '-0.05'],
  ['50%%', {}, '0.005'],
  ['100 * 95%', {}, '95'],
  ['0.1 + 0.2 = 0.3', {}, 'TRUE'],
  ['1 / 3 * 3 = 1', {}, 'TRUE'],
  ['123456789012345.67 * 987654321098765.43', {}, '121932631137021786174363665406.1881'],
  ['１２．５％ × ８', {}, '1'],
  ['（甲 － 乙） ÷ 乙', { 甲: '6', 乙: '4' }, '0.5'],
]);

table('rounding functions', [
  ['ROUND(4.525, 2)', {}, '4.53'],
  ['ROUND(-4.525, 2)', {}, '-4.53'],
  ['ROUND(1250, -2)', {}, '1300'],
  ['ROUND(6.1777, 2)', {}, '6.18'],
  ['ROUND(89.445, 1)', {}, '89.4'],
  ['ROUNDUP(1.21, 1)', {}, '1.3'],
  ['ROUNDUP(-1.21, 1)', {}, '-1.3'],
  ['ROUNDDOWN(1.29, 1)', {}, '1.2'],
  ['ROUNDDOWN(-1.29, 1)', {}, '-1.2'],
  ['ROUNDUP(1.00000000000001, 0)', {}, '1'],
  ['ROUNDUP(1.000000000001, 0)', {}, '2'],
  ['INT(-1.5)', {}, '-2'],
  ['INT(1.5)', {}, '1'],
  ['INT(1.9999999999999996)', {}, '2'],
  ['INT(1.999999999999)', {}, '1'],
  ['INT((100% - 93%) / 5%) * 2', {}, '2'],
  ['INT((100% - 99%) / 5%) * 2', {}, '0'],
  ['ROUND(1, 0.5)', {}, 'error:formula.places'],
  ['ROUND(1, 99)', {}, 'error:formula.places'],
]);

table('comparisons look at 12 decimals', [
  ['1.0000000000004 = 1', {}, 'TRUE'],
  ['1.0000000000005 = 1', {}, 'FALSE'],
  ['1 < 1.0000000000004', {}, 'FALSE'],
  ['1 >= 1.0000000000004', {}, 'TRUE'],
  ['89.5 >= 90', {}, 'FALSE'],
  ['符合 = "是"', { 符合: text('是') }, 'TRUE'],
  ['符合 = “是”', { 符合: text('否') }, 'FALSE'],
  ['符合 <> "是"', { 符合: text('否') }, 'TRUE'],
  ['"A" = "a"', {}, 'FALSE'],
  ['达标 = TRUE', { 达标: true }, 'TRUE'],
  ['达标 = 1', { 达标: true }, 'error:formula.type'],
  ['符合 = 1', { 符合: text('1') }, 'error:formula.type'],
  ['符合 > "A"', { 符合: text('1') }, 'error:formula.type'],
  ['符合 + 1', { 符合: text('1') }, 'error:formula.type'],
]);

table('missing, undefined and zero', [
  ['甲 + 1', { 甲: '' }, 'missing(甲)'],
  ['甲 + 1', { 甲: '无' }, 'undefined:none(甲)'],
  ['甲 + 1', { 甲: '0' }, '1'],
  ['甲 + 乙', { 甲: '', 乙: '' }, 'missing(甲 乙)'],
  ['甲 + 甲', { 甲: '' }, 'missing(甲)'],
  ['甲 + 乙', { 甲: '无', 乙: '' }, 'missing(乙)'],
  ['甲 * 乙', { 甲: '0', 乙: '' }, 'missing(乙)'],
  ['甲 / 乙', { 甲: '1', 乙: '0' }, 'undefined:zero-division'],
  ['甲 / 乙', { 甲: '0', 乙: '0' }, 'undefined:zero-division'],
  ['1 / 0 + 甲', { 甲: '' }, 'missing(甲)'],
  ['0^0', {}, 'undefined:zero-division'],
  ['0^-1', {}, 'undefined:zero-division'],
  ['0^2', {}, '0'],
  ['2^0.5', {}, 'error:formula.exponent'],
  ['2^65', {}, 'error:formula.exponent'],
  ['2^64', {}, '18446744073709551616'],
  ['10^60', {}, '1000000000000000000000000000000000000000000000000000000000000'],
  ['10^61', {}, 'error:formula.too-large'],
  ['9^9^9', {}, 'error:formula.too-large'],
  ['-甲', { 甲: '无' }, 'undefined:none(甲)'],
  ['甲%', { 甲: '' }, 'missing(甲)'],
  ['甲 > 1', { 甲: '' }, 'missing(甲)'],
  ['ABS(甲)', { 甲: '无' }, 'undefined:none(甲)'],
  ['NOT(达标)', { 达标: '' }, 'missing(达标)'],
  ['MIN(甲, 乙)', { 甲: '无', 乙: '' }, 'missing(乙)'],
]);

table('IF, IFS, AND, OR and IFERROR look at no more than they must', [
  ['IF(甲 > 1, 乙, 丙)', { 甲: '2', 乙: '5', 丙: '' }, '5'],
  ['IF(甲 > 1, 乙, 丙)', { 甲: '1', 乙: '', 丙: '6' }, '6'],
  ['IF(甲 > 1, 乙, 丙)', { 甲: '', 乙: '5', 丙: '6' }, 'missing(甲)'],
  ['IF(甲 > 1, 乙, 丙)', { 甲: '无', 乙: '', 丙: '' }, 'undefined:none(甲)'],
  ['IF(甲, 1, 2)', { 甲: '1' }, 'error:formula.type'],
  ['IFS(甲 < 1, 1, 甲 < 2, 2, TRUE, 0)', { 甲: '1' }, '2'],
  ['IFS(甲 < 1, 1, 甲 < 2, 2, TRUE, 0)', { 甲: '9' }, '0'],
  ['IFS(甲 < 1, 1, 甲 < 2, 2)', { 甲: '9' }, 'undefined:no-case'],
  ['IFS(甲 < 1, 1, 乙 < 2, 2)', { 甲: '0', 乙: '' }, '1'],
  ['IFS(甲 < 1, 1, 乙 < 2, 2)', { 甲: '3', 乙: '' }, 'missing(乙)'],
  ['AND(甲 > 1, 乙 > 1)', { 甲: '0', 乙: '' }, 'FALSE'],
  ['AND(甲 > 1, 乙 > 1)', { 甲: '2', 乙: '' }, 'missing(乙)'],
  ['AND(甲 > 1, 乙 > 1)', { 甲: '', 乙: '0' }, 'missing(甲)'],
  ['AND(甲 > 1, 乙 > 1)', { 甲: '无', 乙: '' }, 'undefined:none(甲)'],
  ['AND(甲 > 1, 乙 > 1, 丙 > 1)', { 甲: '2', 乙: '2', 丙: '2' }, 'TRUE'],
  ['OR(甲 > 1, 乙 > 1)', { 甲: '2', 乙: '' }, 'TRUE'],
  ['OR(甲 > 1, 乙 > 1)', { 甲: '0', 乙: '' }, 'missing(乙)'],
  ['OR(甲 > 1, 乙 > 1)', { 甲: '0', 乙: '0' }, 'FALSE'],
  ['IFERROR(甲, 8)', { 甲: '无' }, '8'],
  ['IFERROR(甲, 8)', { 甲: '' }, 'missing(甲)'],
  ['IFERROR(甲 / 乙, 8)', { 甲: '1', 乙: '0' }, '8'],
  ['IFERROR(甲 / 乙, 丙)', { 甲: '1', 乙: '1', 丙: '' }, '1'],
  ['IFERROR(甲 / 乙, 丙)', { 甲: '1', 乙: '0', 丙: '' }, 'missing(丙)'],
  ['IFERROR(IFS(甲 < 1, 1), 7)', { 甲: '1' }, '7'],
  ['NA() + 甲', { 甲: '' }, 'missing(甲)'],
  ['IFERROR(NA(), 7)', {}, '7'],
  ['IFERROR(2^0.5, 7)', {}, 'error:formula.exponent'],
  ['IFERROR(符合 + 1, 7)', { 符合: text('是') }, 'error:formula.type'],
]);

table('AND, OR and IFS are the nested IFs they stand for', [
  ['IF(甲 > 1, IF(乙 > 1, 丙 > 1, FALSE), FALSE)', { 甲: '2', 乙: '2', 丙: '2' }, 'TRUE'],
  ['IF(甲 > 1, TRUE, 乙 > 1)', { 甲: '0', 乙: '' }, 'missing(乙)'],
]);

table('lists', [
  ['SUM(各项)', { 各项: ['1', '2.5'] }, '3.5'],
  ['SUM(各项, 1, 甲)', { 各项: ['1', '2.5'], 甲: '10' }, '14.5'],
  ['SUM(各项)', { 各项: [] }, '0'],
  ['COUNT(各项)', { 各项: [] }, '0'],
  ['COUNT(各项, 甲)', { 各项: ['1', '2'], 甲: '0' }, '3'],
  ['COUNT(各项)', { 各项: ['1', text('x')] }, '1'],
  ['COUNT(各项)', { 各项: ['1', ''] }, 'missing(各项.1)'],
  ['COUNT(各项)', { 各项: ['1', '无'] }, 'undefined:none(各项.1)'],
  ['AVERAGE(各项)', { 各项: ['1', '2'] }, '1.5'],
  ['AVERAGE(各项)', { 各项: [] }, 'undefined:zero-division'],
  ['MIN(各项)', { 各项: [] }, 'undefined:none'],
  ['MAX(各项, 0)', { 各项: [] }, '0'],
  ['MAX(各项)', { 各项: ['1', '', '无'] }, 'missing(各项.1)'],
  ['SUM(各项)', { 各项: ['1', text('x')] }, 'error:formula.type'],
  ['各项 + 1', { 各项: ['1'] }, 'error:formula.type'],
  ['COUNTIF(各项, ">=90%")', { 各项: ['0.9', '0.89', '1', '0.8999999999999'] }, '3'],
  ['COUNTIF(各项, "<>0")', { 各项: ['0', '1'] }, '1'],
  ['COUNTIF(各项, 5)', { 各项: ['5', '5.0', '4'] }, '2'],
  ['COUNTIF(各项, "是")', { 各项: [text('是'), text('否'), text('是 ')] }, '1'],
  ['COUNTIF(各项, "=是")', { 各项: [text('是'), text('否')] }, '1'],
  ['COUNTIF(各项, "<>是")', { 各项: [text('是'), text('否')] }, '1'],
  ['COUNTIF(各项, "*")', { 各项: [text('是'), text('*')] }, '1'],
  ['COUNTIF(各项, ">1")', { 各项: [] }, '0'],
  ['COUNTIF(各项, ">1")', { 各项: ['2', ''] }, 'missing(各项.1)'],
  ['COUNTIF(各项, ">1")', { 各项: ['2', '无'] }, 'undefined:none(各项.1)'],
  ['COUNTIF(各项, ">1")', { 各项: [text('是')] }, 'error:formula.type'],
  ['COUNTIF(各项, ">高")', { 各项: ['1'] }, 'error:formula.criterion'],
]);

table('shapes of scoring', [
  ['MIN(MAX((1 - 10 * 甲 / 乙) * 8, 0), 8)', { 甲: '3', 乙: '100' }, '5.6'],
  ['IF(甲 > 0.1, 0, (1 - 10 * 甲) * 8)', { 甲: '0.11' }, '0'],
  ['MAX(10 - INT((90% - 甲) / 5%) * 1, 0)', { 甲: '0.8' }, '8'],
  ['IFERROR(甲 / 乙, IF(甲 = 0, 1, 0))', { 甲: '0', 乙: '0' }, '1'],
  ['MIN(1.5 + MIN(INT(甲 / 1%) * 0.2, 1), 2.5)', { 甲: '0.034' }, '2.1'],
]);
