import type { Decimal } from '../number/decimal';
import type { Problem } from '../text/problem';

/** Why there is no figure though nothing is left to fill in: 本年无此项 (`none`, `no-case`), or 分母为 0. */
export type UndefinedCause = 'none' | 'zero-division' | 'no-case';

/**
 * What a formula comes to.
 * `missing` (待填): some input it needs has not been filled in; it makes the result incomplete.
 * `undefined`: 本年无此项, or a division by zero; the pack's `when-none` and `when-zero-divisor` say what that means.
 * Missing outranks undefined. `error` is a pack's fault (text where a number is due): never an exception.
 * `places` are the bindings of the inputs to blame.
 */
export type Value =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'missing'; readonly places: readonly string[] }
  | { readonly kind: 'undefined'; readonly cause: UndefinedCause; readonly places: readonly string[] }
  | { readonly kind: 'error'; readonly problem: Problem };

/** What a name stands for, as the checker sees it. */
export type NameType = 'number' | 'text' | 'boolean' | 'list';

/** Which words for an undefined value a cell may show: none, 「无」 alone (an input), or that of a division by zero too (a formula). */
export type CellAbsence = 'never' | 'none' | 'any';

/**
 * What a name is called in a spreadsheet: one cell, or the cells of a list (null: the list has no rows).
 * `type` is what the cell holds, a number unless said; `blank` what a blank cell counts as, where the pack says so
 * (the cell is then never missing). A condition whose cell says 是 or 否 is `worded`. `at` goes into the formula as it is: it comes from the painter, never from a person.
 * `absence` is `none` unless said.
 */
export type ExcelReference =
  | {
      readonly kind: 'cell';
      readonly at: string;
      readonly type?: Exclude<NameType, 'list'>;
      readonly blank?: Decimal;
      readonly worded?: true;
      readonly absence?: CellAbsence;
    }
  | {
      readonly kind: 'range';
      readonly at: string | null;
      readonly absence?: CellAbsence;
      /** The cells of it that must be filled in, where blanks of others count as 0 in its sum; absent: all must. */
      readonly needed?: readonly string[];
    };
