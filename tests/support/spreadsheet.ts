import { spawnSync } from 'node:child_process';

/** Debian's Python with openpyxl: an independent reader and editor of what we export. */
function ask<Answer>(request: object): Answer {
  const done = spawnSync('/usr/bin/python3', ['tests/support/spreadsheet.py'], {
    input: JSON.stringify(request),
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return JSON.parse(done.stdout) as Answer;
}

export type CellValue = string | number | boolean;

export type CellValues = Record<string, Record<string, CellValue>>;

/** Values of all cells by sheet and address. */
export function readValues(file: string): CellValues {
  return readAllValues([file])[0] ?? {};
}

/** The same for several files. */
export function readAllValues(files: readonly string[]): CellValues[] {
  return ask({ do: 'values', files });
}

/** Drops all stored results of formulas, so that whoever opens the files has to compute. */
export function stripResults(files: readonly string[]): void {
  ask({ do: 'strip', files });
}

/** Writes cells and saves under another name, without any stored result of a formula. */
export function editCells(
  file: string,
  out: string,
  changes: readonly { sheet: string; cell: string; value: CellValue | null }[],
): void {
  ask({ do: 'edit', file, out, changes });
}

/** What every formula refers to, and which cells hold typed values. */
export function readFormulas(file: string): { formulas: Record<string, string[]>; typed: string[] } {
  return ask({ do: 'formulas', file });
}
