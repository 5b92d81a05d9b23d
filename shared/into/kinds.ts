import type { FormBinding } from '../recognising';
import { fields, figures } from '../workbook/fields';
import { habitOf, type Manner } from './manner';

/** What stands beside the score of a line, which has its own figure: the unit's score, and why. */
const OWN = [fields.selfScore, fields.selfScoreReason];

/** Whether a place is the unit's own score of a line, or the reason for it. */
export function isOwn(binding: string): boolean {
  return OWN.some((kind) => kind.parse(binding) !== null);
}

/** What a form has a habit of its own for: it may print 「10」 beside a line and 「100.00」 below. */
const COMPUTED = [
  [figures.sourceRate, figures.executionRate, figures.rate],
  [fields.customPoints, figures.points],
  [figures.self],
  [figures.total],
  [figures.groupSum],
];

function isAmount(binding: string): boolean {
  return fields.amount.parse(binding) !== null;
}

/** Amounts, rates, and points with scores: printed as the tables print them, in the form's own decimals. */
const KINDS: readonly ((binding: string) => boolean)[] = [
  isAmount,
  ...COMPUTED.map((kinds) => (binding: string) => kinds.some((kind) => kind.parse(binding) !== null)),
];

/** Whether a figure at this place is written in the form's own habit. */
export function isComputed(binding: string): boolean {
  return KINDS.some((kind) => kind(binding));
}

/** How a form writes its figures, by their kinds; found out once for each. */
export class Manners {
  readonly #known = new Map<number, Manner>();

  constructor(private readonly form: FormBinding) {}

  /** How a place is written where it is a figure. A form that is filled in and has blank amounts leaves zeros out; of a blank form nobody knows. */
  of(binding: string): Manner | null {
    const kind = KINDS.findIndex((one) => one(binding));
    if (kind < 0) return null;
    const known = this.#known.get(kind);
    if (known) return known;
    const printed = [...this.form.cells].flatMap(([key, cell]) => (KINDS[kind]?.(key) ? [cell.text] : []));
    const leavesZeros = [...this.form.entries].some(([key, { text }]) => isAmount(key) && /[1-9]/.test(text));
    const made = { leavesZeros, habit: habitOf(printed, kind === 0 ? 'own' : 'short') };
    this.#known.set(kind, made);
    return made;
  }
}
