import { Memo } from '../graph/memo';
import type { Memory } from '../graph/memory';
import { type Block, type Column, type Indicator, isIndicator, type Pack, type Table, type TreeNode } from '../pack';
import { wordingNames, wordingParts } from '../text/wording';
import type { Adjustment } from '../workbook/schema/workbook';
import { figures, linePath } from '../workbook/fields';

/**
 * Where the bureau's own words for a table are kept among a workbook's adjustments. Words for one indicator stand under its id,
 * titles and notes under their number among their like, a column's heading under the pack's own words for it.
 */
export const wordingPath = {
  indicator: (table: string, indicator: string, part: 'explanation' | 'criterion') =>
    figures.linePart.at(linePath(table, indicator), part),
  block: (table: string, kind: 'title' | 'caption' | 'note', position: number) => `${table}/${kind}/${position}`,
  column: (table: string, heading: string) => `${table}/column/${heading}`,
} as const;

class WordingMemo {
  readonly tables = new Memo<Table>();
}

/**
 * A table with the bureau's words in its titles, notes and headings where the officer loaded them; the pack's stand where
 * none were. The same table comes back while the adjustments are the same, so that what was painted from it still stands.
 */
export function wordedTable(table: Table, adjustments: readonly Adjustment[], memory: Memory): Table {
  return memory.of(WordingMemo).tables.run(table.id, [table, adjustments], () => worded(table, adjustments));
}

function worded(table: Table, adjustments: readonly Adjustment[]): Table {
  const words = new Map(adjustments.map(({ path, value }) => [path, value]));
  const isSpokenOf = [...words.keys()].some(
    (path) => /\/(title|caption|note|column)\//.test(path) && path.startsWith(`${table.id}/`),
  );
  return isSpokenOf ? { ...table, blocks: wordedBlocks(table, words) } : table;
}

function wordedBlocks(table: Table, words: ReadonlyMap<string, string>): Block[] {
  const heading = (text: string) => words.get(wordingPath.column(table.id, text)) ?? text;
  const counts = { title: 0, caption: 0, note: 0 };
  return table.blocks.map((block): Block => {
    switch (block.kind) {
      case 'title':
      case 'caption':
      case 'note':
        counts[block.kind] += 1;
        return { ...block, text: words.get(wordingPath.block(table.id, block.kind, counts[block.kind])) ?? block.text };
      case 'indicators':
        return { ...block, columns: block.columns.map((column) => wordedColumn(column, heading)) };
      case 'funds':
        return { ...block, columns: block.columns.map((column) => ({ ...column, heading: heading(column.heading) })) };
      case 'goals':
        return { ...block, columns: block.columns.map((column) => ({ ...column, heading: heading(column.heading) })) };
      case 'projects':
        return { ...block, columns: block.columns.map((column) => ({ ...column, heading: heading(column.heading) })) };
      case 'fields':
      case 'total':
        return block;
      default:
        return block satisfies never;
    }
  });
}

function wordedColumn(column: Column, heading: (text: string) => string): Column {
  const { columns } = column;
  const inner = columns?.map((one) => wordedColumn(one, heading));
  return { ...column, heading: heading(column.heading), ...(inner ? { columns: inner } : {}) };
}

/** A place that may have the bureau's own words. */
export interface WordedPlace {
  /** The table's name, with its braces. */
  readonly table: string;
  /** 「预算编制质量 的指标解释」, 「栏名「备注」」. */
  readonly name: string;
  /** What the pack says there. */
  readonly text: string;
}

/** Every place of a pack that may have the bureau's own words, by the path they are kept under. */
export function wordingPlaces(pack: Pack): ReadonlyMap<string, WordedPlace> {
  return new Map(
    pack.tables.flatMap((table) =>
      [...placesOf(table)].map(([path, name, text]) => [path, { table: table.name, name, text }] as const),
    ),
  );
}

type Named = readonly [path: string, name: string, text: string];

function* placesOf(table: Table): Generator<Named> {
  const counts = { title: 0, caption: 0, note: 0 };
  for (const block of table.blocks) {
    if (block.kind === 'title' || block.kind === 'caption' || block.kind === 'note') {
      const count = (counts[block.kind] += 1);
      const name = `${wordingNames[block.kind]}${count === 1 ? '' : ` ${count}`}`;
      yield [wordingPath.block(table.id, block.kind, count), name, block.text];
    }
    if ('columns' in block)
      for (const heading of headingsIn(block.columns))
        yield [wordingPath.column(table.id, heading), `${wordingNames.column}「${heading}」`, heading];
  }
  for (const line of indicatorsIn(table.tree))
    for (const part of ['explanation', 'criterion'] as const)
      yield [wordingPath.indicator(table.id, line.id, part), `${line.name} 的${wordingParts[part]}`, line[part] ?? ''];
}

interface Headed {
  readonly heading: string;
  readonly columns?: readonly Headed[] | undefined;
}

function* headingsIn(columns: readonly Headed[]): Generator<string> {
  for (const column of columns) {
    yield column.heading;
    yield* headingsIn(column.columns ?? []);
  }
}

function* indicatorsIn(nodes: readonly TreeNode[]): Generator<Indicator> {
  for (const node of nodes) {
    if (isIndicator(node)) yield node;
    else yield* indicatorsIn(node.children ?? []);
  }
}
