import { accept } from './accept';
import { aligned } from './align';
import { type Difference, differences } from './differences';
import { allTables, evaluate, linesOf } from '../scoring';
import { convertUnit, parseNumber } from '../number';
import { type Pack, printsScore, scorePrint } from '../pack';
import { isNone, type Workbook } from '../workbook';
import { fields, lineOf, splitBinding } from '../workbook/fields';
import { fillOf } from '../workbook/fields/owner';

/** Which differences to take: those that overwrite nothing, all of them, or the ones named by binding. */
export type Chosen = 'free' | 'all' | readonly string[];

/** A difference, and whether it was taken. */
export interface Taken extends Difference {
  readonly taken: boolean;
}

export interface Merged {
  readonly workbook: Workbook;
  readonly differences: readonly Taken[];
  /** Bindings that were asked for and are none of the differences. */
  readonly unknown: readonly string[];
}

/**
 * Takes what was read of a document, or filled in by a colleague, over into a workbook of the same pack. What the document is
 * silent about stays as it is; a score it prints is an own score only where the workbook's own rule comes to another.
 */
export function mergeInto(pack: Pack, base: Workbook, read: Workbook, chosen: Chosen): Merged {
  const other = aligned({ ...read, unit: { ...read.unit, name: read.unit.name === '' ? base.unit.name : read.unit.name } }, base);
  const found = differences(pack, base, other).filter(
    ({ after, binding }) => after !== null && !isOnlyDeclared(binding, base, other) && !isSameFact(binding, pack, base, other),
  );
  const wanted = found.filter(({ binding, before }) =>
    chosen === 'all' ? true : chosen === 'free' ? before === null : chosen.includes(binding),
  );
  const isScore = ({ binding }: Difference) =>
    fields.selfScore.split(binding) !== null || fields.selfScoreReason.split(binding) !== null;
  const first = accept(pack, base, other, bindingsOf(wanted.filter((one) => !isScore(one))));
  const same = followed(pack, first.workbook, found.filter(isScore));
  const scores = wanted.filter((one) => isScore(one) && !same.has(lineOf(one.binding) ?? ''));
  const second = accept(pack, first.workbook, other, bindingsOf(scores));
  const refused = new Set([...first.refused, ...second.refused]);
  const taken = new Set(bindingsOf([...wanted.filter((one) => !isScore(one)), ...scores]).filter((one) => !refused.has(one)));
  const told = found.filter((one) => !isScore(one) || !same.has(lineOf(one.binding) ?? ''));
  const all = new Set(bindingsOf(found));
  return {
    workbook: second.workbook,
    differences: told.map((one) => ({ ...one, taken: taken.has(one.binding) })),
    unknown: typeof chosen === 'string' ? [] : chosen.filter((binding) => !all.has(binding)),
  };
}

/** A figure of the unit that was typed by hand and is read again with its source, or in other digits, is the same. */
function isSameFact(binding: string, pack: Pack, base: Workbook, other: Workbook): boolean {
  const [id] = fields.unitFact.parse(binding) ?? [];
  const fact = pack.facts.find((one) => one.id === id);
  if (!fact?.at) return false;
  const [one, two] = [base, other].map(({ unit }) => {
    const given = unit.facts[fact.id];
    const parsed = given && !isNone(given) ? parseNumber(given.text, fact.unit) : null;
    return parsed?.ok && given && !isNone(given) ? convertUnit(parsed.value.value, given.unit ?? '', fact.unit ?? '') : null;
  });
  return one !== undefined && one !== null && two !== undefined && two !== null && one.equals(two);
}

/** A line or a goal that was only declared comes into no table that has some already: what was declared is kept beside it. */
function isOnlyDeclared(binding: string, base: Workbook, other: Workbook): boolean {
  const owner = splitBinding(binding)?.owner;
  const fill = owner && fillOf(base, owner);
  const line = lineOf(binding);
  if (fill && line !== null && fill.indicators.length > 0 && other.declared[fields.customName.at(line)] !== undefined)
    return !fill.indicators.some(({ id }) => line.endsWith(`/${id}`));
  const goal = fields.goalText.split(binding);
  return (
    fill !== undefined &&
    goal !== null &&
    fill.goals.length > 0 &&
    other.declared[binding] !== undefined &&
    !fill.goals.some(({ id }) => id === goal?.holes[0])
  );
}

function bindingsOf(found: readonly Difference[]): string[] {
  return found.map(({ binding }) => binding);
}

/** Lines whose printed score is what the rule comes to by itself, with everything else taken over. */
function followed(pack: Pack, workbook: Workbook, scores: readonly Difference[]): Set<string> {
  const lines = allTables(evaluate(pack, workbook)).flatMap(linesOf);
  const rules = new Map(lines.map((line) => [line.binding, line.rule]));
  const printed = new Map<string, string>();
  for (const { binding, after } of scores) if (fields.selfScore.split(binding)) printed.set(lineOf(binding) ?? '', after ?? '');
  return new Set(
    [...printed].flatMap(([line, text]) => {
      const rule = rules.get(line);
      const figure = parseNumber(text);
      return rule && figure.ok && printsScore(figure.value.value, rule, scorePrint(pack, 'line')) ? [line] : [];
    }),
  );
}
