import { beforeAll, describe, expect, test } from 'vitest';
import { evaluate, fitsExcel, type ExcelReference, toExcel } from '../../../shared/formula';
import { Decimal } from '../../../shared/number';
import { type Case, DEFAULTS, HAND, randomCases } from './excel-cases';
import { difference, printed, recalculated } from './excel-run';
import { runs } from '../../support/runs';
import { parsed, type Short, valueOf } from './help';
import { dice } from './trees';

const COUNT = Number(process.env['JXZP_EXCEL_CASES'] ?? runs(500, 1500));

let cases: Case[] = [];
let results: unknown[] = [];

beforeAll(async () => {
  cases = [
    ...HAND.map(([source, inputs]) => ({
      node: parsed(source),
      inputs: { ...DEFAULTS, ...inputs },
    })),
    ...randomCases(dice(Number(process.env['JXZP_SEED'] ?? 20240607), true), COUNT, (node) => fitsExcel(printed({ node }, 1))),
    { node: parsed('INT((1 - 甲) / 0.05)'), inputs: { ...DEFAULTS, 甲: '0.9' }, planted: 'INT((1-@甲)/0.05)+1' },
    { node: parsed('甲 + 乙'), inputs: { ...DEFAULTS, 甲: '', 乙: '2' }, planted: 'IFERROR(@甲+@乙,"无")' },
    { node: parsed('MAX(甲, 0)'), inputs: { ...DEFAULTS, 甲: '无' }, planted: 'IFERROR(MAX(@甲,0),"无")' },
  ];
  results = await recalculated(cases);
});

describe('LibreOffice recalculates what toExcel prints', () => {
  test('every value is the one the engine gives', () => {
    const wrong = cases.flatMap((item, index) => (item.planted === undefined ? difference(item, results[index], index) : []));
    expect(wrong).toEqual([]);
  });

  test('all three kinds of outcome occur often', () => {
    const kinds = cases.map(({ node, inputs }) => evaluate(node, (name) => valueOf(inputs[name] as Short, name)).kind);
    for (const kind of ['number', 'boolean', 'text', 'missing', 'undefined']) {
      expect(kinds.filter((found) => found === kind).length, kind).toBeGreaterThan(COUNT / 40);
    }
  });

  test('formulas printed wrongly on purpose are seen', () => {
    const planted = cases.map((item, index) => ({ item, index })).filter(({ item }) => item.planted !== undefined);
    expect(planted).toHaveLength(3);
    for (const { item, index } of planted) expect(difference(item, results[index], index)).toHaveLength(1);
  });
});

describe('what is printed', () => {
  const at = (name: string): ExcelReference => ({ kind: 'cell', at: name.toUpperCase() + '1' });
  test.each([
    ['ABS(a - b) / b', 'IF(OR(A1="",B1=""),"",IFERROR(ABS(A1-B1)/B1,IF(OR(A1="无",B1="无"),"无","分母为 0")))'],
    ['(1 - a) * 95%', 'IF(A1="","",IFERROR((1-A1)*95%,"无"))'],
    ['IFS(a <= 10%, 4, a <= 20%, 3, TRUE, 0)', 'IF(A1="","",IFERROR(IF(ROUND(A1,12)<=10%,4,IF(ROUND(A1,12)<=20%,3,0)),"无"))'],
    ['INT(a)', 'IF(A1="","",IFERROR(INT(ROUND(A1,12)),"无"))'],
    ['"a""b"', 'IFERROR("a""b","无")'],
  ])('%s', (source, expected) => {
    expect(toExcel(parsed(source), at)).toBe(expected);
  });

  test('a blank that counts as something is never missing', () => {
    expect(toExcel(parsed('a + 1'), () => ({ kind: 'cell', at: 'A1', blank: new Decimal(0) }))).toBe(
      'IFERROR(IF(A1="",0,A1)+1,"无")',
    );
  });

  test('Excel refuses more than 8192 characters or 64 levels', () => {
    expect(fitsExcel('1+'.repeat(4000) + '1')).toBe(true);
    expect(fitsExcel('1+'.repeat(4100) + '1')).toBe(false);
    expect(fitsExcel('('.repeat(64) + ')'.repeat(64))).toBe(true);
    expect(fitsExcel('('.repeat(65) + ')'.repeat(65))).toBe(false);
    expect(fitsExcel('"' + '('.repeat(65) + '"')).toBe(true);
  });
});
