import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { check, functionNames, namesIn, type NameType } from '../../../shared/formula';
import { functionCalled } from '../../../shared/formula/functions';
import { functionWords } from '../../../shared/text/functions';
import { sentence } from '../../../shared/text/problem';
import { codes, parsed } from './help';

const NAMES: Readonly<Record<string, NameType>> = {
  预算执行数: 'number',
  调整预算数: 'number',
  符合: 'text',
  达标: 'boolean',
  各项: 'list',
};

describe('checking', () => {
  test.each([
    ['ABS(预算执行数 - 调整预算数) / 调整预算数', 'number'],
    ['预算执行数 > 1', 'boolean'],
    ['符合 = "是"', 'boolean'],
    ['IF(达标, "优", "良")', 'text'],
    ['IFS(预算执行数 > 1, 1, TRUE, 0)', 'number'],
    ['SUM(各项, 预算执行数)', 'number'],
    ['COUNTIF(各项, ">=90%")', 'number'],
    ['IFERROR(预算执行数 / 0, 1)', 'number'],
    ['AND(达标, NOT(达标), 符合 = "是")', 'boolean'],
    ['各项', 'list'],
    ['预算执行数 ^ 2', 'number'],
  ])('%s is a %s', (source, expected) => {
    expect(check(parsed(source), new Map(Object.entries(NAMES)))).toEqual({ ok: true, value: expected });
  });

  test.each([
    ['预算执行 + 1', ['formula.unknown-name']],
    ['无名 + 没有', ['formula.unknown-name', 'formula.unknown-name']],
    ['VLOOKUP(1)', ['formula.unknown-function']],
    ['constructor', ['formula.unknown-name']],
    ['__proto__', ['formula.unknown-name']],
    ['toString(1)', ['formula.unknown-function']],
    ['__proto__(1)', ['formula.unknown-function']],
    ['ABS()', ['formula.arguments']],
    ['ABS(1, 2)', ['formula.arguments']],
    ['IF(达标, 1)', ['formula.arguments']],
    ['IFS(达标, 1, TRUE)', ['formula.arguments']],
    ['ROUND(1)', ['formula.arguments']],
    ['SUM()', ['formula.arguments']],
    ['符合 + 1', ['formula.type']],
    ['符合 > "a"', ['formula.type', 'formula.type']],
    ['符合 = 1', ['formula.type']],
    ['达标 = "是"', ['formula.type']],
    ['各项 = 1', ['formula.type']],
    ['IF(1, 2, 3)', ['formula.type']],
    ['IF(达标, 1, "a")', ['formula.type']],
    ['IF(达标, 各项, 各项)', ['formula.type', 'formula.type']],
    ['AND(达标, 1)', ['formula.type']],
    ['NOT("是")', ['formula.type']],
    ['COUNTIF(预算执行数, 1)', ['formula.type']],
    ['COUNTIF(各项, ">高")', ['formula.criterion']],
    ['COUNTIF(各项, 符合)', ['formula.criterion']],
    ['COUNTIF(各项, TRUE)', ['formula.type']],
    ['2 ^ 0.5', ['formula.exponent']],
    ['2 ^ -65', ['formula.exponent']],
    ['ROUND(1, 1.5)', ['formula.places']],
    ['-符合', ['formula.type']],
    ['达标%', ['formula.type']],
  ])('%s is refused', (source, expected) => expect(codes(source, NAMES)).toEqual(expected));

  test('the whole must be what is wanted', () => {
    expect(codes('预算执行数 > 1', NAMES, 'number')).toEqual(['formula.type']);
    expect(codes('预算执行数 + 1', NAMES, 'number')).toEqual([]);
  });

  test('an unknown name brings up the nearest known one', () => {
    const said = (source: string) => {
      const result = check(parsed(source), new Map(Object.entries(NAMES)));
      return result.ok ? [] : result.problems.map(sentence);
    };
    expect(said('调整后预算数 + 1')[0]).toContain('是不是「调整预算数」');
    expect(said('1 + SUMM(各项)')).toEqual(['第 5 个字起：没有叫「SUMM」的函数或宏。是不是「SUM」？']);
    expect(said('完全不同')[0]).not.toContain('是不是');
  });

  test('names, each once, in order', () => {
    expect([...namesIn(parsed('乙 + ABS(甲) * 乙 + IF(丙 > 1, 1, 2)'))]).toEqual(['乙', '甲', '丙']);
  });
});

describe('the registry', () => {
  test('every function has its words, its own name, and nothing is left over', () => {
    expect(functionNames).toHaveLength(19);
    for (const name of functionNames) {
      expect(functionCalled(name)?.name).toBe(name);
      expect(functionWords[name].use.startsWith(`${name}(`)).toBe(true);
      expect(functionWords[name].say(['甲', '乙', '丙', '丁'])).toContain(name === 'NA' ? '无此项' : '甲');
    }
    for (const name of ['constructor', '__proto__', 'hasOwnProperty', 'toString', 'NOW', '#NO-CASE', 'if']) {
      expect(functionCalled(name)).toBeUndefined();
    }
  });

  test('templates/FORMULAS.md tells of every function', async () => {
    const page = await readFile(new URL('../../../templates/FORMULAS.md', import.meta.url), 'utf8');
    for (const name of functionNames) expect(page).toContain(`\`${name}(`);
  });
});
