import type { Pack, Table } from '../../pack';
import type { ColumnKind, MonitorKind } from '../words/columns';
import type { FundsRowKind } from '../words/funds';
import type { FundsColumnKind } from '../words/funds-columns';
import type { LabelKind } from '../words/labels';

/**
 * A table of a pack as the recogniser sees it: names to find, places to put what was found. Only this
 * folder reads a pack.
 */
export interface PackTable {
  readonly pack: Pack;
  readonly id: string;
  readonly kind: Table['kind'];
  readonly of: Table['of'];
  readonly name: string;
  readonly titles: readonly string[];
  readonly columns: readonly ColumnKind[];
  /** Columns of 绩效监控 with the input of the line each prints; `tick`: what a tick in it means. */
  readonly inputs: ReadonlyMap<MonitorKind, PackInput>;
  /** The fact that tells the month its headings count up to. */
  readonly month: string | null;
  /** Labels its form prints, levelled, with the field behind each: `name`, `text.goal`, `fact.kind`. */
  readonly labels: ReadonlyMap<string, string>;
  /** Rows of labels and places to type, cell by cell. */
  readonly rows: readonly (readonly { readonly text: string | null; readonly field: string | null }[])[];
  readonly lines: readonly PackLine[];
  readonly open: readonly PackGroup[];
  /** Every branch of the tree. */
  readonly groups: readonly PackGroup[];
  readonly funds: PackFunds | null;
  readonly texts: readonly { readonly id: string; readonly name: string; readonly kind: LabelKind | null }[];
  /** Whether goals are a list of their own. */
  readonly goals: boolean;
  /** Its notes and hints: words of the form, not of the unit. */
  readonly notes: readonly string[];
  /** Headings of its columns and fixed words of its rows. */
  readonly words: readonly string[];
}

export interface PackInput {
  readonly input: string;
  readonly tick: string | null;
}

/** A line the form prints. */
export interface PackLine {
  readonly id: string;
  readonly path: readonly string[];
  readonly groups: readonly string[];
  readonly points: string | null;
  readonly kind: 'indicator' | 'deduction' | 'bonus';
  /** A list the unit names itself. */
  readonly rows: PackRows | null;
  /** Words the form prints beside it. */
  readonly words: readonly string[];
}

export interface PackRows {
  readonly given: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly id: string; readonly name: string }[];
  readonly print: string;
}

export interface PackGroup {
  readonly id: string;
  readonly path: readonly string[];
  readonly groups: readonly string[];
  readonly points: string | null;
  /** Points left blank are shared out evenly. */
  readonly even: boolean;
}

interface PackFundsRow {
  readonly id: string;
  readonly name: string;
  readonly kind: FundsRowKind | null;
  readonly total: boolean;
  /** What its amounts are before anything is typed. */
  readonly starts: string | null;
}

export interface PackFunds {
  readonly unit: string;
  readonly rows: readonly PackFundsRow[];
  /** `kind` is the part a column plays in the rate; `own` what its words say. */
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: FundsColumnKind | null;
    readonly own: FundsColumnKind | null;
  }[];
  readonly main: string | null;
  readonly points: string;
}
