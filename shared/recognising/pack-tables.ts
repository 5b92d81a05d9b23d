import { formatPlain } from '../number';
import { isIndicator, type Block, type Pack, type Table, type TreeNode } from '../pack';
import type { Rows } from '../pack';
import { levelled } from './text';
import { type ColumnKind, isMonitorKind, type MonitorKind, readColumn } from './words/columns';
import { type FundsColumnKind, type FundsRowKind, readFundsColumn, readFundsRow } from './words/funds';
import { type LabelKind, readLabel } from './words/labels';

/**
 * A table of a pack as the recogniser sees it: names to find, places to put what was found. The only file of this folder
 * that reads a pack.
 */
export interface PackTable {
  readonly pack: Pack;
  readonly id: string;
  readonly kind: Table['kind'];
  readonly of: Table['of'];
  readonly name: string;
  readonly titles: readonly string[];
  readonly columns: readonly ColumnKind[];
  /** Columns of 绩效监控 with the input of the line each prints; `tick`: what a tick in it means. */
  readonly inputs: ReadonlyMap<MonitorKind, PackInput>;
  /** The fact that tells the month its headings count up to. */
  readonly month: string | null;
  /** Labels its form prints, levelled, with the field behind each: `name`, `text.goal`, `fact.kind`. */
  readonly labels: ReadonlyMap<string, string>;
  /** Rows of labels and places to type, cell by cell. */
  readonly rows: readonly (readonly { readonly text: string | null; readonly field: string | null }[])[];
  readonly lines: readonly PackLine[];
  readonly open: readonly PackGroup[];
  /** Every branch of the tree. */
  readonly groups: readonly PackGroup[];
  readonly funds: PackFunds | null;
  readonly texts: readonly { readonly id: string; readonly name: string; readonly kind: LabelKind | null }[];
  /** Whether goals are a list of their own. */
  readonly goals: boolean;
  /** Its notes and hints: words of the form, not of the unit. */
  readonly notes: readonly string[];
  /** Headings of its columns and fixed words of its rows. */
  readonly words: readonly string[];
}

export interface PackInput {
  readonly input: string;
  readonly tick: string | null;
}

/** A line the form prints. */
export interface PackLine {
  readonly id: string;
  readonly path: readonly string[];
  readonly groups: readonly string[];
  readonly points: string | null;
  readonly kind: 'indicator' | 'deduction' | 'bonus';
  /** A list the unit names itself. */
  readonly rows: PackRows | null;
  /** Words the form prints beside it. */
  readonly words: readonly string[];
}

export interface PackRows {
  readonly given: readonly { readonly id: string; readonly name: string }[];
  readonly fields: readonly { readonly id: string; readonly name: string }[];
  readonly print: string;
}

export interface PackGroup {
  readonly id: string;
  readonly path: readonly string[];
  readonly groups: readonly string[];
  readonly points: string | null;
  /** Points left blank are shared out evenly. */
  readonly even: boolean;
}

interface PackFundsRow {
  readonly id: string;
  readonly name: string;
  readonly kind: FundsRowKind | null;
  readonly total: boolean;
  /** What its amounts are before anything is typed. */
  readonly starts: string | null;
}

export interface PackFunds {
  readonly unit: string;
  readonly rows: readonly PackFundsRow[];
  /** `kind` is the part a column plays in the rate; `own` what its words say. */
  readonly columns: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: FundsColumnKind | null;
    readonly own: FundsColumnKind | null;
  }[];
  readonly main: string | null;
  readonly points: string;
}

/** Every table of a pack. */
export function tablesOf(pack: Pack): PackTable[] {
  return pack.tables.map((table) => tableOf(pack, table));
}

function tableOf(pack: Pack, table: Table): PackTable {
  const branches: PackGroup[] = [];
  const lines: PackLine[] = [];
  const open: PackGroup[] = [];
  walk(table.tree, [], [], (node, path, groups) => {
    if (isIndicator(node)) {
      lines.push({
        id: node.id,
        path: [...path, node.name],
        groups,
        points: node.points ? formatPlain(node.points) : null,
        kind: node.kind,
        rows: node.rows ? rowsOf(node.rows) : null,
        words: [node.explanation, node.criterion, ...Object.values(node.words ?? {})].flatMap((text) => text ?? []),
      });
      return;
    }
    const group: PackGroup = {
      id: node.id,
      path: [...path, node.name],
      groups: [...groups, node.id],
      points: node.points ? formatPlain(node.points) : null,
      even: node.open?.distribute === 'even',
    };
    branches.push(group);
    if (node.open) open.push(group);
  });
  return {
    pack,
    id: table.id,
    kind: table.kind,
    of: table.of,
    name: table.name,
    titles: [table.name, ...table.blocks.flatMap((block) => (block.kind === 'title' ? [block.text] : []))],
    columns: columnsOf(table.blocks).map(({ kind }) => kind),
    inputs: new Map(inputsOf(table.blocks)),
    month: /\{fact\.([a-z-]+)\}月/.exec(headingsIn(table.blocks).join(' '))?.[1] ?? null,
    labels: labelsOf(table.blocks),
    rows: table.blocks.flatMap((block) =>
      block.kind === 'fields'
        ? block.rows.map((row) => row.map(({ text, field }) => ({ text: text ?? null, field: field ?? null })))
        : [],
    ),
    lines,
    open,
    groups: branches,
    funds: table.funds ? fundsOf(table.funds) : null,
    texts: table.texts.map(({ id, name }) => ({ id, name, kind: textKind(id, name) })),
    goals: table.blocks.some(({ kind }) => kind === 'goals'),
    words: wordsOf(table.blocks),
    notes: table.blocks.flatMap((block) =>
      block.kind === 'note' || block.kind === 'caption'
        ? [block.text]
        : block.kind === 'funds'
          ? [block['reason-note'] ?? '']
          : [],
    ),
  };
}

type Visit = (node: TreeNode, path: readonly string[], groups: readonly string[]) => void;

function walk(nodes: readonly TreeNode[], path: readonly string[], groups: readonly string[], visit: Visit): void {
  for (const node of nodes) {
    visit(node, path, groups);
    if (!isIndicator(node)) walk(node.children ?? [], [...path, node.name], [...groups, node.id], visit);
  }
}

function rowsOf(rows: Rows): PackRows {
  const named = rows.fields.find(({ type }) => type === 'text')?.id ?? '';
  return {
    given: rows.given.map((row) => ({ id: row.id ?? '', name: row[named] ?? row.name ?? '' })),
    fields: rows.fields.map(({ id, name }) => ({ id, name })),
    print: rows.print,
  };
}

/** What a text is for, by the words of its name; by its id where the name says nothing. */
function textKind(id: string, name: string): LabelKind | null {
  const meant = readLabel(name);
  if (meant && meant.kind !== 'section') return meant.kind;
  return id === 'goal' || id === 'goal-actual' || id === 'low-score' ? id : null;
}

function fundsOf(funds: NonNullable<Table['funds']>): PackFunds {
  const rate = funds.execution.rate;
  // The rate is what was spent of what was to be spent, whatever the form calls them.
  const [spent = '', planned = ''] = rate.split('/').map((side) => side.trim());
  const rows = funds.rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: readFundsRow(row.name)?.kind ?? null,
    total: row.total === true,
    starts: row.starts ?? null,
  }));
  const typed = funds.rows.filter((row) => !row.total);
  return {
    unit: funds.unit,
    rows,
    columns: funds.columns.map(({ id, name }) => ({
      id,
      name,
      own: readFundsColumn(name)?.kind ?? null,
      kind: name === spent ? 'executed' : name === planned ? 'adjusted' : (readFundsColumn(name)?.kind ?? null),
    })),
    main: (typed.find((row) => row.starts === undefined) ?? typed[0])?.id ?? null,
    points: funds.execution.points ? formatPlain(funds.execution.points) : '',
  };
}

const CONTENTS: Readonly<Record<string, ColumnKind>> = {
  'level-1': 'level',
  'level-2': 'level',
  'level-3': 'level',
  name: 'name',
  points: 'points',
  explanation: 'explanation',
  criterion: 'criterion',
  direction: 'direction',
  target: 'target',
  'target-phrase': 'target',
  unit: 'unit',
  actual: 'actual',
  'actual-phrase': 'actual',
  self: 'self',
  review: 'review',
  reason: 'reason',
  note: 'note',
  evidence: 'evidence',
  'evidence-source': 'evidence-source',
  'evidence-method': 'evidence-method',
  rate: 'rate',
};

interface Printed {
  readonly heading: string;
  readonly kind: ColumnKind;
}

function columnsOf(blocks: readonly Block[]): Printed[] {
  return blocks.flatMap((block) => (block.kind === 'indicators' ? leavesOf(block.columns) : []));
}

type Columns = Extract<Block, { kind: 'indicators' }>['columns'];

function leavesOf(columns: Columns): Printed[] {
  return columns.flatMap((column) => {
    if (column.columns) return leavesOf(column.columns);
    const kind = column.content === undefined ? undefined : CONTENTS[column.content];
    return kind ? [{ heading: column.heading, kind }] : [];
  });
}

/** Columns under which a line's own inputs are printed, by what their heading means. */
function inputsOf(blocks: readonly Block[]): [MonitorKind, PackInput][] {
  const leaves = (columns: Columns): Columns => columns.flatMap((column) => (column.columns ? leaves(column.columns) : [column]));
  return blocks.flatMap((block) =>
    (block.kind === 'indicators' ? leaves(block.columns) : []).flatMap(
      ({ heading, content, tick }): [MonitorKind, PackInput][] => {
        const [, input] = /^input\.(.+)$/.exec(content ?? '') ?? [];
        const kind = readColumn(heading)?.kind;
        return input !== undefined && kind && isMonitorKind(kind) ? [[kind, { input, tick: tick ?? null }]] : [];
      },
    ),
  );
}

/** Headings over its columns of indicators and money, as the pack has them. */
function headingsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'indicators') return headingsOf(block.columns);
    return block.kind === 'funds' ? block.columns.map(({ heading }) => heading) : [];
  });
}

/** Every heading, label and other fixed word of a form. */
function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'fields') return block.rows.flatMap((row) => row.flatMap(({ text }) => text ?? []));
    return block.kind === 'indicators' ? headingsOf(block.columns) : [];
  });
}

function headingsOf(columns: Columns): string[] {
  return columns.flatMap(({ heading, columns: below }) => [heading, ...headingsOf(below ?? [])]);
}

/** Fixed words in front of a place to type, right before it, or heading its column, are its label; the first place of a label has it. */
function labelsOf(blocks: readonly Block[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== 'fields') continue;
    block.rows.forEach((cells, at) => {
      cells.forEach((cell, position) => {
        const before = cells[position - 1]?.text;
        if (cell.field === undefined) return;
        const above = block.rows[at - 1];
        const label = cell.prefix ?? before ?? headOf(cells, position, above);
        const key = levelled(label ?? '');
        if (key !== '' && !labels.has(key)) labels.set(key, cell.field);
      });
    });
  }
  return labels;
}

type FieldCells = Extract<Block, { kind: 'fields' }>['rows'][number];

/** The words above a cell that has none before it, in a row of nothing but words: the one that ends where it ends. */
function headOf(cells: FieldCells, position: number, above: FieldCells | undefined): string | undefined {
  if (!above?.every(({ field }) => field === undefined)) return undefined;
  return above.at(position - cells.length)?.text;
}

/** Headings and labels of the packs at hand, beside the words known everywhere. */
export function vocabularyOf(tables: readonly PackTable[]): {
  columns: ReadonlyMap<string, ColumnKind>;
  labels: ReadonlySet<string>;
} {
  const columns = new Map<string, ColumnKind>();
  const seen = new Set<Pack>();
  for (const { pack } of tables) {
    if (seen.has(pack)) continue;
    seen.add(pack);
    for (const table of pack.tables)
      for (const { heading, kind } of columnsOf(table.blocks)) {
        const known = readColumn(heading);
        if (!known?.sure && levelled(heading) !== '') columns.set(levelled(heading), kind);
      }
  }
  return { columns, labels: new Set(tables.flatMap(({ labels }) => [...labels.keys()])) };
}
