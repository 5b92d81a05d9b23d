import type { SourceCell } from '../../reading/source';
import { sentence } from '../../text/problem';
import { type Doubt, doubt } from '../../text/recognising';
import { enter } from '../../workbook/commands/enter';
import type { Workbook } from '../../workbook';
import type { Form } from '../form';
import type { PackTable } from '../pack-tables';
import type { Outcomes } from './outcomes';

/** A score printed for a line, to be compared with what the rule comes to once all inputs are in. */
export interface PrintedScore {
  /** The beginning of the line's bindings. */
  readonly line: string;
  readonly cell: SourceCell;
  readonly text: string;
}

/** One form on its way into a workbook: writes through the workbook's own places and keeps account of every cell. */
export class FormBinding {
  readonly scores: PrintedScore[] = [];
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

  /** What a place holds before anything is typed or read. */
  begin(binding: string, text: string): void {
    enter(this.draft, { binding, text }, this.table.pack);
  }

  /** Keeps what was printed where the workbook computes. */
  print(key: string, text: string, cell: SourceCell): void {
    this.draft.printed[key] = text;
    this.entries.set(key, { text, cell });
    this.outcomes.matched(cell, key, text);
  }

  /** A cell was understood as this, surely or with a doubt. */
  say(cell: SourceCell, binding: string | null, understood: string, why: Doubt | null): void {
    if (why) this.outcomes.doubtful(cell, binding, understood, why);
    else this.outcomes.matched(cell, binding, understood);
  }
}
