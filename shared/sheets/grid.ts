import type { Show } from '../pack';
import type { Command } from '../workbook/commands';

/** What a cell is for; painters style by it, the page makes `input` cells editable. */
export type CellRole = 'title' | 'heading' | 'label' | 'input' | 'computed' | 'score' | 'note' | 'blank';

/** How a figure prints: decimals fixed, or trailing zeros dropped, or exactly as typed. */
export interface NumberFormat {
  readonly show: Show;
  readonly decimals?: number;
  /** Drop trailing zeros (8, 2.5, 6.18). */
  readonly trim?: boolean;
  /** Words behind the number (万元). */
  readonly suffix?: string;
}

/** What kind of editor an input cell opens. */
export type Editor = 'number' | 'text' | 'long-text' | 'choice' | 'yes-no' | 'score';

/**
 * One cell, in the manner of HTML tables: cells covered by a span are left out.
 * `text` is what is printed on paper. A cell with `figure` shows that figure of the evaluation: in Excel it becomes
 * a reference to where the figure stands in the 计算底稿 (or, in that grid itself, the figure: see `defines`).
 */
export interface Cell {
  readonly rowSpan?: number;
  readonly colSpan?: number;
  readonly role: CellRole;
  readonly text: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  /** Where to type; only on `input` (and own-score) cells. */
  readonly binding?: string;
  readonly editor?: Editor;
  readonly options?: readonly string[];
  /** Words that may be taken instead of typing; others may be typed as well. */
  readonly offers?: readonly string[];
  /** Words of the form that may be put in the bureau's own: the path of the adjustment. */
  readonly wording?: string;
  /** They are the bureau's own. */
  readonly isAdjusted?: boolean;
  /** Key of the figure shown. */
  readonly figure?: string;
  /** In a 基础数据 grid: this very cell holds the figure (its value or formula); references to the key point here. */
  readonly defines?: string;
  readonly format?: NumberFormat;
  /** A 0 of the figure prints as nothing. */
  readonly blankAtZero?: boolean;
  /** What stands in place of the figure while all of these figures are 0. */
  readonly whileZero?: { readonly figures: readonly string[]; readonly text: string };
  /** The heading of the scores: on screen it stays in sight with them. */
  readonly overScores?: boolean;
  /** An accessible name: row and column headings joined. */
  readonly name?: string;
  /** Grey words where nothing is typed yet (待填, or last year's text); never exported. */
  readonly placeholder?: string;
  /** Several places behind one printed cell: bindings that begin so (a row of a list the unit names). */
  readonly opens?: string;
  /** On screen, a place to add something: the command it gives. */
  readonly action?: Command;
  /** Is something still to be filled in here? */
  readonly pending?: boolean;
}

export interface GridRow {
  readonly cells: readonly Cell[];
  /** Estimated height on paper; before a grid is fitted, what the form asks for. */
  readonly heightMm: number;
  /** What the form asks for at least, once the grid is fitted. */
  readonly minMm?: number;
  /** Repeats at the top of each page. */
  readonly heading?: boolean;
  /** On screen it stays in sight at the foot of the page: the sum of a long list. */
  readonly foot?: boolean;
  /** The headings above no longer speak of this row: a page that begins here repeats none. */
  readonly endsHeading?: boolean;
  /** Never begins a page by itself: the row before it comes along. */
  readonly keepWithPrevious?: boolean;
  /** Starts a new page. */
  readonly breakBefore?: boolean;
  /** Words above the ruled table (title, 单位：万元): no borders. */
  readonly outside?: boolean;
  /** Binding of the line this row belongs to: focusing it shows its working. */
  readonly line?: string;
}

/** How closely a table is set: its type, its margins, and how much of their height rows keep. */
export interface Density {
  /** Size and pitch of lines of everything but titles, in points. Word is told the pitch exactly, so pages don't depend on faces. */
  readonly pt: number;
  readonly linePt: number;
  /** Margins of the page; A4 itself is 210 × 297. */
  readonly marginMm: number;
  /** Heights of the form are multiplied by this; text may make a row higher. */
  readonly rows: number;
}

/** One table as it is published, or its 基础数据. Screen, Word and Excel paint the same grid. */
export interface Grid {
  readonly id: string;
  /** Name of the worksheet; unique, at most 31 characters, without the characters Excel refuses. */
  readonly name: string;
  readonly kind: 'table' | 'base';
  /** Id of the pack's table it is, as published. */
  readonly table?: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly columnsMm: readonly number[];
  readonly rows: readonly GridRow[];
  /** How closely it is set, once it is fitted to its paper. */
  readonly density?: Density;
  /** How many rows and columns of its worksheet stay in sight; else its first headings do. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
}
