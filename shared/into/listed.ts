import type { Pack } from '../pack';
import type { SourceCell, SourceDocument, SourceTable } from '../reading';
import type { FormBinding } from '../recognising';
import { gridOf, type GridRow, ownWords } from '../recognising/grid';
import { joined, levelled, nameKey, saysNothing } from '../recognising/text';
import { fundsOf } from '../recognising/pack-tables/funds';
import { asMeant, type FundsColumnKind, readFundsColumn } from '../recognising/words/funds-columns';
import { isTotal, readLabel } from '../recognising/words/labels';
import type { Evaluation } from '../scoring';
import type { Workbook } from '../workbook';
import { fields, figures, projectPath } from '../workbook/fields';
import type { FormPlan, Remaining } from './document-plan';
import { pairedByName } from './owners';
import { isAmount, type ListedKind, workedOutAgain } from './listed-sums';
import { habitOf, inManner, isSame } from './manner';
import type { Texts } from './texts';

/** What a column of a list of projects says of each. */
type Say = (project: Project, place: number) => string;

type Project = Workbook['projects'][number];

interface Column {
  readonly at: number;
  readonly say: Say;
  /** What may be worked out from it below the list; null: nothing. */
  readonly kind: ListedKind | null;
  /** The place of the workbook it prints, where nothing else of the document does. */
  readonly placeOf?: (project: Project) => string;
}

/** A list of projects (汇总表) in the document: its rows, and what is added up below them. */
interface List {
  readonly table: SourceTable;
  readonly columns: readonly Column[];
  readonly rows: readonly GridRow[];
  /** The column of names. */
  readonly name: number;
  /** Sums and means below them. */
  readonly totals: readonly GridRow[];
}

/** What is known of this year. `texts`: as our own tables print it. */
export interface ThisYear {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
  readonly texts: Texts;
}

/** A list that is written anew, row by row. */
export interface ListedPlan {
  readonly table: SourceTable;
  readonly plan: FormPlan;
}

/**
 * Plans for the lists of projects that are none of the bound forms: a row for each of this year's, in the manner of last
 * year's; sums of money below them. What else stands below is left, and told.
 */
export function planLists(
  { blocks }: SourceDocument,
  bound: readonly FormBinding[],
  draft: Workbook,
  year: ThisYear,
): ListedPlan[] {
  const taken = new Set(bound.flatMap(({ form }) => form.cells));
  const known = new Set([...draft.projects, ...year.workbook.projects].map(({ name }) => nameKey(name)));
  return blocks.flatMap((block): ListedPlan[] => {
    const list = block.kind === 'table' ? listIn(block, year) : null;
    if (!list || list.rows.some(({ cells }) => cells.some((cell) => taken.has(cell)))) return [];
    const isOurs = list.rows.some((row) => known.has(nameKey(nameIn(row, list)?.text ?? '')));
    return isOurs ? [{ table: list.table, plan: planOf(list, year) }] : [];
  });
}

function listIn(table: SourceTable, year: ThisYear): List | null {
  const { rows } = gridOf(table);
  for (const heading of rows) {
    const words = ownWords(heading);
    const name = words.find(({ text }) => readLabel(text)?.kind === 'project-name');
    if (!name || words.length < 3) continue;
    const money = new Map(moneyIn(words).map(({ cell, kind }) => [cell, kind]));
    const columns = words.flatMap((cell) => columnOf(cell, money.get(cell), year) ?? []);
    // A name beside its value in a form is no heading; nor is one without anything said of the projects below it.
    if (columns.length < 3 || !columns.some(({ at }) => at !== name.column)) continue;
    const first = heading.row + Math.max(...words.map(({ rowSpan }) => rowSpan));
    const below = rows.slice(first);
    const end = below.findIndex((row) => ownWords(row).some(({ text }) => isTotal(levelled(text)) || /平均/.test(text)));
    const own = below.slice(0, end < 0 ? undefined : end).filter((row) => {
      const cell = nameIn(row, { name: name.column });
      return cell !== undefined && cell.row === row.row && cell.rowSpan === 1 && !saysNothing(cell.text);
    });
    if (own.length > 0) return { table, columns, rows: own, name: name.column, totals: end < 0 ? [] : below.slice(end) };
  }
  return null;
}

function nameIn(row: GridRow, { name }: Pick<List, 'name'>): SourceCell | undefined {
  return row.cells.find(({ column }) => column === name);
}

/** Headings of money, each as what it is beside the others: 到位数 is what was spent only without 执行数. */
function moneyIn(words: readonly SourceCell[]) {
  return asMeant(
    words.flatMap((cell) => {
      const kind = readFundsColumn(cell.text)?.kind;
      return kind ? [{ cell, kind }] : [];
    }),
  );
}

/** What a heading asks of each project; null where we have no such thing. */
function columnOf({ text, column: at }: SourceCell, money: FundsColumnKind | undefined, year: ThisYear): Column | null {
  const { pack, workbook, texts, evaluation } = year;
  const said = levelled(text);
  const plain = (say: Say, kind: ListedKind | null = null): Column => ({ at, say, kind });
  const label = readLabel(text)?.kind;
  if (/^序号$/.test(said)) return plain((_, place) => String(place));
  if (label === 'project-name') return plain(({ name }) => name);
  if (label === 'project-code') return plain(({ code }) => code ?? '');
  if (label === 'authority') return plain(({ department }) => department ?? workbook.unit.department ?? '');
  if (label === 'unit-name' || label === 'implementer') return plain(() => workbook.unit.name);
  if (/等级|评级|等次/.test(said)) return plain(({ id }) => evaluation.table(projectPath(id))?.rating ?? '');
  if (money === 'rate') return plain(({ id }) => texts.get(figures.executionRate.at(projectPath(id))) ?? '', 'rate');
  if (/得分|评分|分数/.test(said)) return plain(({ id }) => texts.get(figures.total.at(projectPath(id), 'self')) ?? '', 'score');
  const amount = isAmount(money) ? amountOf(pack, money) : null;
  if (amount && isAmount(money)) return plain(({ id }) => texts.get(fields.amount.at(projectPath(id), ...amount)) ?? '', money);
  const own = textUnder(pack, said);
  if (own === undefined) return null;
  const placeOf = ({ id }: Project) => fields.text.at(projectPath(id), own);
  return { ...plain((project) => texts.get(placeOf(project)) ?? ''), placeOf };
}

/** The row of the whole and the column of a kind of money in the pack's form of projects. */
function amountOf(pack: Pack, kind: string): readonly [row: string, column: string] | null {
  const funds = pack.tables.find((table) => table.kind === 'project')?.funds;
  const row = funds?.rows.find(({ total }) => total)?.id;
  const columns = funds ? fundsOf(funds).columns : [];
  const column = (columns.find(({ own }) => own === kind) ?? columns.find((one) => one.kind === kind))?.id;
  return row === undefined || column === undefined ? null : [row, column];
}

/** The text of each project that the pack's own list prints under this heading (备注). */
function textUnder(pack: Pack, heading: string): string | undefined {
  const columns = pack.tables.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'projects' ? block.columns : [])),
  );
  const found = columns.find((column) => column.content.startsWith(TEXT) && levelled(column.heading) === heading);
  return found?.content.slice(TEXT.length);
}

const TEXT = 'text.';

function planOf(list: List, year: ThisYear): FormPlan {
  const named = list.rows.map((row) => ({ form: row, name: nameIn(row, list)?.text ?? '' }));
  const own = year.workbook.projects.map((project) => ({ path: project.id, name: project.name, project }));
  const { pairs, left } = pairedByName(named, own);
  const kept = list.rows.filter((row) => pairs.has(row));
  const last = kept.at(-1);
  const lineOf = (row: GridRow) => ({ line: lineWith(nameIn(row, list)), path: '', under: '' });
  const projectOf = (path: string | undefined) => own.find((one) => one.path === path)?.project;
  const writes = kept.flatMap((row, place) => {
    const project = projectOf(pairs.get(row));
    const isOther = nameKey(nameIn(row, list)?.text ?? '') !== nameKey(project?.name ?? '');
    return writesIn(row, project, place + 1, list, isOther);
  });
  const copies = last
    ? left.flatMap(({ project }, at) => ({
        like: lineOf(last),
        level: null,
        writes: writesIn(last, project, kept.length + at + 1, list, true),
      }))
    : [];
  const sums = sumsIn(list, year);
  const all = [...writes, ...sums];
  return {
    writes: all.filter(({ cell, text }) => !isSame(cell.text, text)),
    copies,
    removed: last ? list.rows.filter((row) => !pairs.has(row)).map(lineOf) : [],
    placed: new Set(list.columns.flatMap(({ placeOf }) => (placeOf ? year.workbook.projects.map(placeOf) : []))),
    kept: leftIn(list, kept, new Set(all.map(({ cell }) => cell))),
  };
}

function lineWith(name: SourceCell | undefined) {
  return { path: [name ?? null], values: new Map(), shares: false, shifted: false, parted: null, further: [], reasons: [] };
}

/** One project's cells of a row, as last year's column wrote them. `anew`: a row whose cells say another's yet. */
function writesIn(row: GridRow, project: Project | undefined, place: number, list: List, anew = false) {
  if (!project) return [];
  const known = new Set(list.columns.map(({ at }) => at));
  const others = anew ? row.cells.filter((cell) => cell.row === row.row && !known.has(cell.column) && isLeftFigure(cell)) : [];
  const blanked = others.map((cell) => ({ cell, text: '' }));
  const said = list.columns.flatMap(({ at, say }) => {
    const cell = row.cells.find(({ column }) => column === at);
    if (!cell || cell.row !== row.row || cell.rowSpan > 1) return [];
    const text = say(project, place);
    // A figure we do not know takes no figure's place; of another project none stays.
    if (text === '' && !anew) return [];
    return [{ cell, text: inManner(cell.text, '', text, { leavesZeros: false, habit: habitOf(columnTexts(list, at), 'own') }) }];
  });
  return [...said, ...blanked];
}

function columnTexts({ rows }: List, at: number): string[] {
  return rows.flatMap(({ cells }) => cells.filter(({ column }) => column === at).map(({ text }) => text));
}

/** Rows below the list, worked out anew as last year's were; a figure nobody knows the origin of is left. */
function sumsIn(list: List, { workbook }: ThisYear) {
  const before = list.columns.map(({ at, kind }) => ({ kind, texts: columnTexts(list, at) }));
  const now = list.columns.map(({ kind, say }) => ({
    kind,
    texts: workbook.projects.map((project, index) => say(project, index + 1)),
  }));
  return list.totals.flatMap((row) =>
    list.columns.flatMap(({ at, kind }) => {
      const cell = row.cells.find(({ column }) => column === at);
      if (kind === null || !cell || cell.row !== row.row || saysNothing(cell.text)) return [];
      const text = workedOutAgain(cell.text, kind, before, now);
      const habit = habitOf(columnTexts(list, at), 'own');
      return text === null ? [] : [{ cell, text: inManner(cell.text, '', text, { leavesZeros: false, habit }) }];
    }),
  );
}

/** Figures that stay last year's: under a heading we have nothing for, and at the end of the list a mean, a rate of the whole. */
function leftIn({ totals, table, rows }: List, kept: readonly GridRow[], written: ReadonlySet<SourceCell>): Remaining[] {
  const from = totals[0]?.row ?? (rows.at(-1)?.row ?? 0) + 1;
  const own = new Set(kept.map(({ row }) => row));
  return table.cells
    .filter((cell) => (cell.row >= from || own.has(cell.row)) && !written.has(cell) && isLeftFigure(cell))
    .map((cell) => ({ source: cell.position.label, text: cell.text }));
}

function isLeftFigure({ text }: SourceCell): boolean {
  return /^-?\d[\d,.]*(%|万?元|分)?$/.test(joined(text).trim());
}
