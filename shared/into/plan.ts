import type { FormBinding } from '../recognising';
import { nameCellOf, type CustomLine, partsOf } from '../recognising/bind';
import { joined, nameKey, narrow, saysNothing } from '../recognising/text';
import type { ColumnKind } from '../recognising/words/columns';
import type { SourceCell } from '../reading';
import { fields, figures, isInside } from '../workbook/fields';
import type { Workbook } from '../workbook';
import type { Remaining, RowCopy, FormPlan } from './document-plan';
import { inManner, isSame } from './manner';
import { levelCellOf, renamedLevel } from './branches';
import { gatheredLeft } from './gathered';
import { type FurtherLine, Pairing } from './pairing';
import type { PackGroup } from '../recognising/pack-tables';
import { partedText } from './parted';
import { isComputed, isOwn, Manners } from './kinds';
import type { Texts } from './texts';
import { inWholeCells } from './whole-cells';

/** Puts one owner's texts into the cells of a form. `owner`: the path of who it becomes. */
export function planForm(form: FormBinding, owner: string, workbook: Workbook, texts: Texts): FormPlan {
  const planner = new FormPlanner(form, owner, workbook, texts);
  return planner.plan();
}

/** Whether a form prints the rates of its sources: one that says 「—」 there, or nothing, is left to say so. */
export function printsRates({ cells }: FormBinding): boolean {
  return [...cells].some(([binding, { text }]) => figures.sourceRate.parse(binding) !== null && /\d/.test(text));
}

class FormPlanner {
  readonly #placed = new Set<string>();
  readonly #writes = new Map<SourceCell, string>();
  readonly #copies: RowCopy[] = [];
  /** Cells of figures that this year has none of. */
  readonly #left = new Set<SourceCell>();
  readonly #pairing: Pairing;
  readonly #manners: Manners;

  constructor(
    private readonly form: FormBinding,
    owner: string,
    workbook: Workbook,
    private readonly texts: Texts,
  ) {
    this.#pairing = new Pairing(form, owner, workbook);
    this.#manners = new Manners(form);
  }

  plan(): FormPlan {
    this.#renameLevels();
    for (const [binding, cell] of this.form.cells) this.#write(this.#writes, binding, this.#pairing.ofThisYear(binding), cell);
    for (const [path] of this.form.measures) this.#measure(this.#writes, path, this.#pairing.ofThisYear(path));
    for (const further of this.#pairing.further) this.#copy(further);
    return {
      writes: inWholeCells(this.#writes),
      copies: this.#copies,
      removed: this.#pairing.removed,
      placed: this.#placed,
      kept: [...this.#kept(), ...gatheredLeft(this.form, (before) => this.#textNow(before)), ...this.#leftAsTheyWere()],
    };
  }

  #textNow(before: string): string {
    return this.texts.get(this.#pairing.ofThisYear(before) ?? '') ?? '';
  }

  #groupAt(under: string): PackGroup | undefined {
    return this.form.table.open.find(({ id }) => id === under);
  }

  /** Branches that have nothing this year bear the names of those that have no rows. */
  #renameLevels(): void {
    for (const [under, branch] of this.#pairing.renamed) {
      const cells = new Set(this.form.ownLines.flatMap((line) => (line.under === under ? (levelCellOf(line) ?? []) : [])));
      for (const cell of cells) this.#writes.set(cell, renamedLevel(cell, this.#groupAt(under), branch).text);
    }
  }

  #write(into: Map<SourceCell, string>, before: string, now: string | null, cell: SourceCell): void {
    if (this.#isMeasure(before) || isOwn(before) || this.#isParted(before) || figures.printedUnitName.parse(before)) return;
    if (this.#pairing.stays(before)) return;
    const entry = this.form.entries.get(before);
    if (entry && entry.cell !== cell && saysNothing(cell.text)) {
      // A text that stood beside its blank place is written over where it stood.
      if (this.#isFree(entry.cell)) return this.#put(into, before, now, entry.cell);
      if (this.#isWhole(now, entry.cell)) return;
    }
    this.#put(into, before, now, cell);
  }

  /** Whether a cell is the place of nothing else. */
  #isFree(cell: SourceCell): boolean {
    return ![...this.form.cells.values()].includes(cell);
  }

  #put(into: Map<SourceCell, string>, before: string, now: string | null, cell: SourceCell): void {
    const entry = this.form.entries.get(before);
    const old = into.get(cell) ?? cell.text;
    const understood = entry?.text ?? '';
    const text = now === null ? '' : (this.texts.get(now) ?? '');
    if (now !== null && !this.texts.has(now) && isComputed(now)) {
      this.#left.add(cell);
      return;
    }
    if (now !== null) this.#placed.add(now);
    const own = inManner(old, understood, text, this.#manners.of(before));
    if (!isSame(own, old) || into.has(cell)) into.set(cell, own);
    // The whole text stands in the first of its cells now.
    for (const one of this.form.further.get(before) ?? []) if (!saysNothing(one.text)) into.set(one, '');
  }

  /** Where the form prints a total alone, it was read into the main row too: that row stays blank while it is the whole. */
  #isWhole(now: string | null, total: SourceCell): boolean {
    const [printed] = [...this.form.cells].find(([, cell]) => cell === total) ?? [];
    const whole = printed === undefined ? null : this.#pairing.ofThisYear(printed);
    return now !== null && whole !== null && this.texts.get(now) === this.texts.get(whole);
  }

  #isMeasure(binding: string): boolean {
    const line = [fields.customDirection, fields.customTarget, fields.customUnit].flatMap((kind) => kind.parse(binding) ?? [])[0];
    return line !== undefined && this.form.measures.has(line);
  }

  /** The line whose target and actual value the form prints in one cell; null where each has its own. */
  #partedAt(path: string): CustomLine['line'] | null {
    const line = this.form.ownLines.find((own) => own.path === path)?.line;
    return line?.parted ? line : null;
  }

  #isParted(binding: string): boolean {
    const [line] = fields.customActual.parse(binding) ?? [];
    return line !== undefined && this.#partedAt(line) !== null;
  }

  /** 「≥48次／50次」, 「目标值：≥48次；完成值：50次」: both parts anew in their one cell, what stands around them as it was. */
  #parts(into: Map<SourceCell, string>, line: CustomLine['line'], now: string | null): void {
    const whole = line.parted;
    if (!whole) return;
    const said = (kind: typeof fields.customTarget) => {
      if (now === null) return '';
      this.#placed.add(kind.at(now));
      return this.texts.get(kind.at(now)) ?? '';
    };
    const [direction, bare, unit, actual] = [
      said(fields.customDirection),
      said(fields.customTarget),
      said(fields.customUnit),
      said(fields.customActual),
    ];
    const target = bare === '' ? '' : `${markOf(direction)}${bare}${bare.endsWith(unit) ? '' : unit}`;
    const text = partedText(line, target, actual);
    if (into.has(whole) || !isSame(text, whole.text)) into.set(whole, text);
  }

  /** Sign, target and unit, in the cells the form has for them. */
  #measure(into: Map<SourceCell, string>, before: string, now: string | null): void {
    const cells = this.form.measures.get(before);
    const parted = this.#partedAt(before);
    if (parted) {
      this.#parts(into, parted, now);
      return;
    }
    if (!cells || this.#pairing.stays(before)) return;
    const said = (kind: typeof fields.customTarget, cell: SourceCell | undefined) => {
      const binding = now === null ? null : kind.at(now);
      if (binding !== null && cell) this.#placed.add(binding);
      return binding === null ? '' : (this.texts.get(binding) ?? '');
    };
    const parts = {
      direction: said(fields.customDirection, cells.direction ?? cells.target),
      target: said(fields.customTarget, cells.target),
      unit: said(fields.customUnit, cells.unit ?? cells.target),
    };
    const isApart = cells.direction !== undefined || cells.unit !== undefined;
    const own = parts.direction === '' && parts.unit === '' && isApart ? partsOf(parts.target) : parts;
    const put = (cell: SourceCell | undefined, text: string) => {
      if (cell && (into.has(cell) || !isSame(text, cell.text))) into.set(cell, inManner(cell.text, '', text, null));
    };
    put(cells.direction, own.direction);
    put(cells.unit, own.unit);
    const mark = isApart ? '' : markOf(own.direction);
    const tail = cells.unit !== undefined || own.target === '' || own.target.endsWith(own.unit) ? '' : own.unit;
    put(cells.target, `${cells.direction === undefined ? mark : ''}${own.target}${tail}`);
  }

  /**
   * What stands beside a line and was neither written nor is the form's: how it is scored, where another line stands there now;
   * a rate that our tables do not print.
   */
  #kept(): Remaining[] {
    return this.form.ownLines.flatMap((own) => {
      const now = this.#pairing.lineNow(own.path);
      if (own.blank || this.#pairing.removed.includes(own)) return [];
      const before = this.form.entries.get(fields.customName.at(own.path))?.text ?? '';
      const name = now === null ? '' : (this.texts.get(fields.customName.at(now)) ?? '');
      const isOther = nameKey(before) !== nameKey(name);
      return [...own.line.values].flatMap(([kind, cell]) => {
        const isAbout =
          (isOther && cell.rowSpan === 1 && ABOUT_LINE.has(kind)) ||
          kind === 'deducted' ||
          (kind === 'rate' && !this.#placed.has(figures.rate.at(now ?? '')));
        return isAbout && !this.#writes.has(cell) && !saysNothing(cell.text)
          ? [{ source: cell.position.label, text: cell.text }]
          : [];
      });
    });
  }

  /** Figures of the document that our tables print none of (points in the name of a branch are the form's), and that nothing else was written over. */
  #leftAsTheyWere(): Remaining[] {
    return [...this.#left]
      .filter((cell) => !this.#writes.has(cell) && /^-?\d[\d,.]*(%|万?元|分)?$/.test(joined(narrow(cell.text)).trim()))
      .map((cell) => ({ source: cell.position.label, text: cell.text }));
  }

  /** One more row like another: its own cells with the new line's texts, what it says of the old line left out. */
  #copy({ like, path, branch }: FurtherLine): void {
    const cells = new Map<SourceCell, string>();
    const row = nameCellOf(like.line)?.row;
    for (const [kind, cell] of like.line.values)
      if (cell.row === row && cell.rowSpan === 1 && !(like.line.parted && (kind === 'target' || kind === 'actual')))
        cells.set(cell, '');
    for (const [binding, cell] of this.form.cells) {
      if (cell.row !== row || !isInside(binding, like.path) || isOwn(binding) || this.#isParted(binding)) continue;
      const now = this.#pairing.ofThisYear(binding, { from: like.path, to: path });
      if (now === null || this.#isMeasure(binding)) continue;
      cells.set(
        cell,
        inManner(cell.text, this.form.entries.get(binding)?.text ?? '', this.texts.get(now) ?? '', this.#manners.of(binding)),
      );
      this.#placed.add(now);
    }
    this.#measure(cells, like.path, path);
    const cell = branch && levelCellOf(like);
    const level = branch && cell ? renamedLevel(cell, this.#groupAt(like.under), branch) : null;
    this.#copies.push({
      like,
      level,
      writes: inWholeCells(cells).map(({ cell: own, text }) => ({ cell: own, text: joined(text) === '' ? '' : text })),
    });
  }
}

/** The sign before a target in one cell with it: ＝ and 定性 go without saying. */
function markOf(direction: string): string {
  return /^[＝=]|定性/.test(direction) ? '' : direction;
}

/** Columns that speak of the very line they stand in. */
const ABOUT_LINE: ReadonlySet<ColumnKind> = new Set<ColumnKind>(['explanation', 'criterion', 'nature']);
