import { referenceOf, squareOf } from '../../reading/xlsx/cells';
import { childOf, childrenOf, textOf, wholeNumber, type XmlElement } from '../../reading/xml/tree';
import { parseNumber, roundHalfUp } from '../../number';
import { type Edit, asXml, spliced, startOf } from '../xml';
import { movedFormula, rowMap, type RowMap, translated } from './refs';
import { Surroundings } from './surroundings';
import type { AddedRow, SheetWork } from './sheet-work';
import { contents } from './value';
import { type Shown, worked } from '../../reading/xlsx/worked';

export interface SheetContext {
  readonly name: string;
  readonly formatOf: (style: number) => string;
  /** A look like another with this number format; null where there can be none. */
  readonly styleLike: (style: number, format: string) => number | null;
}

/** A worksheet's text with its work done; formulas that were replaced are told by their reference. */
export interface SheetDone {
  readonly text: string;
  readonly replaced: readonly string[];
  readonly kept: readonly string[];
  readonly map: RowMap;
}

/** Writes into a worksheet: cells keep their style, rows their height, all else is moved along with its rows. */
export function writeSheet(text: string, root: XmlElement, work: SheetWork, context: SheetContext): SheetDone {
  return new SheetWriter(text, root, work, context).write();
}

/** A cell's reference before and now; `by`: how many rows below the one it is a copy of, 0 where it is itself. */
interface Moved {
  readonly before: string;
  readonly now: string;
  readonly by: number;
}

class SheetWriter {
  readonly #rows = new Map<number, XmlElement>();
  readonly #replaced: string[] = [];
  readonly #kept: string[] = [];
  readonly #masters = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  readonly #map: RowMap;
  readonly #moves: boolean;
  readonly #prefix: string;

  constructor(
    private readonly text: string,
    private readonly root: XmlElement,
    private readonly work: SheetWork,
    private readonly context: SheetContext,
  ) {
    const counts = new Map<number, number>();
    for (const { after } of work.added) counts.set(after, (counts.get(after) ?? 0) + 1);
    this.#map = rowMap(work.removed, counts);
    this.#moves = work.added.length > 0 || work.removed.size > 0;
    this.#prefix = /^<(\w+:)?/.exec(text.slice(startOf(text, root)))?.[1] ?? '';
    let next = 0;
    for (const row of childrenOf(childOf(root, 'x:sheetData'), 'x:row')) {
      const said = wholeNumber(row.attributes.r, 1, 1_048_576);
      const at = said === undefined ? next : said - 1;
      next = at + 1;
      this.#rows.set(at, row);
      this.#noteMasters(row, at);
    }
  }

  write(): SheetDone {
    const data = childOf(this.root, 'x:sheetData');
    const edits: Edit[] = data ? [{ from: startOf(this.text, data), to: data.end, text: this.#data() }] : [];
    if (this.#moves) edits.push(...new Surroundings(this.text, this.root, this.work.added, this.#map, this.#prefix).edits());
    return { text: spliced(this.text, 0, this.text.length, edits), replaced: this.#replaced, kept: this.#kept, map: this.#map };
  }

  #noteMasters(row: XmlElement, at: number): void {
    for (const cell of childrenOf(row, 'x:c')) {
      const formula = childOf(cell, 'x:f');
      if (formula?.attributes.t !== 'shared' || textOf(formula) === '') continue;
      const column = squareOf(cell.attributes.r ?? '')?.column ?? 0;
      this.#masters.set(formula.attributes.si ?? '', { formula: textOf(formula), row: at, column });
    }
  }

  #data(): string {
    const wanted = new Set([...this.#rows.keys(), ...[...this.work.texts.keys()].map((one) => squareOf(one)?.row ?? 0)]);
    const rows = [...wanted].sort((one, other) => one - other);
    const made = rows.map((row) => {
      const added = this.work.added.filter(({ after }) => after === row);
      const now = this.#map.of(row);
      const own = now === null ? '' : this.#row(row, now, this.work.texts, null);
      const first = (now ?? this.#map.first(row) - 1) + 1;
      return own + added.map((one, at) => this.#row(one.like, first + at, one.texts, one)).join('');
    });
    return `<${this.#prefix}sheetData>${made.join('')}</${this.#prefix}sheetData>`;
  }

  /** A row at its new place; `added`: one more like it, whose cells without a text are emptied where it says so. */
  #row(row: number, now: number, texts: ReadonlyMap<string, string>, added: AddedRow | null): string {
    const element = this.#rows.get(row);
    const cells = new Map<number, XmlElement>();
    let next = 0;
    for (const cell of childrenOf(element, 'x:c')) {
      next = squareOf(cell.attributes.r ?? '')?.column ?? next;
      cells.set(next, cell);
      next += 1;
    }
    const own = [...texts].filter(([reference]) => squareOf(reference)?.row === row);
    const columns = new Set([...cells.keys(), ...own.map(([reference]) => squareOf(reference)?.column ?? 0)]);
    const made = [...columns]
      .sort((one, other) => one - other)
      .map((column) => {
        const before = referenceOf({ row, column });
        const written = texts.get(before) ?? (added && added.keepsRest !== true ? '' : undefined);
        return this.#cell(
          cells.get(column),
          { before, now: referenceOf({ row: now, column }), by: added ? now - row : 0 },
          written,
        );
      });
    const tag = element
      ? this.text.slice(startOf(this.text, element), element.opened).replace(/\/?>$/, '')
      : `<${this.#prefix}row`;
    const placed = /\sr="\d+"/.test(tag) ? tag.replace(/\sr="\d+"/, ` r="${now + 1}"`) : `${tag} r="${now + 1}"`;
    return `${placed}>${made.join('')}</${this.#prefix}row>`;
  }

  #cell(cell: XmlElement | undefined, place: Moved, written: string | undefined): string {
    const { before, now, by } = place;
    const formula = cell ? childOf(cell, 'x:f') : undefined;
    if (cell && written === undefined) return this.#sameCell(cell, formula, place);
    const style = wholeNumber(cell?.attributes.s, 0, 100_000);
    const format = this.context.formatOf(style ?? 0);
    const type = cell?.attributes.t;
    const value = cell ? textOf(childOf(cell, 'x:v')) : '';
    const isBlank = value === '' && childOf(cell, 'x:is') === undefined;
    const text = written ?? '';
    const own = formula && text !== '' ? this.#formulaOf(formula, before) : null;
    // A formula of the row it is like speaks of that row.
    const isSame = own !== null && by === 0 && this.#givesSame(own, text, format);
    if (formula && !isSame) this.#replaced.push(before);
    const kept = isSame && own !== null ? movedFormula(own, this.context.name, true, this.#map) : null;
    const isNumber = !isBlank && (type === undefined || type === 'n');
    const { type: shown, inner, format: wanted } = contents(text, { isNumber, isBlank, format }, kept);
    const look = wanted === format ? style : (this.context.styleLike(style ?? 0, wanted) ?? style);
    const p = this.#prefix;
    const named = p === '' ? inner : inner.replace(/<(\/?)(f|v|is|t)\b/g, `<$1${p}$2`);
    return `<${p}c r="${now}"${look === undefined ? '' : ` s="${look}"`}${shown}>${named}</${p}c>`;
  }

  /** A cell nothing is written into, at its new place; a formula there is worked out again when the workbook is opened. */
  #sameCell(cell: XmlElement, formula: XmlElement | undefined, { before, now, by }: Moved): string {
    const edits: Edit[] = [];
    if (formula) {
      this.#kept.push(before);
      const own = this.#formulaOf(formula, before);
      const isArray = formula.attributes.t === 'array';
      if (own !== null && !isArray && (this.#moves || formula.attributes.t === 'shared'))
        edits.push({
          from: startOf(this.text, formula),
          to: formula.end,
          text: `<${this.#prefix}f>${asXml(by === 0 ? movedFormula(own, this.context.name, true, this.#map) : translated(own, by, 0))}</${this.#prefix}f>`,
        });
      const value = childOf(cell, 'x:v');
      if (value) edits.push({ from: startOf(this.text, value), to: value.end, text: '' });
    }
    const made = spliced(this.text, startOf(this.text, cell), cell.end, edits);
    return before === now ? made : made.replace(/(\sr=")[A-Z]+\d+"/, `$1${now}"`);
  }

  #formulaOf(formula: XmlElement, at: string): string | null {
    const own = textOf(formula);
    if (own !== '') return own;
    const master = this.#masters.get(formula.attributes.si ?? '');
    const square = squareOf(at);
    return master && square ? translated(master.formula, square.row - master.row, square.column - master.column) : null;
  }

  /** Whether a formula comes to what is to be written, by the values that will stand on the sheet, as finely as that is written. */
  #givesSame(formula: string, text: string, format: string): boolean {
    const parsed = parseNumber(text);
    if (!parsed.ok || format === '@') return false;
    const made = worked(formula, { at: (reference) => this.#willShow(reference), column: this.#columnNow });
    if (made === null) return false;
    // A rate or a score is printed rounded; a sum is what it is.
    const isRounded = /[/*]|[A-Z](?<!\bSUM)\(/.test(formula);
    return (isRounded ? roundHalfUp(made, placesOf(text)) : made).equals(parsed.value.value);
  }

  /** A column of rows as they will be: some gone, others come behind them. */
  readonly #columnNow = (column: number, from: number, to: number): Shown[] => {
    const made: Shown[] = [];
    for (let row = from; row <= to; row += 1) {
      if (!this.work.removed.has(row)) made.push(this.#willShow(referenceOf({ row, column })));
      for (const { after, like, texts } of this.work.added)
        if (after === row) made.push({ text: texts.get(referenceOf({ row: like, column })) ?? '' });
    }
    return made;
  };

  /** What will stand at a place, or the formula that stays there. */
  #willShow(reference: string): Shown {
    const written = this.work.texts.get(reference);
    const cell = this.#cellAt(reference);
    const formula = cell ? childOf(cell, 'x:f') : undefined;
    if (written !== undefined) return { text: written };
    const own = formula ? this.#formulaOf(formula, reference) : null;
    return own === null ? { text: this.#shownAt(reference) ?? '' } : { formula: own };
  }

  #cellAt(reference: string): XmlElement | undefined {
    const row = this.#rows.get(squareOf(reference)?.row ?? -1);
    return childrenOf(row, 'x:c').find(({ attributes }) => attributes.r === reference);
  }

  #shownAt(reference: string): string | null {
    const cell = this.#cellAt(reference);
    const type = cell?.attributes.t;
    return cell && (type === undefined || type === 'n') ? textOf(childOf(cell, 'x:v')) : null;
  }
}

/** How many decimals a figure has as it is printed: 「94.70%」 has four. */
function placesOf(text: string): number {
  const [, fraction = '', percent = ''] = /(?:\.(\d+))?\s*([%％]?)\s*$/.exec(text) ?? [];
  return fraction.length + (percent === '' ? 0 : 2);
}
