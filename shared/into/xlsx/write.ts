import type { OpenedDocument, ReadingPorts } from '../../reading';
import { OfficePackage, understood } from '../../reading/package/package';
import { parseXml } from '../../reading/xml/parse';
import { problem } from '../../text/problem';
import { ok, type Result, refused } from '../../text/result';
import type { Renamed } from '../owners';
import type { DocumentPlan, FormPlan, Remaining } from '../document-plan';
import { Annexes } from './annexes';
import { Book, type Sheet } from './book';
import { movedFormula } from './refs';
import { type SheetDone, writeSheet } from './sheet';
import { isWhole, type SheetForm, type SheetPlan, sheetOf, worksOn } from './works';

/** Formulas of an Excel document: those that gave way to this year's figure, and those left to be worked out again. */
export interface Formulas {
  readonly replaced: readonly string[];
  readonly kept: readonly string[];
}

export interface WrittenBook {
  readonly changes: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  readonly formulas: Formulas;
  /** Names of sheets that stay and are of last year: they bear a project that is gone, or a number behind one. */
  readonly names: readonly Remaining[];
}

/** Carries a plan out on an Excel workbook: values into cells with their style, rows and whole sheets more or fewer. */
export async function writeXlsx(opened: OpenedDocument, plan: DocumentPlan, ports: ReadingPorts): Promise<Result<WrittenBook>> {
  const parts = new OfficePackage(opened.archive, ports);
  const book = await Book.open(parts);
  if (!book) return refused(problem('reading.damaged', '', {}));
  const writer = new BookWriter(opened, book);
  const forms = plan.forms.map(({ form, plan: first, renamed }): SheetForm => {
    const copies = plan.further.filter(({ like }) => like === form);
    return { form, plans: [...(first ? [{ plan: first, words: plan.words, renamed }] : []), ...copies] };
  });
  const lists = plan.lists.map(({ table, plan: own }): SheetForm => {
    return { form: { form: table, cells: new Map() }, plans: [{ plan: own, words: plan.words, renamed: null }] };
  });
  const annexes = new Annexes(opened);
  const formatOf = (style: number) => book.styles.formatOf(style);
  const styleLike = (style: number, format: string) => book.styles.like(style, format);
  for (const sheet of book.sheets) {
    const { own, words } = annexes.on(sheet.index, {
      own: [...forms, ...lists].filter((form) => sheetOf(form) === sheet.index),
      words: new Map([...plan.words].filter(([path]) => path.startsWith(`s${sheet.index}/`))),
    });
    if (own.length === 0 && words.size === 0) continue;
    const text = book.text(sheet.part) ?? '';
    const root = understood(await parseXml(text, ports), sheet.part);
    if (!root.ok) return root;
    writer.write(sheet, own, words, (work) => writeSheet(text, root.value, work, { name: sheet.name, formatOf, styleLike }));
  }
  return ok({ ...book.finished(), formulas: writer.formulas, names: writer.names });
}

class BookWriter {
  readonly #replaced: string[] = [];
  readonly #kept: string[] = [];
  readonly #names: Remaining[] = [];
  /** Names of sheets that are gone, with their numbers left out. */
  readonly #gone = new Set<string>();

  constructor(
    private readonly opened: OpenedDocument,
    private readonly book: Book,
  ) {}

  get formulas(): Formulas {
    return { replaced: this.#replaced, kept: this.#kept };
  }

  get names(): readonly Remaining[] {
    return this.#names;
  }

  write(
    sheet: Sheet,
    own: readonly SheetForm[],
    words: ReadonlyMap<string, string>,
    done: (work: ReturnType<typeof worksOn>) => SheetDone,
  ): void {
    const [only] = own;
    if (!only || own.length > 1 || !isWhole(only, this.opened)) {
      if (own.some(({ plans: [first] }) => first && nameFor(sheet.name, first.renamed, 0) !== null)) this.#tell(sheet);
      return this.#put(sheet, done(worksOn(own, words, this.opened)));
    }
    const isBehind = this.#gone.has(withoutNumber(sheet.name));
    const [first, ...copies] = only.plans;
    const made = (plan: SheetPlan) => done(worksOn([{ form: only.form, plans: [plan] }], plan.words, this.opened));
    for (const [at, copy] of [...copies.entries()].reverse())
      this.book.addCopy(sheet, made(copy).text, at + 2, nameFor(sheet.name, copy.renamed, at + 1) ?? counted(sheet.name, at + 1));
    if (first) this.#put(sheet, made(first));
    else if (this.book.isLinked(sheet.name, sheet.part)) {
      this.#put(sheet, made({ plan: blank(only), words, renamed: null }));
      this.#tell(sheet);
    } else {
      this.book.remove(sheet);
      if (/\d/.test(sheet.name)) this.#gone.add(withoutNumber(sheet.name));
    }
    const wanted = first ? nameFor(sheet.name, first.renamed, 0) : null;
    const isNamed = wanted === null || this.book.rename(sheet, wanted);
    if (first && (isBehind || !isNamed)) this.#tell(sheet);
  }

  #tell(sheet: Sheet): void {
    this.#names.push({ source: `工作表“${sheet.name}”`, text: sheet.name });
  }

  #put(sheet: Sheet, done: SheetDone): void {
    const where = (reference: string) => `工作表“${sheet.name}”${reference}`;
    this.book.put(sheet, done.text);
    this.#replaced.push(...done.replaced.map(where));
    this.#kept.push(...done.kept.map(where));
    this.#moveFormulas(sheet, done);
  }

  /** Formulas of other sheets that speak of rows which moved. */
  #moveFormulas(moved: Sheet, { map }: SheetDone): void {
    for (const other of this.book.sheets) {
      const text = other.index === moved.index ? null : this.book.text(other.part);
      if (text === null || !this.book.mentions(text, moved.name)) continue;
      const now = text.replace(
        /(<(?:\w+:)?f\b[^>]*>)([^<]*)(<\/(?:\w+:)?f>)/g,
        (_, open: string, formula: string, close: string) => open + movedFormula(formula, moved.name, false, map) + close,
      );
      this.book.put(other, now);
    }
    this.book.moveNames((formula) => movedFormula(formula, moved.name, false, map));
  }
}

/** The name of a sheet that bears its project's, with another one's in its place and its number `by` further on; null where it bears none. */
function nameFor(name: string, renamed: Renamed | null, by: number): string | null {
  if (!renamed) return null;
  const { from, to } = renamed;
  // A long name is cut at the end of the tab's.
  const lengths = Array.from({ length: from.length - LEAST_NAME + 1 }, (_, at) => from.length - at);
  const part = name.includes(from) ? from : lengths.map((length) => from.slice(0, length)).find((one) => name.endsWith(one));
  if (part === undefined) return null;
  const at = name.indexOf(part);
  const before = name.slice(0, at).replace(/\d{1,3}/, (digits) => String(Number.parseInt(digits, 10) + by));
  return `${before}${to}${name.slice(at + part.length)}`;
}

/** What the names of numbered sheets have in common: all before the number. */
function withoutNumber(name: string): string {
  return /^\D*/.exec(name)?.[0] ?? '';
}

/** 「项目2」 one further on is 「项目3」; null where a sheet's name ends in no such number. */
function counted(name: string, by: number): string | null {
  const [, before = '', digits] = /^(.*\D)(\d{1,2})$/.exec(name) ?? [];
  return digits === undefined ? null : `${before}${Number.parseInt(digits, 10) + by}`;
}

/** The shortest beginning of a name that can be told for it. */
const LEAST_NAME = 4;

/** A form nobody has this year, on a sheet that formulas elsewhere refer to: its cells are blank, the sheet stays. */
function blank({ form }: SheetForm): FormPlan {
  const writes = [...form.cells.values()].map((cell) => ({ cell, text: '' }));
  return { writes, copies: [], removed: [], placed: new Set(), kept: [] };
}
