import type { Area, Square } from './cells';

export interface Spans {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const ONE: Spans = { rowSpan: 1, columnSpan: 1 };
/** Looking at more squares than this is no longer reading a table. */
const MOST_LOOKS = 5_000_000;

/** The merged cells of a worksheet within an area, cut at its edges. Of two that overlap, which Excel forbids, the first stands. */
export class Merges {
  private readonly width: number;
  private readonly covered: Uint8Array;
  private readonly begins = new Map<number, Spans>();
  private looks = 0;

  constructor(
    private readonly area: Area,
    merges: readonly Area[],
  ) {
    this.width = area.to.column - area.from.column + 1;
    this.covered = new Uint8Array(this.width * (area.to.row - area.from.row + 1));
    for (const merge of merges) this.add(merge);
  }

  /** How far the cell that begins here reaches; null where another cell covers the square. */
  at(square: Square): Spans | null {
    const index = this.indexOf(square.row, square.column);
    const spans = this.begins.get(index);
    if (spans !== undefined) return spans;
    return this.covered[index] === 1 ? null : ONE;
  }

  private add({ from, to }: Area): void {
    const { area } = this;
    if (from.row < area.from.row || from.column < area.from.column || from.row > area.to.row || from.column > area.to.column)
      return;
    const end = { row: Math.min(to.row, area.to.row), column: Math.min(to.column, area.to.column) };
    const squares = [...this.within(from, end)];
    if (squares.some((index) => this.covered[index] === 1) || this.looks > MOST_LOOKS) return;
    for (const index of squares) this.covered[index] = 1;
    const spans = { rowSpan: end.row - from.row + 1, columnSpan: end.column - from.column + 1 };
    this.begins.set(this.indexOf(from.row, from.column), spans);
  }

  private *within(from: Square, to: Square): Generator<number> {
    for (let row = from.row; row <= to.row && this.looks <= MOST_LOOKS; row += 1) {
      for (let column = from.column; column <= to.column; column += 1) {
        this.looks += 1;
        yield this.indexOf(row, column);
      }
    }
  }

  private indexOf(row: number, column: number): number {
    return (row - this.area.from.row) * this.width + column - this.area.from.column;
  }
}
