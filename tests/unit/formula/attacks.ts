import type { Dice } from './trees';

const PROTOTYPE = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '__defineGetter__',
  'this',
  'globalThis',
  'process',
  'require',
  'eval',
  'Function',
  'window',
  'import',
];
const EXCEL = [
  'INDIRECT',
  'WEBSERVICE',
  'HYPERLINK',
  'CALL',
  'EXEC',
  'REGISTER',
  'VLOOKUP',
  'NOW',
  'RAND',
  'EVALUATE',
  'OFFSET',
  'LET',
  'LAMBDA',
];
const TRICKS = [
  '\u202e',
  '\u200b',
  '\u0000',
  '\ufeff',
  '\u00ad',
  '\u0301',
  '\ud800',
  '𝟏',
  '①',
  'ａ',
  '｜',
  '‮',
  '\u2028',
  'İ',
  'ß',
  'ﬀ',
  '٣',
  '〇',
  '々',
];

type Attack = readonly [string, (readonly (readonly [string, string])[])?];

/** 500 attacks and more, by family. */
export function attacks(): readonly Attack[] {
  const all: Attack[] = [];
  for (const word of PROTOTYPE) {
    for (const shape of [
      '@',
      '@()',
      '@.a',
      '甲.@',
      '甲[@]',
      '@("a")',
      '"a".@',
      'ABS(@)',
      'IF(@,1,2)',
      '@+1',
      '`@`',
      '${@}',
      '@=>1',
      '(@)(1)',
    ]) {
      all.push([shape.replaceAll('@', () => word)]);
    }
    all.push([`${word}(1)`, [[`${word}(x)`, 'x + 甲']]], ['宏(1)', [[`宏(${word})`, `${word} + 1`]]]);
  }
  for (const word of EXCEL)
    all.push([`${word}(1)`], [`${word}("http://a")`], [`=${word}()`], [`+${word}(A1)`], [`'${word}'!A1`], [`@${word}`]);
  for (const trick of TRICKS) {
    for (const shape of ['@', '甲@', '@甲', '1@2', '"@"', 'ABS@(1)', '甲 @ 1', 'A@BS(1)'])
      all.push([shape.replaceAll('@', () => trick)]);
  }
  const sizes = [10, 39, 40, 41, 100, 400, 660, 999, 2000, 100_000];
  for (const size of sizes) {
    for (const [open, inner, close] of [
      ['(', '1', ')'],
      ['-', '1', ''],
      ['ABS(', '1', ')'],
      ['IF(达标,', '1', ',2)'],
      ['', '1', '%'],
      ['NOT(', '达标', ')'],
      ['AND(达标,', '达标', ')'],
      ['IFERROR(', '丁', ',1)'],
      ['(', '', ''],
      ['', '', ')'],
      ['1+', '1', ''],
      ['2^', '2', ''],
      ['1<', '1', ''],
      ['"', '', ''],
    ] as const) {
      all.push([open.repeat(size) + inner + close.repeat(size)]);
    }
  }
  for (const number of [
    '9^9^9',
    '9^9^9^9',
    '2^64^64',
    '1e400000000',
    '9'.repeat(40),
    '9'.repeat(41),
    '0.' + '0'.repeat(37) + '1',
    '1/3^64',
    '1/0',
    '0^0',
    '(0.1^64)^64',
    '1/(0.1^64)^64',
    '(9^60)*(9^60)',
    '10^60*10',
    '-10^61',
    'ROUND(9^60,15)',
    'ROUND(1,-15)',
    'ROUND(1,1000000)',
    'ROUND(1,0-1000000)',
    'ROUNDUP(1,9^60)',
    'INT(9^62)',
    '2^(9^60)',
    '2^(0-64)',
    '2^0.5',
    '9^60%',
    '1.' + '9'.repeat(38),
  ]) {
    all.push(
      [number],
      [`IFERROR(${number},0)`],
      [`SUM(各项,${number})`],
      [`COUNTIF(各项,">${number}")`],
      [`IF(${number}>0,甲,乙)`],
    );
  }
  for (const wide of [10, 99, 100, 101, 400])
    all.push([`SUM(${'甲,'.repeat(wide)}甲)`], [`IFS(${'达标,1,'.repeat(wide)}TRUE,0)`], [`AND(${'达标,'.repeat(wide)}达标)`]);
  return [...all, ...bombs()];
}

function bombs(): Attack[] {
  const chain = (count: number, body: (next: string) => string, last: string) =>
    Array.from({ length: count }, (_, i) => [`弹${i}(x)`, i === count - 1 ? last : body(`弹${i + 1}`)] as const);
  return [
    ['弹0(甲)', chain(40, (next) => `${next}(x)+${next}(x)`, 'x')],
    ['弹0(甲)', chain(40, (next) => `${next}(${next}(x))`, 'x+x')],
    ['弹0(甲)', chain(35, (next) => `${next}(x+x)`, 'x')],
    ['弹0(甲)', chain(35, (next) => `-${next}(-x)`, 'x')],
    ['弹0(甲)', chain(35, (next) => `IF(达标,${next}(IF(达标,x,x)),x)`, 'x')],
    ['弹0(甲)', chain(1000, (next) => `${next}(x)`, 'x')],
    ['弹0(甲)', chain(30, (next) => `${next}(${'x+'.repeat(200)}x)`, 'x')],
    ['弹0(甲)', chain(20, (next) => `SUM(${`${next}(x),`.repeat(90)}x)`, 'x')],
    ['圈(甲)', [['圈(x)', '圈(x)']]],
    ['圈(甲)', [['圈(x)', '圈(圈(x))']]],
    ['圈(圈(圈(甲)))', [['圈(x)', 'IFERROR(x/0,x)']]],
    ['圈()', [['圈()', '圈()']]],
    ['圈(1)', [['圈(x)', 'x(1)']]],
    ['圈(甲)', [['圈(甲)', '甲+甲']]],
  ];
}

const PIECES = [
  '甲',
  '乙',
  '丙',
  '丁',
  '符合',
  '达标',
  '各项',
  '1',
  '0',
  '95%',
  '12.5',
  '"是"',
  '“否”',
  'TRUE',
  '+',
  '-',
  '*',
  '/',
  '^',
  '=',
  '<>',
  '<',
  '>=',
  '(',
  ')',
  ',',
  '（',
  '）',
  '，',
  '×',
  '÷',
  '≥',
  '%',
  ' ',
  'ABS(',
  'IF(',
  'IFS(',
  'AND(',
  'OR(',
  'NOT(',
  'SUM(',
  'COUNTIF(',
  'IFERROR(',
  'ROUND(',
  'INT(',
  'MIN(',
  '"',
  '.',
  '9',
  '^9',
  'x',
  '\u0000',
  '\ud83d',
  '𠮷',
  '①',
];

/** A random string: bits of the language, bits of anything, or a formula with one thing changed. */
export function fuzz(d: Dice): string {
  const length = 1 + d.below(24);
  switch (d.below(3)) {
    case 0:
      return Array.from({ length }, () => d.pick(PIECES)).join('');
    case 1:
      return String.fromCharCode(...Array.from({ length }, () => (d.below(4) === 0 ? d.below(0x10000) : 32 + d.below(95))));
    default: {
      const whole = d.pick([
        'MIN(MAX((1-ABS(甲-乙)/甲)*8,0),8)',
        'IFS(甲<=10%,4,甲<=20%,3,TRUE,0)',
        'IF(AND(甲>1,符合="是"),SUM(各项)/COUNT(各项),IFERROR(甲/乙,-2^3))',
        'COUNTIF(各项,">=90%")*2+ROUND(甲,2)',
      ]);
      const at = d.below(whole.length);
      return whole.slice(0, at) + (d.below(3) === 0 ? '' : d.pick(PIECES)) + whole.slice(at + d.below(3));
    }
  }
}
