import type { NameType, Value } from '../../formula';
import { Decimal, formatPercent, formatScore, trimmedPercent } from '../../number';
import { type Pack, scorePrint } from '../../pack';
import { showValue } from '../../scoring';
import type { Scope } from '../scope';

/** What a word speaks of: everything, a project, the money of a project or table, a table, a branch or line of one, a line, a rating. */
export type Needs = 'whole' | 'project' | 'money' | 'table' | 'item' | 'line' | 'rating';

/** A value and how it is printed; no text while it is not known. */
export interface Said {
  readonly value: Value;
  readonly text: string;
}

/** A word that sentences of reports may name between braces, and conditions and formulas by itself. */
export interface Word {
  readonly name: string;
  readonly needs: Needs;
  readonly type: Extract<NameType, 'number' | 'text'>;
  /** An amount of money: all of one small table are printed with as many decimals. */
  readonly isAmount?: boolean;
  /** What it is, for whoever writes a pack. */
  readonly about: string;
  readonly say: (scope: Scope) => Said;
}

const missing: Value = { kind: 'missing', places: [] };

/** Not known. */
export const unknown: Said = { value: missing, text: '' };

/** A share of nothing: there is none, and a dash stands for it. */
export const undivided: Said = { value: { kind: 'undefined', cause: 'zero-division', places: [] }, text: '—' };

export function saidText(text: string | null | undefined): Said {
  return text === null || text === undefined || text.trim() === '' ? unknown : { value: { kind: 'text', value: text }, text };
}

/** Words that may be nothing at all, as a list without items. */
export function saidMaybe(text: string): Said {
  return { value: { kind: 'text', value: text }, text };
}

export function saidCount(count: number): Said {
  return { value: { kind: 'number', value: new Decimal(count) }, text: String(count) };
}

/** An amount with these decimals; where none are given with those it has, six at most. */
export function saidAmount(value: Decimal | null, decimals?: number): Said {
  if (!value) return unknown;
  const said = { kind: 'number', value } as const;
  return { value: said, text: showValue(said, { show: 'number', decimals }) };
}

/** A score, with the pack's decimals; zeros at the end are dropped. */
export function saidScore(value: Decimal | null, { rounding }: Pack): Said {
  return value ? { value: { kind: 'number', value }, text: formatScore(value, rounding.score) } : unknown;
}

/** What was got, by a line or in total, as the pack prints it. */
export function saidGot(which: 'line' | 'total', value: Decimal | null, pack: Pack): Said {
  if (!value) return unknown;
  const said = { kind: 'number', value } as const;
  return { value: said, text: showValue(said, { show: 'score', ...scorePrint(pack, which) }) };
}

export function saidRate(value: Decimal | null, pack: Pack): Said {
  return value ? { value: { kind: 'number', value }, text: rateText(value, pack) } : unknown;
}

/** A rate with the pack's decimals; without zeros at the end where its forms of projects print rates so. */
export function rateText(value: Decimal, { rounding, tables }: Pack): string {
  const text = formatPercent(value, rounding.rate);
  const isTrimmed = tables.some(({ blocks }) => blocks.some((block) => block.kind === 'funds' && block['rate-trim']));
  return isTrimmed ? trimmedPercent(text) : text;
}
