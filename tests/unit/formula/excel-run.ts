import ExcelJS from 'exceljs';
import { evaluate, type ExcelReference, print, toExcel, type Value } from '../../../shared/formula';
import { Decimal, formatPlain } from '../../../shared/number';
import { recalculate } from '../../support/libreoffice';
import { cellValues } from '../../support/xlsx-values';
import { type Case, DEFAULTS, largestIn } from './excel-cases';
import { type Short, shortOf, typeOfShort, valueOf } from './help';

const COLUMNS: Readonly<Record<string, string>> = { 甲: 'A', 乙: 'B', 丙: 'C', 丁: 'D', 符合: 'E', 档次: 'F', 达标: 'G' };
const RANGES: Readonly<Record<string, readonly [string, string] | null>> = {
  各项: ['H', 'J'],
  各率: ['K', 'L'],
  空表: null,
  评语: ['M', 'N'],
};

function referenceIn(row: number) {
  return (name: string): ExcelReference => {
    const range = RANGES[name];
    if (range !== undefined) return { kind: 'range', at: range ? `${range[0]}${row}:${range[1]}${row}` : null, absence: 'any' };
    const type = typeOfShort(DEFAULTS[name] as Short);
    return { kind: 'cell', at: `${COLUMNS[name]}${row}`, type: type as 'number', absence: 'any' };
  };
}

export function printed({ node, planted }: Pick<Case, 'node' | 'planted'>, row: number): string {
  const reference = referenceIn(row);
  return planted?.replace(/@(.)/gu, (_, name: string) => reference(name).at ?? '') ?? toExcel(node, reference);
}

export async function recalculated(all: readonly Case[]): Promise<unknown[]> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('甲');
  for (const [index, item] of all.entries()) {
    const row = index + 1;
    for (const [name, short] of Object.entries(item.inputs)) {
      const range = RANGES[name];
      const first = range ? range[0] : COLUMNS[name];
      if (first === undefined) continue;
      const items = range ? (short as readonly Short[]) : [short];
      for (const [offset, one] of items.entries()) put(sheet.getCell(row, sheet.getColumn(first).number + offset), one);
    }
    sheet.getCell(`P${row}`).value = { formula: printed(item, row) };
  }
  const values = await cellValues(await recalculate(new Uint8Array(await book.xlsx.writeBuffer())));
  // An empty text may come back as no value at all; all three say the same to a reader.
  return all.map((_, index) => values.get(`P${index + 1}`) ?? '');
}

function put(cell: ExcelJS.Cell, short: Short): void {
  if (typeof short === 'boolean') cell.value = short;
  else if (typeof short === 'object') cell.value = (short as { text: string }).text;
  else if (short === '无' || short === '分母为 0') cell.value = short;
  // Numbers are read into floats here and nowhere else: that is what a spreadsheet does with them.
  else if (short !== '') cell.value = Number(short);
}

/** Null problems as []: a line for each cell that differs. */
export function difference({ node, inputs }: Case, cell: unknown, index: number): string[] {
  const value = evaluate(node, (name) => valueOf(inputs[name] as Short, name));
  if (agrees(value, cell, node.kind === 'call' && node.name === 'ROUND', largestIn(node, inputs))) return [];
  return [
    `row ${index + 1}: ${print(node)} | ${JSON.stringify(inputs)} | ours ${shortOf(value)} | theirs ${JSON.stringify(cell)} | ${printed({ node }, index + 1)}`,
  ];
}

function agrees(value: Value, cell: unknown, exactly: boolean, largest: Decimal): boolean {
  switch (value.kind) {
    case 'missing':
      return cell === '';
    case 'undefined':
      return cell === (value.cause === 'zero-division' ? '分母为 0' : '无');
    case 'text':
    case 'boolean':
      return cell === value.value;
    case 'number': {
      if (typeof cell !== 'number') return false;
      const theirs = new Decimal(cell);
      // Rounded at a named step, both are the float nearest to the same decimal.
      if (exactly) return cell === Number(formatPlain(value.value));
      return theirs
        .minus(value.value)
        .abs()
        .lte(Decimal.max(value.value.abs().times('1e-9'), largest.times('1e-14')));
    }
    default:
      return false;
  }
}
