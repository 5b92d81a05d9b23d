import type { SourceBlock, SourceDocument, SourceTable } from '../../reading/source';
import { gridOf, type GridRow, ownWords } from '../grid';
import { levelled } from '../text';
import { moneySaid } from '../words/money';
import { settlementTable } from '../words/settlement';
import { isContinued } from '../words/titles';

/** One 决算报表 of a document; the parts of one that goes on over the page are one. */
export interface SettlementTable {
  /** The name it is known by. */
  readonly name: string;
  /** As it is printed. */
  readonly title: string;
  /** The unit of its money as it says itself; null where it says none. */
  readonly unit: string | null;
  readonly blocks: readonly SourceTable[];
  readonly rows: readonly GridRow[];
}

/** Rows at the top of a table that may bear its title and its unit of money. */
const TOP = 6;
/** Paragraphs above it that may. */
const NEAR = 5;

/** Takes the 决算报表 out of a document, whether each stands on a worksheet or under a line with its title. */
export function apartSettlement(
  document: SourceDocument,
  asked: readonly string[],
): { readonly rest: SourceDocument; readonly tables: readonly SettlementTable[] } {
  const tables: SettlementTable[] = [];
  const rest: SourceBlock[] = [];
  let above: string[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (block.text.trim() !== '') above = [...above.slice(1 - NEAR), block.text];
      rest.push(block);
      continue;
    }
    const read = settlementOf(block, above, asked);
    const last = tables.at(-1);
    const isMore = read === null && last !== undefined && goesOn(block, last, above);
    if (read) tables.push(read);
    else if (isMore)
      tables[tables.length - 1] = { ...last, blocks: [...last.blocks, block], rows: [...last.rows, ...gridOf(block).rows] };
    else rest.push(block);
    above = [];
  }
  return { rest: { ...document, blocks: rest }, tables };
}

function settlementOf(block: SourceTable, above: readonly string[], asked: readonly string[]): SettlementTable | null {
  const { rows } = gridOf(block);
  const top = rows.slice(0, TOP).flatMap((row) => (ownWords(row).length <= 3 ? ownWords(row).map(({ text }) => text) : []));
  const titles = [...top, ...[...above].reverse(), ...(block.sheet === null ? [] : [block.sheet])];
  const title = titles.find((text) => levelled(text).length <= 60 && settlementTable(text, asked) !== null);
  const name = title === undefined ? null : settlementTable(title, asked);
  if (title === undefined || name === null) return null;
  return { name, title: title.trim(), unit: moneySaid([...top, ...above]), blocks: [block], rows };
}

/** A table right below, as wide, with nothing but 续表 between them and no title of its own. */
function goesOn(block: SourceTable, last: SettlementTable, above: readonly string[]): boolean {
  const [first] = last.blocks;
  return (
    block.sheet === null &&
    first?.columnCount === block.columnCount &&
    above.every((text) => isContinued(text) || moneySaid([text]) !== null)
  );
}
