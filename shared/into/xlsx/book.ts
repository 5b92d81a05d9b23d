import { childOf, childrenOf } from '../../reading/xml/tree';
import type { OfficePackage } from '../../reading/package/package';
import { asXml } from '../xml';
import { CellStyles } from './styles';

/** A worksheet of the workbook: its place among the tabs, its part, and what the workbook calls that. */
export interface Sheet {
  readonly index: number;
  readonly name: string;
  readonly part: string;
  readonly relation: string;
}

/** What the workbook says of its parts. */
interface Described {
  readonly main: string;
  readonly sheets: readonly Sheet[];
  readonly styles: CellStyles;
  /** The part that says how cells look, where there is one. */
  readonly looks: string | null;
  /** The part that says in which order formulas are worked out, where there is one. */
  readonly calculations: string | null;
}

const WORKSHEET = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** The longest name a sheet may have. */
const LONGEST = 31;

/** A workbook's parts while sheets are written, copied and taken out. */
export class Book {
  readonly #changes = new Map<string, string>();
  readonly #removed: string[] = [];
  readonly #names: ReadonlyMap<string, string>;
  #book: string;
  #relations: string;
  #types: string;
  #copies = 0;

  private constructor(
    private readonly parts: OfficePackage,
    private readonly kept: Described,
    texts: { readonly book: string; readonly relations: string; readonly types: string },
  ) {
    this.#book = texts.book;
    this.#relations = texts.relations;
    this.#types = texts.types;
    this.#names = new Map(parts.archive.written().map((name) => [name.toLowerCase(), name]));
  }

  /** Null where the workbook does not say what it is made of. */
  static async open(parts: OfficePackage): Promise<Book | null> {
    const main = (await parts.relations()).find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
    const read = (part: string) => textIn(parts, part);
    const [book, relations, types] = [read(main), read(relationsOf(main)), read('[Content_Types].xml')];
    const root = await parts.extra(main);
    if (book === null || relations === null || types === null || root === null) return null;
    const known = await parts.relations(main);
    const sheets = childrenOf(childOf(root, 'x:sheets'), 'x:sheet').flatMap(({ attributes }, index): Sheet[] => {
      const relation = known.find(({ id }) => id === attributes['r:id']);
      const { name = '' } = attributes;
      return relation?.type === 'worksheet' ? [{ index, name, part: relation.target, relation: relation.id }] : [];
    });
    const related = (type: string) => known.find((one) => one.type === type)?.target;
    const looks = related('styles') ?? null;
    const raw = looks === null ? null : parts.text(looks);
    const styles = new CellStyles(raw?.ok ? (raw.value ?? '') : '', await parts.extra(looks ?? undefined));
    const kept = { main, sheets, styles, looks, calculations: related('calcChain') ?? null };
    return new Book(parts, kept, { book, relations, types });
  }

  get sheets(): readonly Sheet[] {
    return this.kept.sheets;
  }

  get styles(): CellStyles {
    return this.kept.styles;
  }

  /** A part as it stands by now. */
  text(part: string): string | null {
    const changed = this.#changes.get(this.#nameOf(part));
    return changed ?? textIn(this.parts, part);
  }

  put(sheet: Sheet, text: string): void {
    this.#changes.set(this.#nameOf(sheet.part), text);
  }

  /** A copy of a sheet right behind it: pictures and notes on it stay with the first. */
  addCopy(sheet: Sheet, text: string, count: number, wanted: string | null): void {
    this.#copies += 1;
    const folder = sheet.part.slice(0, sheet.part.lastIndexOf('/') + 1);
    const part = `${folder}into${this.#copies}.xml`;
    const id = `rIdInto${this.#copies}`;
    const bare = text
      .replace(/<(?:\w+:)?(?:drawing|legacyDrawing|legacyDrawingHF|picture)\b[^>]*\/>/g, '')
      .replace(/<(\w+:)?(tableParts|oleObjects|controls|hyperlinks)\b[^>]*>.*?<\/(?:\w+:)?\2>/gs, '')
      .replace(/(<(?:\w+:)?pageSetup\b[^>]*?)\s\w+:id="[^"]*"/g, '$1')
      .replace(/\stabSelected="1"/g, '');
    this.#changes.set(part, bare);
    const name = wanted === null ? this.#freeName(sheet.name, count) : this.#freeName(wanted, 1);
    const highest = Math.max(
      0,
      ...[...this.#book.matchAll(/sheetId="(\d+)"/g)].map(([, digits = '0']) => Number.parseInt(digits, 10)),
    );
    this.#book = this.#book.replace(this.#sheetTag(sheet), (own) => {
      const made = own
        .replace(/(\sname=")[^"]*"/, () => ` name="${asName(name)}"`)
        .replace(/sheetId="\d+"/, `sheetId="${highest + 1}"`)
        .replace(/(\s\w+:id=")[^"]*"/, `$1${id}"`);
      return own + made;
    });
    this.#moveSheets(this.#positionOf(sheet), 1);
    const base = this.kept.main.slice(0, this.kept.main.lastIndexOf('/') + 1);
    const target = part.startsWith(base) ? part.slice(base.length) : `/${part}`;
    this.#relations = this.#relations.replace(
      /<\/(\w+:)?Relationships>/,
      (end) => `<Relationship Id="${id}" Type="${WORKSHEET}" Target="${target}"/>${end}`,
    );
    this.#types = this.#types.replace(/<\/(\w+:)?Types>/, (end) => `<Override PartName="/${part}" ContentType="${TYPE}"/>${end}`);
  }

  /** Calls a sheet by another name; false where formulas or names of the workbook call it by its own. */
  rename(sheet: Sheet, wanted: string): boolean {
    if (this.isLinked(sheet.name, sheet.part) || this.mentions(this.#book, sheet.name)) return false;
    const name = this.#freeName(wanted, 1);
    this.#book = this.#book.replace(this.#sheetTag(sheet), (own) =>
      own.replace(/(\sname=")[^"]*"/, () => ` name="${asName(name)}"`),
    );
    return true;
  }

  /** Takes a sheet out of the workbook, with the names that are its own. */
  remove(sheet: Sheet): void {
    const at = this.#positionOf(sheet);
    this.#book = this.#book.replace(this.#sheetTag(sheet), '');
    this.#book = this.#book.replace(
      new RegExp(`<(?:\\w+:)?definedName\\b[^>]*localSheetId="${at}"[^>]*>[^<]*</(?:\\w+:)?definedName>`, 'g'),
      '',
    );
    this.#moveSheets(at, -1);
    this.#removed.push(this.#nameOf(sheet.part), this.#nameOf(relationsOf(sheet.part)));
  }

  /** Whether a formula elsewhere refers to a sheet. */
  isLinked(name: string, part: string): boolean {
    return this.kept.sheets.some((other) => other.part !== part && this.mentions(this.text(other.part) ?? '', name));
  }

  mentions(text: string, name: string): boolean {
    return text.includes(`${name}!`) || text.includes(`${name}'!`) || text.includes(`${asXml(name)}'!`);
  }

  /** The workbook's names (areas to print) after rows have moved. */
  moveNames(move: (formula: string) => string): void {
    this.#book = this.#book.replace(
      /(<(?:\w+:)?definedName\b[^>]*>)([^<]*)(<)/g,
      (_, open: string, formula: string, end: string) => open + move(formula) + end,
    );
  }

  finished(): { readonly changes: ReadonlyMap<string, string>; readonly removed: readonly string[] } {
    const changes = new Map(this.#changes);
    for (const part of this.#removed) changes.delete(part);
    const { calculations, looks, styles } = this.kept;
    const dressed = styles.written();
    if (looks !== null && dressed !== null) changes.set(this.#nameOf(looks), dressed);
    const removed = calculations === null ? this.#removed : [...this.#removed, this.#nameOf(calculations)];
    changes.set(this.#nameOf(this.kept.main), recalculating(this.#book));
    changes.set(this.#nameOf(relationsOf(this.kept.main)), this.#relations);
    changes.set('[Content_Types].xml', this.#types);
    return { changes, removed };
  }

  #nameOf(part: string): string {
    return this.#names.get(part.toLowerCase()) ?? part;
  }

  #sheetTag(sheet: Sheet): RegExp {
    return new RegExp(`<(?:\\w+:)?sheet\\b[^>]*\\s\\w+:id="${sheet.relation}"[^>]*/>`);
  }

  #positionOf(sheet: Sheet): number {
    const ids = [...this.#book.matchAll(/<(?:\w+:)?sheet\b[^>]*\s\w+:id="([^"]*)"/g)].map(([, id]) => id);
    const at = ids.indexOf(sheet.relation);
    return at < 0 ? sheet.index : at;
  }

  /** Names and the chosen tab speak of sheets by their place. */
  #moveSheets(after: number, by: number): void {
    this.#book = this.#book
      .replace(/(localSheetId=")(\d+)"/g, (whole, head: string, digits: string) => {
        const at = Number.parseInt(digits, 10);
        return at > after ? `${head}${at + by}"` : whole;
      })
      .replace(/(activeTab|firstSheet)="\d+"/g, '$1="0"');
  }

  #freeName(name: string, count: number): string {
    for (let at = count; ; at += 1) {
      const tail = at === 1 ? '' : `（${at}）`;
      const made = name.slice(0, LONGEST - tail.length) + tail;
      if (!this.#book.includes(`name="${asXml(made)}"`)) return made;
    }
  }
}

/** The text of a part, in which names and formulas can be looked for: some programs write each sign of ours as its number. */
function textIn(parts: OfficePackage, part: string): string | null {
  const read = parts.text(part);
  if (!read.ok || read.value === null) return null;
  return read.value.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (own, hex: string | undefined, digits: string | undefined) => {
    const code = hex === undefined ? Number.parseInt(digits ?? '', 10) : Number.parseInt(hex, 16);
    return code > 0x7f && code <= 0x10_ff_ff ? String.fromCodePoint(code) : own;
  });
}

/** A sheet's name as an attribute; signs a name must not have are left out. */
function asName(name: string): string {
  return asXml(name.replace(/[\\/?*:[\]]/g, '')).replace(/"/g, '&quot;');
}

function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Figures worked out before are not believed: formulas are worked out when the workbook is opened. */
function recalculating(book: string): string {
  if (/<(?:\w+:)?calcPr\b/.test(book))
    return book.replace(/<((?:\w+:)?calcPr)\b([^>]*?)(\/?)>/, (_, tag: string, attributes: string, end: string) => {
      const others = attributes.replace(/\sfullCalcOnLoad="[^"]*"/, '');
      return `<${tag}${others} fullCalcOnLoad="1"${end}>`;
    });
  return book;
}
