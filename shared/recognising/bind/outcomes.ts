import type { SourceCell } from '../../reading/source';
import { type Doubt, doubt, doubtText } from '../../text/recognising';
import { saysNothing } from '../text';

/** What became of one cell. */
export type Outcome =
  | { readonly state: 'matched'; readonly cell: SourceCell; readonly binding: string | null; readonly understood: string }
  | {
      readonly state: 'doubtful';
      readonly cell: SourceCell;
      readonly binding: string | null;
      readonly understood: string;
      readonly why: Doubt;
    }
  | { readonly state: 'unmatched'; readonly cell: SourceCell; readonly why: Doubt };

/** The cell as it stands in the document, of one that is a part of it. */
function wholeOf(cell: SourceCell): SourceCell {
  return cell.partOf?.cell ?? cell;
}

function isSame(one: Outcome, other: Outcome): boolean {
  if (one.state !== 'doubtful' || other.state !== 'doubtful') return false;
  return one.binding === other.binding && one.understood === other.understood && doubtText(one.why) === doubtText(other.why);
}

/** Keeps what became of each cell; a doubt outweighs a match, a match the lack of one. */
export class Outcomes {
  readonly #byCell = new Map<SourceCell, Outcome[]>();

  matched(cell: SourceCell, binding: string | null, understood: string): void {
    this.#add({ state: 'matched', cell, binding, understood });
  }

  doubtful(cell: SourceCell, binding: string | null, understood: string, why: Doubt): void {
    this.#add({ state: 'doubtful', cell, binding, understood, why });
  }

  unmatched(cell: SourceCell, why: Doubt): void {
    this.#add({ state: 'unmatched', cell, why });
  }

  has(cell: SourceCell): boolean {
    return this.#byCell.has(wholeOf(cell));
  }

  #add(outcome: Outcome): void {
    const cell = wholeOf(outcome.cell);
    const said = this.#byCell.get(cell) ?? [];
    // A level over many lines is spoken of with each of them: once is enough.
    if (!said.some((one) => isSame(one, outcome))) this.#byCell.set(cell, [...said, { ...outcome, cell }]);
  }

  /** One or more outcomes a cell: all its doubts, else its matches, else that it has no place. Cells nobody spoke of have none. */
  of(cells: readonly SourceCell[]): Outcome[] {
    return [...new Set([...cells, ...this.#byCell.keys()])].flatMap((cell): Outcome[] => {
      const all = this.#byCell.get(cell) ?? [];
      const doubtful = all.filter(({ state }) => state === 'doubtful');
      if (doubtful.length > 0) return doubtful;
      const [first] = all.filter(({ state }) => state === 'matched');
      if (first) return [first];
      const [lost] = all;
      if (lost) return [lost];
      return saysNothing(cell.text) ? [] : [{ state: 'unmatched', cell, why: doubt('cell.unread', {}) }];
    });
  }
}
