import type { Block } from '../../pack';
import { levelled } from '../text';

/** Fixed words in front of a place to type, right before it, or heading its column, are its label; the first place of a label has it. */
export function labelsOf(blocks: readonly Block[]): Map<string, string> {
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
