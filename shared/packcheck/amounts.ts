import { evaluate, expand, type Node, parse } from '../formula';
import { Decimal, formatPercent, formatPlain, parseNumber } from '../number';
import type { Parameter } from '../pack';
import type { PackSubject } from './pack-subject';

/** What names are known to stand for before anybody has typed anything. */
export type Values = ReadonlyMap<string, Decimal>;

/** What a formula comes to with these values alone; null where it needs more. */
export function valueOfNode(node: Node, values: Values): Decimal | null {
  const found = evaluate(node, (name) => {
    const value = values.get(name);
    return value ? { kind: 'number', value } : { kind: 'missing', places: [] };
  });
  return found.kind === 'number' ? found.value : null;
}

/** The same for a formula as written. */
export function valueOfText(text: string | undefined, values: Values, subject: PackSubject): Decimal | null {
  const node = text === undefined ? null : nodeOf(text, subject);
  return node && valueOfNode(node, values);
}

/** A formula parsed, its macros expanded; null where another check says what is wrong with it. */
export function nodeOf(text: string, subject: PackSubject): Node | null {
  const parsed = parse(text);
  const expanded = parsed.ok ? expand(parsed.value, subject.compiled.macros) : parsed;
  return expanded.ok ? expanded.value : null;
}

/** One set of values of the year's parameters, and what to say of it: `N = -4.63%`. */
export interface Case {
  readonly values: Values;
  readonly says: ReadonlyMap<string, string>;
}

const MOST_CASES = 64;

/**
 * Every set of values the parameters may have: those that vary by category, once for each option. `adjusted` are values
 * put in place of the pack's, by id of the parameter.
 */
export function parameterCases(
  parameters: readonly Parameter[],
  adjusted: ReadonlyMap<string, string> = new Map(),
): readonly Case[] {
  const facts = [...new Set(parameters.flatMap((parameter) => (parameter.by ? [parameter.by.fact] : [])))];
  let choices: ReadonlyMap<string, string>[] = [new Map()];
  for (const fact of facts) {
    const options = new Set(parameters.flatMap((one) => (one.by?.fact === fact ? [...one.by.values.keys()] : [])));
    choices = choices
      .flatMap((chosen) => [...options].map((option) => new Map([...chosen, [fact, option]])))
      .slice(0, MOST_CASES);
  }
  return choices.map((chosen) => oneCase(parameters, chosen, adjusted));
}

function oneCase(
  parameters: readonly Parameter[],
  chosen: ReadonlyMap<string, string>,
  adjusted: ReadonlyMap<string, string>,
): Case {
  const values = new Map<string, Decimal>();
  const says = new Map<string, string>();
  for (const { id, name, value, by, unit } of parameters) {
    const option = by && chosen.get(by.fact);
    const typed = adjusted.get(id);
    const given = typed === undefined ? (by ? by.values.get(option ?? '') : value) : readAdjusted(typed, unit);
    if (!given) continue;
    values.set(name, given.value);
    says.set(name, `${by ? `${option}的` : ''}${name} = ${shown(given.value, given.percent)}`);
  }
  return { values, says };
}

function readAdjusted(text: string, unit: string | undefined): { value: Decimal; percent: boolean } | null {
  const read = parseNumber(text, unit);
  return read.ok ? { value: read.value.value, percent: unit === '%' || text.endsWith('%') } : null;
}

/** A figure in words: as a percentage where it was written as one. */
export function shown(value: Decimal, percent: boolean): string {
  return percent ? formatPercent(value, Math.max(0, value.times(100).decimalPlaces())) : formatPlain(value);
}

/** The sum of amounts, with its working: `10 + 8 + 9`. */
export function sumOf(amounts: readonly Decimal[]): { sum: Decimal; working: string } {
  return { sum: amounts.reduce((sum, one) => sum.plus(one), new Decimal(0)), working: amounts.map(formatPlain).join(' + ') };
}
