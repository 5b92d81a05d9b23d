import type { Value } from '../formula';
import { convertMoney, Decimal, parseNumber } from '../number';
import type { InputType } from '../pack';
import { type Given, isNone } from '../workbook/schema/given';

/** What an input expects. */
export interface Expected {
  readonly type?: InputType | undefined;
  readonly unit?: string | undefined;
  /** What a blank counts as. */
  readonly blank?: Decimal | undefined;
}

/**
 * Reads a given value: missing (待填), none (无), a number in the unit expected, or text. `binding` is blamed.
 * Text that should be a number and is not reads as missing; a finding tells so, the text stays as it was typed.
 */
export function readGiven(given: Given | undefined, expected: Expected, binding: string): Value {
  if (given === undefined || (!isNone(given) && given.text.trim() === '')) {
    return expected.blank ? numeric(expected.blank) : missing(binding);
  }
  if (isNone(given)) return { kind: 'undefined', cause: 'none', places: [binding] };
  if (expected.type !== undefined && expected.type !== 'number') return { kind: 'text', value: given.text.trim() };
  const read = numberOf(given.text, expected.unit);
  if (!read) return missing(binding);
  return { kind: 'number', value: convertMoney(read.value, given.unit, expected.unit) };
}

/** A value nobody has filled in yet. */
export function missing(binding: string): Value {
  return { kind: 'missing', places: [binding] };
}

/** A number as a value. */
export function numeric(value: Decimal | string): Value {
  return { kind: 'number', value: typeof value === 'string' ? new Decimal(value) : value };
}

/** A number as typed (`-4.63%`, `8`), or null where it is none. */
export function numberOf(text: string, unit?: string): { kind: 'number'; value: Decimal } | null {
  const parsed = parseNumber(text, unit);
  return parsed.ok ? { kind: 'number', value: parsed.value.value } : null;
}
