import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  AlignmentType,
  WidthType,
} from 'docx';
import type { PlacedCell, PlacedRow } from '../sheets/layout';
import { CELL_PADDING_MM } from '../sheets/paper';
import { paragraphs, twips } from './style';

const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const [side, top] = [twips(CELL_PADDING_MM.side), twips(CELL_PADDING_MM.top)];
const rules = { top: rule, bottom: rule, left: rule, right: rule, insideHorizontal: rule, insideVertical: rule };

/** Paints ruled rows as one table; heading rows at its top repeat on every page it runs over. */
export function paintTable(rows: readonly PlacedRow[], widthsMm: readonly number[]): Table {
  const columnWidths = widthsMm.map(twips);
  const body = rows.findIndex(({ row }) => !row.heading);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: sum(columnWidths), type: WidthType.DXA },
    columnWidths,
    borders: rules,
    margins: { left: side, right: side, top, bottom: top, marginUnitType: WidthType.DXA },
    rows: rows.map(
      ({ row, cells }, position) =>
        new TableRow({
          ...(position < body ? { tableHeader: true } : {}),
          cantSplit: true,
          height: { value: twips(row.heightMm), rule: HeightRule.ATLEAST },
          children: cells.map((placed) => paintCell(placed, columnWidths)),
        }),
    ),
  });
}

function paintCell({ cell, column, rowSpan, colSpan }: PlacedCell, columnWidths: readonly number[]): TableCell {
  return new TableCell({
    rowSpan,
    columnSpan: colSpan,
    width: { size: sum(columnWidths.slice(column, column + colSpan)), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: paragraphs(cell),
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
