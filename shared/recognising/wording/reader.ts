import { type Indicator, isIndicator, type Table, type TreeNode } from '../../pack';
import type { SourcePosition } from '../../reading/source';
import { wordingPath } from '../../sheets/wording';
import { wordingNames, type WordingWhy } from '../../text/wording';
import { nameCellOf } from '../bind/levels';
import type { Form, FormLine } from '../form';
import type { PackLine, PackTable } from '../pack-tables';
import { joined, levelled, likeness, nameKey, prose, splitPoints } from '../text';
import { yearIn } from '../words/titles';
import { tied } from './figures';
import { headsBoth } from './halves';
import { headingsOf } from './headings';
import { type Said, saidIn, saidOf } from './lines';
import type { DifferentPoints, NamedFigure, OtherName, TakenWords, UnplacedWords, Wording, WordingFor } from './model';
import { type Note, spokenOf } from './notes';
import { isSameFigure, pairInPlace, pointsOf } from './pairing';
import type { Worded } from './tables';
import { inYear, withoutYears } from './years';

/** How like a title must be to what the pack prints to be taken for it. */
const ALIKE = 0.4;

/** What a text is taken for, and where it stands. */
interface Place {
  readonly path: string;
  readonly name: string;
  /** What the pack says there. */
  readonly before: string;
  readonly source: SourcePosition;
  readonly line: Indicator | null;
}

/** Gathers the words of one document, form by form: the first of two for the same place stands. */
export class WordingReader {
  readonly #taken = new Map<string, TakenWords>();
  /** Everything a place was found printed with, levelled, what equals the pack's included. */
  readonly #printed = new Map<string, string>();
  readonly #unplaced: UnplacedWords[] = [];
  readonly #points: DifferentPoints[] = [];
  readonly #figures: NamedFigure[] = [];
  readonly #names: OtherName[] = [];
  readonly #found = new Map<PackTable, Set<string>>();
  #same = 0;

  constructor(
    private readonly wanted: WordingFor,
    private readonly year: string,
  ) {}

  result(): Omit<Wording, 'year' | 'others'> {
    return {
      taken: [...this.#taken.values()],
      same: this.#same,
      unplaced: this.#unplaced,
      points: this.#points,
      figures: this.#figures,
      names: this.#names,
      missing: [...this.#found].flatMap(([{ lines }, found]) =>
        lines.filter(({ id }) => !found.has(id)).map(({ path }) => path.at(-1) ?? ''),
      ),
    };
  }

  read({ form, table: known, isTable }: Worded, notes: readonly Note[]): void {
    const table = this.wanted.pack.tables.find(({ id }) => id === known.id);
    if (!table) return;
    const isFirst = !this.#found.has(known);
    if (isTable && isFirst) this.#title(form, table);
    if (isFirst || !isTable) this.#headings(form, table);
    this.#lines(form, known, table, notes);
  }

  #title(form: Form, table: Table): void {
    const [block] = table.blocks.filter(({ kind }) => kind === 'title');
    if (block?.kind !== 'title' || form.title === '' || block.text.includes('{项目}')) return;
    const source = form.position;
    const before = inYear(block.text, this.year, this.wanted.unit);
    const isYearBeside = yearIn(form.title) === null && yearIn(before) !== null;
    const bare = (text: string) => (isYearBeside ? levelled(text).replace(YEAR, '') : levelled(text));
    const path = wordingPath.block(table.id, 'title', 1);
    if (likeness(levelled(form.title), levelled(before)) < ALIKE) this.#leave(source, form.title, 'title-unknown');
    else if (bare(form.title) === bare(before)) this.#same += 1;
    else {
      // A year printed on a line of its own is part of the pack's title.
      const text = isYearBeside ? `${joined(form.title)}（${this.year}年度）` : joined(form.title);
      this.#take({ path, name: wordingNames.title, before: block.text, source, line: null }, text);
    }
  }

  #headings(form: Form, table: Table): void {
    const known = headingsOf(table);
    const words = form.columns.filter(({ kind }) => kind === 'explanation' || kind === 'criterion');
    for (const { kind, cell, heading } of form.columns) {
      const before = known.get(kind);
      const source = cell.position;
      const twins = words.filter((one) => one.kind === kind);
      if (before === undefined) this.#leave(source, heading, 'heading-unknown');
      else if (headsBoth(heading) && words.length === 1) this.#leave(source, heading, 'heading-joined');
      else if (twins.length > 1) this.#leave(source, heading, 'heading-parted');
      // Several columns of one kind can't be told apart by their kind alone.
      else if (before !== null) {
        const path = wordingPath.column(table.id, before);
        this.#take({ path, name: wordingNames.column, before, source, line: null }, joined(cell.text));
      }
    }
  }

  #lines(form: Form, known: PackTable, table: Table, notes: readonly Note[]): void {
    const specs = specsOf(table.tree);
    const found = pairInPlace(form.lines, known.lines);
    const printed = this.#found.get(known) ?? new Set<string>();
    this.#found.set(known, printed);
    const { lines, loose } = saidOf(form);
    for (const line of form.lines) {
      const own = found.get(line);
      if (own) printed.add(own.id);
      if (own) this.#named(line, own);
      for (const said of lines.get(line) ?? []) this.#words(said, own, table, own && specs.get(own.id));
    }
    const byName = new Map(known.lines.map((own) => [nameKey(own.path.at(-1) ?? ''), own]));
    const all = [...notes, ...loose];
    this.#notes(all, table, (key) => {
      const own = byName.get(key) ?? [...found].find(([line]) => nameKey(nameCellOf(line)?.text ?? '') === key)?.[1];
      return own ? { own, spec: specs.get(own.id) } : null;
    });
  }

  /** Points that differ, and a name printed otherwise. */
  #named(line: FormLine, own: PackLine): void {
    const cell = line.values.get('points') ?? nameCellOf(line);
    const nameCell = nameCellOf(line);
    const name = own.path.at(-1) ?? '';
    if (nameCell && nameKey(nameCell.text) !== nameKey(name))
      this.#names.push({ name, printed: splitPoints(nameCell.text).name, source: nameCell.position.label });
    const points = pointsOf(line);
    const pack = own.points ?? '';
    if (cell && !line.shares && points !== '' && pack !== '' && !isSameFigure(points, pack))
      this.#points.push({ name, source: cell.position.label, printed: points, pack });
  }

  /** Words about a line; of one the pack does not have, or that the unit set up itself, there is no place for them. */
  #words({ kind, text, source }: Said, own: PackLine | undefined, table: Table, spec: Indicator | undefined): void {
    if (!own) return this.#leave(source, text, table.of === 'project' && table.kind === 'project' ? 'line-own' : 'line-unknown');
    const path = wordingPath.indicator(table.id, own.id, kind);
    this.#take({ path, name: own.path.at(-1) ?? '', before: spec?.[kind] ?? '', source, line: spec ?? null }, text);
  }

  #notes(
    notes: readonly Note[],
    table: Table,
    lineOf: (key: string) => { readonly own: PackLine; readonly spec: Indicator | undefined } | null,
  ): void {
    const blocks = table.blocks.flatMap((block) => (block.kind === 'note' ? [block.text] : []));
    let at = 0;
    for (const { lines, position: source } of notes) {
      const rest = lines.filter((line) => {
        const spoken = spokenOf(line);
        const found = spoken && lineOf(spoken.key);
        if (!spoken || !found) return true;
        for (const said of saidIn(spoken.words, source)) this.#words(said, found.own, table, found.spec);
        return false;
      });
      if (rest.length === 0) continue;
      const text = rest.join('\n');
      const before = blocks[at];
      if (before === undefined) this.#leave(source, text, 'note-none');
      else {
        const path = wordingPath.block(table.id, 'note', at + 1);
        this.#take({ path, name: wordingNames.note, before, source, line: null }, prose(text));
      }
      at += 1;
    }
  }

  #leave(source: SourcePosition, text: string, why: WordingWhy): void {
    if (!this.#unplaced.some((one) => one.source === source.label && one.text === text))
      this.#unplaced.push({ source: source.label, text, why });
  }

  #take({ path, name, before, source, line }: Place, printed: string): void {
    const earlier = this.#printed.get(path);
    if (earlier !== undefined) {
      if (earlier !== levelled(printed)) this.#leave(source, printed, 'twice');
      return;
    }
    this.#printed.set(path, levelled(printed));
    if (levelled(inYear(before, this.year, this.wanted.unit)) === levelled(printed)) this.#same += 1;
    else {
      const { pack, parameters } = this.wanted;
      const { text, figures } = tied(withoutYears(printed, this.year), pack, line, parameters);
      this.#taken.set(path, { path, name, text, before, source: source.label });
      this.#figures.push(...figures.map((figure) => ({ path, ...figure })));
    }
  }
}

/** A year as titles print it, with its brackets. */
const YEAR = /[（(]?(19|20)\d\d年度?[)）]?/;

function specsOf(nodes: readonly TreeNode[]): Map<string, Indicator> {
  const found = new Map<string, Indicator>();
  const walk = (node: TreeNode): void => {
    if (isIndicator(node)) found.set(node.id, node);
    else for (const child of node.children ?? []) walk(child);
  };
  for (const node of nodes) walk(node);
  return found;
}
