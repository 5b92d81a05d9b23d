import type { SourceCell } from '../../reading/source';
import { sentence } from '../../text/problem';
import { type Doubt, doubt } from '../../text/recognising';
import { enter } from '../../workbook/commands/enter';
import type { Workbook } from '../../workbook';
import type { Form, FormLine } from '../form';
import type { PackTable } from '../pack-tables';
import { figures } from '../../workbook/fields';
import { value } from '../text';
import type { Outcomes } from './outcomes';

/** A score printed for a line, to be compared with what the rule comes to once all inputs are in. */
export interface PrintedScore {
  /** The beginning of the line's bindings. */
  readonly line: string;
  readonly cell: SourceCell;
  readonly text: string;
}

/** The cells a line prints its sign, target and unit in: one cell for all of them where the form has one. */
export interface MeasureCells {
  readonly direction: SourceCell | undefined;
  readonly target: SourceCell | undefined;
  readonly unit: SourceCell | undefined;
}

/** A row of the form that the unit named itself: an indicator under a branch, or a row of a list. */
export interface CustomLine {
  readonly line: FormLine;
  /** The beginning of its bindings. */
  readonly path: string;
  /** The branch or the list it stands in. */
  readonly under: string;
  /** A blank row of the form, there to be filled in. */
  readonly blank?: true;
}

/** One form on its way into a workbook: writes through the workbook's own places and keeps account of every cell. */
export class FormBinding {
  readonly scores: PrintedScore[] = [];
  /** The cell each place is printed in, blank cells too: where the same place of another year goes. */
  readonly cells = new Map<string, SourceCell>();
  /** Further cells a place is printed in, below that one. */
  readonly further = new Map<string, readonly SourceCell[]>();
  /** Cells that came to one place together, by that place: none of them is its own. */
  readonly gathered = new Map<string, readonly SourceCell[]>();
  readonly measures = new Map<string, MeasureCells>();
  readonly ownLines: CustomLine[] = [];
  /** What was put where, in order. */
  readonly entries = new Map<string, { readonly text: string; readonly cell: SourceCell }>();

  constructor(
    readonly form: Form,
    readonly table: PackTable,
    /** The owner's path: `department`, `project/p1`, `appraisal/a1`. */
    readonly path: string,
    readonly draft: Workbook,
    readonly outcomes: Outcomes,
  ) {}

  /** Puts a text in its place; a text the place can't hold is kept out and said so. Empty texts are matched and put nowhere. */
  put(binding: string, text: string, cell: SourceCell, why: Doubt | null = null): void {
    this.place(binding, cell);
    if (text === '') {
      if (cell.text.trim() !== '') this.outcomes.matched(cell, binding, '');
      return;
    }
    const refusal = enter(this.draft, { binding, text }, this.table.pack);
    if (refusal?.code === 'workbook.no-such-place') this.outcomes.unmatched(cell, doubt('place.none', {}));
    else if (refusal) this.outcomes.doubtful(cell, binding, '', doubt('value.unreadable', { why: sentence(refusal) }));
    else {
      this.entries.set(binding, { text, cell });
      this.say(cell, binding, text, why);
    }
  }

  /** Says where a place is printed, whatever stands there. */
  place(binding: string, cell: SourceCell): void {
    if (!this.cells.has(binding)) this.cells.set(binding, cell);
  }

  /** A text goes on in this cell, below the one it begins in. */
  goesOn(binding: string, cell: SourceCell, text: string): void {
    this.further.set(binding, [...(this.further.get(binding) ?? []), cell]);
    this.say(cell, binding, text, null);
  }

  /** What a place holds before anything is typed or read. */
  begin(binding: string, text: string): void {
    enter(this.draft, { binding, text }, this.table.pack);
  }

  /** Puts what several cells come to together into one place, of which none of them is the place; all of them are doubted. */
  gather(binding: string, text: string, cells: readonly SourceCell[], why: Doubt): void {
    const [first] = cells;
    if (!first || enter(this.draft, { binding, text }, this.table.pack)) return;
    this.entries.set(binding, { text, cell: first });
    this.gathered.set(binding, cells);
    for (const cell of cells) this.outcomes.doubtful(cell, binding, text, why);
  }

  /** The score printed for a line. */
  score(line: string, cell: SourceCell): void {
    this.place(figures.self.at(line), cell);
    this.scores.push({ line, cell, text: value(cell.text) });
  }

  /** Keeps what was printed where the workbook computes. */
  print(key: string, text: string, cell: SourceCell): void {
    this.place(key, cell);
    this.draft.printed[key] = text;
    this.entries.set(key, { text, cell });
    this.say(cell, key, text, null);
  }

  /** A cell was understood as this, surely or with a doubt. */
  say(cell: SourceCell, binding: string | null, understood: string, why: Doubt | null): void {
    const doubted = why ?? (cell.hidden ? doubt('cell.hidden', {}) : null);
    if (doubted) this.outcomes.doubtful(cell, binding, understood, doubted);
    else this.outcomes.matched(cell, binding, understood);
  }
}
