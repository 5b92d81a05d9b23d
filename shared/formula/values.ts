import { Decimal } from '../number';
import { problem, type Problem } from '../text/problem';
import { BOUNDS, LARGEST, spot } from './bounds';
import type { Span } from './tree';
import type { NameType, UndefinedCause, Value } from './value';

/** Below this power of ten a number is within all bounds. */
const LARGEST_POWER = 60;

/** A number as a value, or an error when it is beyond all bounds. */
export function numberValue(value: Decimal, span: Span): Value {
  if (withinBounds(value)) return { kind: 'number', value };
  return fault(problem('formula.too-large', '', spot(span)));
}

export function withinBounds(value: Decimal): boolean {
  return value.isFinite() && (value.e < LARGEST_POWER || value.abs().lte(LARGEST));
}

/** Not known, and of no place. */
export const NOT_KNOWN: Value = { kind: 'missing', places: [] };

export function booleanValue(value: boolean): Value {
  return value ? TRUE : FALSE;
}

const TRUE: Value = { kind: 'boolean', value: true };
const FALSE: Value = { kind: 'boolean', value: false };

export function undefinedValue(cause: UndefinedCause): Value {
  return { kind: 'undefined', cause, places: [] };
}

export function fault(said: Problem): Value {
  return { kind: 'error', problem: said };
}

/** Text where a number is due, and the like: a pack's fault. Only for values that are there. */
export function wrongType(expected: NameType | 'numbers' | 'criterion', found: Value, span: Span): Value {
  const kind = typeOfValue(found);
  return kind === null ? found : fault(problem('formula.type', '', { ...spot(span), expected, found: kind }));
}

function typeOfValue(value: Value): NameType | null {
  switch (value.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'list':
      return value.kind;
    default:
      return null;
  }
}

/**
 * What stands in the way of an operation that needs all of its operands: an error first, then anything missing, then
 * 无此项, then a division by zero; null when all are there. Lists count by their items. Places are gathered from every operand.
 */
export function obstacle(operands: readonly Value[]): Value | null {
  if (operands.every(isThere)) return null;
  const all = flat(operands);
  const wrong = all.find((value) => value.kind === 'error');
  if (wrong) return wrong;
  const missing = all.filter((value) => value.kind === 'missing');
  if (missing.length > 0) return { kind: 'missing', places: distinct(missing.flatMap((value) => value.places)) };
  const none = all.filter((value) => value.kind === 'undefined');
  const first = none.find((value) => value.cause !== 'zero-division') ?? none[0];
  return first ? { kind: 'undefined', cause: first.cause, places: distinct(none.flatMap((value) => value.places)) } : null;
}

/** Whether a value is neither missing nor undefined nor an error; of a list, all of its items. */
function isThere(value: Value): boolean {
  if (value.kind === 'list') return value.items.every(isThere);
  return value.kind === 'number' || value.kind === 'text' || value.kind === 'boolean';
}

/** The items of lists and what stands beside them, in one row. */
export function flat(args: readonly Value[]): readonly Value[] {
  return args.some(isList) ? args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg])) : args;
}

function isList({ kind }: Value): boolean {
  return kind === 'list';
}

export function isNumber(value: Value): value is Extract<Value, { kind: 'number' }> {
  return value.kind === 'number';
}

/** A whole number within ±most, for indexes and exponents; null for any other. */
export function smallInteger(value: Decimal, most: number = BOUNDS.places): number | null {
  if (!value.isInteger() || value.e >= ONE_GROUP) return null;
  const count = value.d[0] ?? 0;
  if (count > most) return null;
  return value.isNegative() ? -count : count;
}

/** A whole number of fewer digits is all in the first of the groups that decimal.js keeps it in. */
const ONE_GROUP = 7;

export const ZERO = new Decimal(0);

function distinct(places: readonly string[]): string[] {
  return [...new Set(places)];
}
