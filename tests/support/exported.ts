import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { excelRows } from '../../shared/excel/rows';
import { sheetNames } from '../../shared/excel/sheet-names';
import { type Decimal, formatFixed } from '../../shared/number';
import type { Pack } from '../../shared/pack';
import { evaluate, type Evaluation, type Line } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import type { Workbook } from '../../shared/workbook';
import { madeFiles } from './made-files';
import type { CellValue, CellValues } from './spreadsheet';

/** An exported Excel file and where its figures stand. */
export interface Exported {
  readonly file: string;
  /** Key of a figure → sheet and cell it stands in. */
  readonly where: ReadonlyMap<string, { sheet: string; cell: string }>;
}

/** Exports a workbook to an Excel file in a folder of its own. */
export async function exported(pack: Pack, workbook: Workbook): Promise<Exported> {
  const [bytes = new Uint8Array()] = await madeFiles(pack, workbook, ['xlsx']);
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'jxzp-live-')), 'tables.xlsx');
  await writeFile(file, bytes);
  const where = new Map<string, { sheet: string; cell: string }>();
  const grids = buildGrids(pack, workbook, evaluate(pack, workbook));
  const names = sheetNames(grids.map((grid) => grid.name));
  for (const [index, grid] of grids.entries()) {
    for (const { cell, row, column } of excelRows(grid).flatMap((placed) => placed.cells)) {
      if (cell.defines) where.set(cell.defines, { sheet: names[index] ?? '', cell: `${letters(column)}${row + 1}` });
    }
  }
  return { file, where };
}

function letters(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? String.fromCharCode(64 + first) : '') + String.fromCharCode(65 + (column % 26));
}

/** Every line of an evaluation, execution included. */
export function linesOf(evaluation: Evaluation): Line[] {
  const tables = [...evaluation.tables, ...evaluation.projects, ...evaluation.appraisals];
  return tables.flatMap((table) => (table.execution ? [table.execution, ...table.lines] : table.lines));
}

/** A score as text with two decimals. */
export function scoreText(score: Decimal | null): string {
  return score ? formatFixed(score, 2) : '';
}

function cellText(value: CellValue | undefined): string {
  return typeof value === 'number' ? value.toFixed(2) : (value ?? '').toString();
}

/** What the recalculated file says of every line, beside what the engine says. */
export function compared(
  evaluation: Evaluation,
  where: Exported['where'],
  values: CellValues,
): { line: string; excel: string; engine: string }[] {
  return linesOf(evaluation).flatMap((line) =>
    (['rule', 'self'] as const).map((side) => {
      const at = where.get(`${line.binding}/${side}`);
      if (!at) throw new Error(`no cell for ${line.binding}/${side}`);
      const excel = cellText(values[at.sheet]?.[at.cell]);
      return { line: `${line.binding}/${side}`, excel: excel === '无' ? '' : excel, engine: scoreText(line[side]) };
    }),
  );
}
