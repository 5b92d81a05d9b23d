import type { SourceCell, SourcePosition } from '../../reading/source';
import type { GridRow } from '../grid';
import type { Column } from '../headings';
import type { ColumnKind } from '../words/columns';
import type { FundsRowKind } from '../words/funds';
import type { FundsColumnKind } from '../words/funds-columns';
import type { LabelKind } from '../words/labels';
import type { TitleKind } from '../words/titles';

/** One line of indicators as printed. */
export interface FormLine {
  /** Levels from the outside in; the last is the indicator's own name. A level printed empty is null. */
  readonly path: readonly (SourceCell | null)[];
  readonly values: ReadonlyMap<ColumnKind, SourceCell>;
  /** Its points and score stand on the line before: one cell for several rows. */
  readonly shares: boolean;
  /** The cells did not stand where the heading says; they were read one column further. */
  readonly shifted: boolean;
  /** The one cell that target and actual were taken out of; null where each has its own. */
  readonly parted: SourceCell | null;
  /** Cells of a second column with words of the same kind: 计分方法 and 扣分标准 side by side. */
  readonly further: readonly FormWords[];
  /** Cells of further columns with reasons, beside that of the first: 改进措施 in a column of its own. */
  readonly reasons: readonly SourceCell[];
}

/** The form's own words about a line: what it means, or how it is scored. */
export interface FormWords {
  readonly kind: 'explanation' | 'criterion';
  /** The heading they stand under, or the label beside them; empty: what they are stands in the cell itself. */
  readonly heading: string;
  readonly cell: SourceCell;
}

export interface FormFundsRow {
  readonly kind: FundsRowKind | null;
  readonly name: string;
  readonly nameCells: readonly SourceCell[];
  readonly values: ReadonlyMap<FundsColumnKind, SourceCell>;
  /** The unit of money each column is printed in, where the form says so. */
  readonly units: ReadonlyMap<FundsColumnKind, string>;
}

/** A label and the cell it speaks of. `text` is that of the cell, or what stands behind the colon in the label's own. */
export interface FormField {
  readonly kind: LabelKind | null;
  readonly label: string;
  readonly labelCell: SourceCell;
  readonly cell: SourceCell | null;
  /** That of the cell and of those it goes on in. */
  readonly text: string;
  /** Cells right below it that its text goes on in: 「目标2：…」. */
  readonly further: readonly SourceCell[];
}

/** What a total or subtotal row prints. */
export interface FormTotal {
  /** Null: of the whole table; else the words before 小计, or the branch above it. */
  readonly branch: string | null;
  readonly values: ReadonlyMap<ColumnKind, SourceCell>;
}

/** A table of published form, read without any pack: what its cells are to one another. */
export interface Form {
  readonly title: string;
  readonly titleKind: TitleKind;
  readonly before: readonly string[];
  readonly position: SourcePosition;
  readonly columns: readonly Column[];
  readonly lines: readonly FormLine[];
  /** Blank rows under a branch, as a form not filled in yet has them: the lowest level of their path is the blank cell for the name. */
  readonly slots: readonly FormLine[];
  /** Words about a line that stand in rows of their own beneath it. */
  readonly beneath: ReadonlyMap<FormLine, readonly FormWords[]>;
  readonly fundsColumns: readonly FundsColumnKind[];
  readonly fundsHeadings: readonly SourceCell[];
  readonly funds: readonly FormFundsRow[];
  readonly fields: readonly FormField[];
  /** Rows of labels and values, as they stand. */
  readonly loose: readonly GridRow[];
  readonly totals: readonly FormTotal[];
  readonly notes: readonly SourceCell[];
  /** Headings, labels, titles: cells that were understood and carry nothing over. */
  readonly understood: ReadonlySet<SourceCell>;
  /** Every cell with words. */
  readonly cells: readonly SourceCell[];
}
