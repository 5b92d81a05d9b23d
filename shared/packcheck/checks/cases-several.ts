import { evaluate, type Node, namesIn, type Value } from '../../formula';
import { childrenOf } from '../../formula/bounds';
import { Decimal, formatPercent, formatPlain } from '../../number';
import type { Values } from '../amounts';
import type { Scope } from '../scope';

/** Beyond this many figures, or ways to fill them in, cases are too tangled to try. */
const MOST_NAMES = 3;
const MOST_TRIES = 4000;

/**
 * Cases over several figures, or over what is chosen: filled in with 0, 1, 2, with the figures the cases are held against and
 * with what lies a little beside them, and with every choice there is. Gives one filling in words that no case holds for,
 * or null where there is none or the cases read what cannot be tried.
 */
export function fillingLeftOut(conditions: readonly Node[], scope: Scope, known: Values): string | null {
  const names = [...new Set(conditions.flatMap((one) => [...namesIn(one)]))].filter((name) => !known.has(name));
  if (names.length === 0 || names.length > MOST_NAMES) return null;
  const figures = [...new Set(['0', '1', '2', ...conditions.flatMap(literals)])].map((text) => new Decimal(text));
  const numbers = [...figures, ...figures.flatMap((one) => [one.minus('0.001'), one.plus('0.001')])].map(
    (value): Value => ({ kind: 'number', value }),
  );
  const choices = names.map((name): readonly Value[] => {
    const named = scope.get(name);
    if (named?.options) return named.options.map((value) => ({ kind: 'text', value }));
    return named?.type === 'number' ? numbers : [];
  });
  if (choices.some((one) => one.length === 0) || choices.reduce((all, one) => all * one.length, 1) > MOST_TRIES) return null;
  const left = fillings(choices).find((values) => {
    const value = (name: string): Value => {
      const parameter = known.get(name);
      return values[names.indexOf(name)] ?? (parameter ? { kind: 'number', value: parameter } : { kind: 'missing', places: [] });
    };
    return conditions.every((one) => {
      const holds = evaluate(one, value);
      return holds.kind === 'boolean' && !holds.value;
    });
  });
  return left ? names.map((name, index) => `${name}为${shown(left[index], scope.get(name)?.rate ?? false)}`).join('、') : null;
}

function fillings(choices: readonly (readonly Value[])[]): Value[][] {
  return choices.reduce<Value[][]>((all, one) => all.flatMap((before) => one.map((value) => [...before, value])), [[]]);
}

/** Figures written in a condition, as decimals: 60% is 0.6. */
function literals(node: Node): string[] {
  if (node.kind === 'number') return [node.value.toString()];
  if (node.kind === 'percent' && node.operand.kind === 'number') return [node.operand.value.div(100).toString()];
  return childrenOf(node).flatMap(literals);
}

function shown(value: Value | undefined, rate: boolean): string {
  if (value?.kind === 'text') return `「${value.value}」`;
  if (value?.kind !== 'number') return '';
  return rate ? formatPercent(value.value, 1) : formatPlain(value.value);
}
