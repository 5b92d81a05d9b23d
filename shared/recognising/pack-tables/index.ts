import { formatPlain } from '../../number';
import { isIndicator, type Pack, type Rows, type Table, type TreeNode } from '../../pack';
import { levelled } from '../text';
import { type ColumnKind, readColumn } from '../words/columns';
import { type LabelKind, readLabel } from '../words/labels';
import { columnsOf, headingsIn, inputsOf, wordsOf } from './columns';
import { fundsOf } from './funds';
import { labelsOf } from './labels';
import type { PackGroup, PackLine, PackRows, PackTable } from './model';

export type { PackFunds, PackGroup, PackLine, PackRows, PackTable } from './model';

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
