import type { SourceCell } from '../../reading/source';
import { parseNumber } from '../../number';
import { readDirection } from '../../scoring';
import { saysNone } from '../../workbook/fields';
import { type GridRow, overlap } from '../grid';
import type { Column, Heading } from '../headings';
import { narrow, pointsIn, saysNothing, value } from '../text';
import type { ColumnKind } from '../words/columns';
import type { FormLine, FormWords } from './model';
import { partedOf } from './parted';
import { scoresInOne } from './scores-in-one';

/** Reads the rows below one heading, which goes on over the page. Levels left blank are those of the row above. */
export class LineReader {
  #levels: (SourceCell | null)[] = [];
  #seen = new Set<SourceCell>();
  /** The part of the table the last row stood in, and blank cells at the top of a further part: levels that began before it. */
  #part: GridRow['grid'] | null = null;
  #carried = new Set<SourceCell>();

  constructor(private heading: Heading) {}

  /** The same table goes on under a repeated heading. */
  repeat(heading: Heading): void {
    this.heading = heading;
  }

  read(row: GridRow): FormLine {
    this.#enter(row);
    const { line, levels } = this.#look(row);
    this.#levels = levels;
    for (const cell of row.cells) this.#seen.add(cell);
    return line;
  }

  /** Where a table goes on after a break, a merged cell was cut in two, and its words stay with the upper half. */
  #enter(row: GridRow): void {
    if (row.grid === this.#part) return;
    if (this.#part !== null) for (const cell of row.cells) if (cell.text.trim() === '') this.#carried.add(cell);
    this.#part = row.grid;
  }

  /** What a row would be read as, without going on to it. */
  peek(row: GridRow): FormLine {
    return this.#look(row).line;
  }

  #look(row: GridRow): { line: FormLine; levels: (SourceCell | null)[] } {
    const straight = this.#values(row, 0);
    const shift = misfits(straight) < 2 ? 0 : ([1, -1].find((by) => misfits(this.#values(row, by)) === 0) ?? 0);
    const values = shift === 0 ? straight : this.#values(row, shift);
    const path = this.#path(row, shift);
    const points = this.heading.columns.filter(({ kind }) => kind === 'points' || kind === 'self');
    const shared = points.length > 0 && points.every((column) => this.#continues(row, column));
    const parted = partedOf(values, this.heading.columns);
    if (parted) values.set('target', parted.target).set('actual', parted.actual);
    const further = this.#further(row, shift, values);
    const reasons = this.#reasons(row, shift, values);
    const line = { path, values, shares: shared, shifted: shift !== 0, parted: parted?.whole ?? null, further, reasons };
    return { line, levels: path };
  }

  /** The blank cell for the name in a row that was just read as `line`, where everything to fill in is blank; null else. */
  slotOf(row: GridRow, { path, values }: FormLine): SourceCell | null {
    const names = this.heading.columns.filter(({ kind }) => kind === 'level' || kind === 'name');
    const last = names.at(-1);
    const cell = last && cellUnder(row, last, 0);
    if (!cell || !isToName(cell.text) || cell.row !== row.row || cell.rowSpan > 1) return null;
    return [...values.values()].every(({ text }) => isBlank(text)) && path.some((level) => level !== null) ? cell : null;
  }

  /** Whether the cell under this column began in a row above, one of this table's lines. */
  #continues(row: GridRow, column: Column): boolean {
    const cell = cellUnder(row, column, 0);
    return cell !== undefined && cell.row < row.row && this.#seen.has(cell) && cell.rowSpan > 1;
  }

  #values(row: GridRow, shift: number): Map<ColumnKind, SourceCell> {
    const found = new Map<ColumnKind, SourceCell>();
    for (const column of this.heading.columns) {
      if (column.kind === 'level' || column.kind === 'name') continue;
      const cell = cellUnder(row, column, shift);
      if (!cell || (cell.row < row.row && this.#seen.has(cell))) continue;
      const before = found.get(column.kind);
      if (!before || saysNothing(before.text)) found.set(column.kind, cell);
      else if (column.kind === 'direction') {
        // 指标性质 and 指标方向 in two columns: the sign is what counts.
        const isSign = readDirection(value(cell.text)) !== '' && readDirection(value(before.text)) === '';
        found.set('direction', isSign ? cell : before).set('nature', isSign ? before : cell);
      }
    }
    const both = scoresInOne(found, this.heading.columns);
    if (both) found.set('points', both.points).set('self', both.self);
    const shared = this.#sharedReason(row, found);
    if (shared) found.set('reason', shared);
    return found;
  }

  /** Words under a further column of their kind, beside those taken as the line's value. */
  #further(row: GridRow, shift: number, values: ReadonlyMap<ColumnKind, SourceCell>): FormWords[] {
    return this.heading.columns.flatMap((column): FormWords[] => {
      const { kind, heading } = column;
      if (kind !== 'explanation' && kind !== 'criterion') return [];
      const cell = cellUnder(row, column, shift);
      const isOther = cell !== undefined && cell.row === row.row && cell !== values.get(kind) && !saysNothing(cell.text);
      return isOther ? [{ kind, heading, cell }] : [];
    });
  }

  /** Reasons under further columns of the row, beside the one taken as the line's. */
  #reasons(row: GridRow, shift: number, values: ReadonlyMap<ColumnKind, SourceCell>): SourceCell[] {
    const cells = this.heading.columns.flatMap((column) =>
      column.kind === 'reason' ? (cellUnder(row, column, shift) ?? []) : [],
    );
    return [...new Set(cells)].filter((cell) => cell.row === row.row && cell !== values.get('reason') && !saysNothing(cell.text));
  }

  /** A reason over several rows is that of each line below its points. */
  #sharedReason(row: GridRow, found: ReadonlyMap<ColumnKind, SourceCell>): SourceCell | null {
    const column = this.heading.columns.find(({ kind }) => kind === 'reason');
    const cell = column && !found.has('reason') ? cellUnder(row, column, 0) : undefined;
    if (!cell || cell.row === row.row || saysNothing(cell.text)) return null;
    const [points, self] = (['points', 'self'] as const).map((kind) => parseNumber(pointsIn(found.get(kind)?.text ?? '')));
    return points?.ok && self?.ok && self.value.value.lt(points.value.value) ? cell : null;
  }

  /** The levels of the row; a cell over several of them is the lowest, those above it stand as they were. */
  #path(row: GridRow, shift: number): (SourceCell | null)[] {
    // The name is the lowest level, wherever its column stands.
    const columns = this.heading.columns.filter(({ kind }) => kind === 'level' || kind === 'name');
    const isName = ({ kind }: Column) => kind === 'name';
    const levels = [...columns.filter((one) => !isName(one)), ...columns.filter(isName)];
    const found = levels.map((column) => cellUnder(row, column, shift) ?? null);
    const path: (SourceCell | null)[] = [];
    let changed = false;
    for (let at = 0; at < levels.length; at += 1) {
      const cell = found[at] ?? null;
      const here = cell && cell.text.trim() !== '' ? cell : null;
      const last = at === levels.length - 1;
      if (here && found[at + 1] === here) {
        // One cell over this level and the next: it is the next one's.
        path.push(null);
        changed = true;
      } else if (here) {
        changed ||= here !== this.#levels[at];
        path.push(here);
      } else {
        const goesOn = cell !== null && (cell.rowSpan === 1 || this.#carried.has(cell));
        path.push(last || changed || !goesOn ? null : (this.#levels[at] ?? null));
      }
    }
    return path;
  }
}

/** Blank, or no more than the form prints there to be written over (「指标1：」, 「……」), or that there is none (「指标1：/」, 「无」). */
function isToName(text: string): boolean {
  const [, name = ''] = /^(?:指标[\d一二三四五六七八九十]*[:：.、]?)?(.*)$/.exec(narrow(text).replace(/\s/g, '')) ?? [];
  return saysNothing(name) || saysNone(name) || /^[.…。]{2,}$/.test(name);
}

/** What stands in a row nothing is in: a blank or its sign, a word for it, points and a score of zero. */
function isBlank(text: string): boolean {
  return saysNothing(text) || saysNone(text) || /^0(\.0+)?$/.test(pointsIn(text));
}

/** The cell of a row under a column: the one that shares most of it, words before blanks. */
export function cellUnder(row: GridRow, column: { from: number; to: number }, shift: number): SourceCell | undefined {
  const [from, to] = [column.from + shift, column.to + shift];
  const under = row.cells.filter((cell) => overlap(cell, from, to) > 0);
  const said = under.filter((cell) => cell.text.trim() !== '');
  const among = said.length > 0 ? said : under;
  return among.reduce<SourceCell | undefined>(
    (best, cell) => (best && overlap(best, from, to) >= overlap(cell, from, to) ? best : cell),
    undefined,
  );
}

const FIGURE = /^[-+]?[\d,]+(\.\d+)?分?$/;
const SIGN =
  /^([≥≤≧≦＝=═﹦<>＜＞]=?|大于.*|小于.*|不.于|不超过|等于|定性|定量|正向|反向|正指标|反指标|是[/／]否|正向指标|反向指标)$/;

/** How many cells can't be what their column says: points and scores that are no figures, signs that are none. */
function misfits(values: ReadonlyMap<ColumnKind, SourceCell>): number {
  let count = 0;
  for (const [kind, cell] of values) {
    const text = value(cell.text);
    if (text === '') continue;
    if ((kind === 'points' || kind === 'self') && !FIGURE.test(text)) count += 1;
    if (kind === 'direction' && !SIGN.test(text)) count += 1;
  }
  return count;
}
