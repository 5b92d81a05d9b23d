import { beforeAll, describe, expect, it } from 'vitest';
import { makeFloatGate } from '../../../build/gates/floats';
import type { Exception } from '../../../build/gates/gate';
import { planted } from '../../support/planted';

const file = 'shared/scoring/a.ts';
const prologue =
  'declare const amount: number, other: number, score: number, rate: number, text: string, list: string[]; declare const Decimal: any;\n';
const tsconfig = '{"compilerOptions":{"strict":true,"lib":["ES2022"],"types":[]}}';

const caught = [
  'export const a = amount + other;',
  'export const a = [amount].map((one) => one - other);',
  'export const a = amount - 1;',
  'export const a = rate * 100;',
  'export const a = score / list.length;',
  'export const a = amount % 1;',
  'export const a = amount ** 2;',
  'export const a = -amount;',
  'export let total = 0; total += amount;',
  'export const a = Math.round(amount);',
  'export const a = Math.max(amount, other);',
  'export const a = Number(text);',
  'export const a = parseFloat(text);',
  'export const a = Number(text) * Number(text);',
  'export const a = +text;',
  'export const a = amount.toFixed(2);',
  'export const a = new Decimal(amount);',
  'export const a = [amount].reduce((sum, one) => sum + one, 0);',
  'declare const d: { toNumber(): number }; export const a = d.toNumber();',
];

const allowed = [
  'export const a = list.length - 1;',
  'for (let index = 0; index < list.length; index += 1) index++;',
  'export const rowIndex = list.indexOf(text) + 1;',
  'const found = text.indexOf("x"); export const a = found + 1;',
  'export const year = Number(text);',
  'export const a = { places: Number(text) };',
  "export const a = text + 'x';",
  'export const a = -1;',
  'export const a = Math.max(...list.map((one) => one.length));',
  'const LONGEST = 40; export const a = LONGEST * 4;',
  'export const a = 10n + 2n;',
  'export let visits = 0; visits += 1;',
  'export const a = new Decimal(0); export const b = new Decimal(text);',
  'declare const d: { toFixed(places: number): string }; export const a = d.toFixed(2);',
  'export const a = amount < other;',
  'declare const level: string; export const a = Number(level);',
  'export const a = list.length >= Number(text);',
  'declare function spanOf(one: string): number; export const a = list.reduce((sum, one) => sum + spanOf(one), 0);',
  'export const a = list.map((_, r) => list.length - r);',
];

/** The lines (after the prologue) that the gate objects to. */
async function objections(code: string, where = file, exceptions: readonly Exception[] = []): Promise<number[]> {
  const files = { [where]: `${prologue}${code}`, 'tsconfig.shared.json': tsconfig };
  const offences = await planted(files, (project) => makeFloatGate(exceptions).check(project));
  return offences.map(({ line }) => line - 1);
}

describe('the float gate', () => {
  /** One compilation for all of them: each in a file of its own. */
  const verdicts = new Map<string, readonly number[]>();

  beforeAll(async () => {
    const cases = [...caught, ...allowed];
    const files = Object.fromEntries(cases.map((code, index) => [`shared/scoring/case${index}.ts`, `${prologue}${code}`]));
    const offences = await planted({ ...files, 'tsconfig.shared.json': tsconfig }, (project) => makeFloatGate([]).check(project));
    for (const [index, code] of cases.entries()) {
      const own = offences.filter((offence) => offence.file === `shared/scoring/case${index}.ts`);
      verdicts.set(
        code,
        own.map(({ line }) => line - 1),
      );
    }
  });

  it.each(caught)('catches %s', (code) => {
    expect(verdicts.get(code)).toEqual([1]);
  });

  it.each(allowed)('lets %s pass', (code) => {
    expect(verdicts.get(code)).toEqual([]);
  });

  it('knows lengths on paper only where pages are laid out', async () => {
    const code = 'declare const cellWidth: number; export const a = cellWidth * 1.5;';
    expect(await objections(code, 'shared/sheets/a.ts')).toEqual([]);
    expect(await objections(code, 'shared/scoring/a.ts')).toEqual([1]);
    expect(await objections('export const a = amount * 1.5;', 'shared/sheets/a.ts')).toEqual([1]);
  });

  it('looks only where money, rates and scores are worked out', async () => {
    expect(await objections('export const a = amount + other;', 'shared/word/a.ts')).toEqual([]);
  });

  it('grants exceptions by line, and objects to those no longer needed', async () => {
    const granted = { file, lets: 'amount + other', reason: 'a test' };
    expect(await objections('export const a = amount + other;', file, [granted])).toEqual([]);
    expect(await objections('export const a = 1;', file, [granted])).toEqual([0]);
  });
});
