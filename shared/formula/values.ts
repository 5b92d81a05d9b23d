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
  const flat = operands.flatMap((operand) => (operand.kind === 'list' ? operand.items : [operand]));
  const wrong = flat.find((value) => value.kind === 'error');
  if (wrong) return wrong;
  const missing = flat.filter((value) => value.kind === 'missing');
  if (missing.length > 0) return { kind: 'missing', places: distinct(missing.flatMap((value) => value.places)) };
  const none = flat.filter((value) => value.kind === 'undefined');
  const first = none.find((value) => value.cause !== 'zero-division') ?? none[0];
  return first ? { kind: 'undefined', cause: first.cause, places: distinct(none.flatMap((value) => value.places)) } : null;
}

/** Whether a value is neither missing nor undefined nor an error; of a list, all of its items. */
export function isThere(value: Value): boolean {
  if (value.kind === 'list') return value.items.every(isThere);
  return value.kind === 'number' || value.kind === 'text' || value.kind === 'boolean';
}

/** Numbers and lists of numbers, flattened; or the first item that is no number. */
export function flatNumbers(args: readonly Value[]): { numbers: Decimal[]; otherKind: Value | null } {
  const numbers: Decimal[] = [];
  let otherKind: Value | null = null;
  for (const arg of args) {
    for (const value of arg.kind === 'list' ? arg.items : [arg]) {
      if (value.kind === 'number') numbers.push(value.value);
      else otherKind ??= value;
    }
  }
  return { numbers, otherKind };
}

/** A whole number within ±most, for indexes and exponents; null for any other. */
export function smallInteger(value: Decimal, most: number = BOUNDS.places): number | null {
  return value.isInteger() && value.abs().lte(most) ? value.toNumber() : null;
}

export const ZERO = new Decimal(0);

function distinct(places: readonly string[]): string[] {
  return [...new Set(places)];
}
