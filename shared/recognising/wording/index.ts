import { isIndicator, type Pack, type Table, type TreeNode } from '../../pack';
import type { SourceCell, SourceDocument } from '../../reading/source';
import { wordingPath } from '../../sheets/wording';
import { wordingNames } from '../../text/wording';
import { pair } from '../bind/fixed-lines';
import { nameCellOf } from '../bind/levels';
import { candidatesOf, yearOf } from '../choose';
import { type Form, type FormLine, readForm } from '../form';
import { type PackLine, type PackTable, tablesOf, vocabularyOf } from '../pack-tables';
import { segmentsOf } from '../segment';
import { joined, levelled, likeness, nameKey, prose, saysNothing, splitPoints, value } from '../text';
import { namedFigures } from './figures';
import { headingsOf } from './headings';
import type { DifferentPoints, TakenWords, UnplacedWords, Wording } from './model';
import { inYear, withoutYears } from './years';

export type * from './model';

/** How like a title must be to what the pack prints to be taken for it. */
const ALIKE = 0.4;

/**
 * Reads the words of a bureau's blank form, or of one filled last year, for a pack: explanations, criteria, titles, notes and
 * headings by the names they stand beside. Null where no table of the document is like one of the pack's.
 */
export function readWording(document: SourceDocument, pack: Pack, unit: string): Wording | null {
  const vocabulary = vocabularyOf(tablesOf(pack));
  const forms = segmentsOf(document, vocabulary.columns).map((segment) => readForm(segment, vocabulary));
  const year = yearOf(document, forms) || String(pack.year);
  const [candidate] = candidatesOf(document, forms, [pack], year);
  const reader = new WordingReader(pack, year, unit);
  const others: string[] = [];
  const seen = new Set<string>();
  forms.forEach((form, at) => {
    const fit = candidate?.fits[at] ?? null;
    if (fit === null) others.push(form.title || form.position.label);
    else if (!seen.has(fit.table.id)) {
      seen.add(fit.table.id);
      reader.read(form, fit.table);
    }
  });
  return seen.size === 0 ? null : { year, ...reader.result(), others };
}

class WordingReader {
  readonly #taken = new Map<string, TakenWords>();
  readonly #unplaced: UnplacedWords[] = [];
  readonly #points: DifferentPoints[] = [];
  readonly #missing: string[] = [];
  #same = 0;

  constructor(
    private readonly pack: Pack,
    private readonly year: string,
    private readonly unit: string,
  ) {}

  result(): Omit<Wording, 'year' | 'others'> {
    const taken = [...this.#taken.values()];
    return {
      taken,
      same: this.#same,
      unplaced: this.#unplaced,
      points: this.#points,
      figures: namedFigures(taken, this.pack),
      missing: this.#missing,
    };
  }

  read(form: Form, known: PackTable): void {
    const table = this.pack.tables.find(({ id }) => id === known.id);
    if (!table) return;
    this.#title(form, table);
    this.#headings(form, table);
    this.#notes(form, table);
    this.#lines(form, known, table);
  }

  #title(form: Form, table: Table): void {
    const [block] = table.blocks.filter(({ kind }) => kind === 'title');
    if (block?.kind !== 'title' || form.title === '' || block.text.includes('{项目}')) return;
    const cell = { text: form.title, position: form.position };
    if (likeness(levelled(form.title), levelled(inYear(block.text, this.year, this.unit))) < ALIKE)
      this.#unplaced.push({ source: form.position.label, text: form.title, why: 'title-unknown' });
    else this.#take(wordingPath.block(table.id, 'title', 1), wordingNames.title, cell, block.text, joined(form.title));
  }

  #headings(form: Form, table: Table): void {
    const known = headingsOf(table);
    for (const { kind, cell, heading } of form.columns) {
      const before = known.get(kind);
      // Several columns of one kind can't be told apart by their kind alone.
      if (before === undefined) this.#unplaced.push({ source: cell.position.label, text: heading, why: 'heading-unknown' });
      else if (before !== null)
        this.#take(wordingPath.column(table.id, before), wordingNames.column, cell, before, joined(cell.text));
    }
  }

  #notes(form: Form, table: Table): void {
    const blocks = table.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    form.notes.forEach((cell, at) => {
      const before = blocks[at];
      if (before === undefined) this.#unplaced.push({ source: cell.position.label, text: cell.text, why: 'note-none' });
      else this.#take(wordingPath.block(table.id, 'note', at + 1), wordingNames.note, cell, before, prose(cell.text));
    });
  }

  #lines(form: Form, known: PackTable, table: Table): void {
    const specs = specsOf(table.tree);
    const found = pair(form.lines, known.lines);
    for (const line of form.lines) {
      const own = found.get(line);
      if (own) this.#line(line, own, table.id, specs.get(own.id));
      else this.#unknownLine(line);
    }
    const printed = new Set([...found.values()].map(({ id }) => id));
    this.#missing.push(...known.lines.filter(({ id }) => !printed.has(id)).map(({ path }) => path.at(-1) ?? ''));
  }

  #line(line: FormLine, own: PackLine, table: string, spec: Spec | undefined): void {
    const name = own.path.at(-1) ?? '';
    for (const part of ['explanation', 'criterion'] as const) {
      const cell = line.values.get(part);
      if (cell && !saysNothing(cell.text))
        this.#take(wordingPath.indicator(table, own.id, part), name, cell, spec?.[part] ?? '', prose(cell.text));
    }
    const cell = line.values.get('points') ?? nameCellOf(line);
    const points = line.values.has('points') ? value(cell?.text ?? '').replace(/分$/, '') : splitPoints(cell?.text ?? '').points;
    const pack = own.points ?? '';
    if (cell && !line.shares && points && pack !== '' && !isSameFigure(points, pack))
      this.#points.push({ name, source: cell.position.label, printed: points, pack });
  }

  /** A line of words the pack does not have; one the unit set up itself has none. */
  #unknownLine(line: FormLine): void {
    for (const part of ['explanation', 'criterion'] as const) {
      const cell = line.values.get(part);
      if (cell && !saysNothing(cell.text))
        this.#unplaced.push({ source: cell.position.label, text: cell.text, why: 'line-unknown' });
    }
  }

  #take(path: string, name: string, cell: Pick<SourceCell, 'text' | 'position'>, before: string, text: string): void {
    if (levelled(inYear(before, this.year, this.unit)) === levelled(text)) this.#same += 1;
    else if (!this.#taken.has(path))
      this.#taken.set(path, { path, name, text: withoutYears(text, this.year), before, source: cell.position.label });
  }
}

type Spec = { readonly explanation?: string | undefined; readonly criterion?: string | undefined };

function specsOf(nodes: readonly TreeNode[]): Map<string, Spec> {
  const found = new Map<string, Spec>();
  const walk = (node: TreeNode): void => {
    if (isIndicator(node)) found.set(node.id, node);
    else for (const child of node.children ?? []) walk(child);
  };
  for (const node of nodes) walk(node);
  return found;
}

function isSameFigure(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return plain(one) === plain(other) || nameKey(one) === nameKey(other);
}
