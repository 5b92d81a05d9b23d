import type { Carried, LocalInput } from '../../pack';
import type { RollingReason } from '../../text/rolling';

/**
 * What becomes of a field when the workbook is rolled to a later year.
 * `keep`: stands as it was. `ask`: stands, unless it names last year: then it is asked about and, but for names, stands
 * blank until answered. `confirm`: always asked, blank until answered. `clear`: emptied. `move`: taken from elsewhere.
 */
type Fate = 'keep' | 'ask' | 'confirm' | 'clear' | 'move';

export interface Treatment {
  readonly fate: Fate;
  readonly why: RollingReason;
  /** Last year's value beside the new one: by default wherever it is not kept; `always` also where it is; `never`. */
  readonly reference?: 'always' | 'never';
  /** A name: it goes on standing while it is asked about, for nothing can be nameless. */
  readonly name?: true;
  /** Asked about where it names the year, else emptied. */
  readonly confirmYear?: true;
  /** The unit in a column of its own: 「2024」 and 「年」 are a year, 「2024」 and 「件」 are not. */
  readonly unit?: string;
  /** A code, whose first digits may be the year. */
  readonly code?: true;
}

/** What the pack says of a field by its `carry`, or leaves to the kind of thing it is. */
export type Carrying = { readonly carry?: Carried | undefined; readonly type?: LocalInput['type'] | undefined };

const carried: Readonly<Record<Carried, Treatment>> = {
  keep: { fate: 'ask', why: 'pack-keep' },
  ask: { fate: 'confirm', why: 'pack-ask' },
  clear: { fate: 'clear', why: 'pack-clear' },
};

/** What the pack's `carry` means; undefined where it says nothing. */
export function carriedBy(spec: Carrying | undefined): Treatment | undefined {
  return spec?.carry && carried[spec.carry];
}

/** A fact: words and choices say what something is; amounts and 是/否 are the year's. */
export function carryOfFact(fact: Carrying | undefined): Treatment {
  const nature = fact?.type === 'text' || fact?.type === 'choice';
  return carriedBy(fact) ?? (nature ? { fate: 'ask', why: 'fact-nature' } : { fate: 'clear', why: 'fact-amount' });
}
