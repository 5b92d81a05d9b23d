import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { askPython } from './python';

/** Debian's Python with openpyxl: an independent reader and editor of what we export. */
function ask<Answer>(request: object): Answer {
  return askPython('spreadsheet.py', request);
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
  for (const file of files) {
    const parts = Object.entries(unzipSync(readFileSync(file)));
    let stripped = 0;
    const without = (sheet: string) =>
      sheet.replace(/<c ([^>]*)>(<f>[^<]*<\/f>)<v>[^<]*<\/v><\/c>/g, (_, about: string, formula: string) => {
        stripped += 1;
        return `<c ${about.replace(/ t="[^"]*"/, '')}>${formula}</c>`;
      });
    const left = parts.map(([name, bytes]): [string, Uint8Array] => [
      name,
      name.startsWith('xl/worksheets/') ? strToU8(without(strFromU8(bytes))) : bytes,
    ]);
    const formulas = left.reduce((sum, [, bytes]) => sum + strFromU8(bytes).split('<f>').length - 1, 0);
    if (stripped === 0 || stripped !== formulas) throw new Error(`${file}: ${stripped} of ${formulas} formulas stripped`);
    writeFileSync(file, zipSync(Object.fromEntries(left), { level: 1 }));
  }
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
