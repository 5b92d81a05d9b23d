import type { Block } from '../../pack';
import { label, type SheetContext } from '../context';
import type { Cell, GridRow } from '../grid';
import { wordsIn } from '../words';
import { fieldCell, fieldRows } from './fields';
import { fundRows } from './funds';
import { goalRows } from './goals';
import { indicatorRows } from './indicators';
import { keptRows } from './kept';
import { projectRows } from './projects';

type Painters = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>, context: SheetContext) => GridRow[] };

/** How each kind of block is painted. */
const painters: Painters = {
  title: (block, context) => [
    {
      cells: [{ role: 'title', text: wordsIn(block.text, context), colSpan: columnsOf(context), align: 'center' }],
      heightMm: 14,
      outside: true,
    },
  ],
  caption: (block, context) => [
    {
      cells: [{ role: 'note', text: wordsIn(block.text, context), colSpan: columnsOf(context), align: block.align }],
      heightMm: 7,
      outside: true,
    },
  ],
  note: (block, context) => [
    { cells: [{ role: 'note', text: wordsIn(block.text, context), colSpan: columnsOf(context), align: 'left' }], heightMm: 7 },
  ],
  fields: fieldRows,
  funds: fundRows,
  goals: goalRows,
  indicators: indicatorRows,
  projects: projectRows,
  total: (block, context) => [
    {
      cells: [totalLabel(block, context), ...(block.cells ?? []).map((cell) => fieldCell(cell, context))],
      heightMm: 9,
      keepWithPrevious: true,
    },
  ],
};

/** The rows of one block. Column headings are those of their block: rows of the next one are not under them. */
export function blockRows(block: Block, context: SheetContext): readonly GridRow[] {
  const painter = painters[block.kind] as (block: Block, context: SheetContext) => GridRow[];
  return keptRows(block, context, (noted) =>
    painter(block, noted).map((row, index) => (index === 0 && !row.heading ? { ...row, endsHeading: true } : row)),
  );
}

function totalLabel(block: Extract<Block, { kind: 'total' }>, context: SheetContext): Cell {
  return label(wordsIn(block.label, context), { colSpan: block['label-span'], bold: true });
}

function columnsOf(context: SheetContext): number {
  return context.table.grid.length;
}
