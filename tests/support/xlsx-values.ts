import { readFile } from 'node:fs/promises';
import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';

export type CellValue = number | string | boolean;

interface RawCell {
  readonly '@r': string;
  readonly '@t'?: string;
  readonly v?: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'row' || name === 'c' || name === 'si' || name === 'r',
});

/**
 * The stored values of a sheet's cells by address (`B3`), read past exceljs, which loses formula results 0 and FALSE.
 * Errors come as their text (`#VALUE!`); cells without a value are absent.
 */
export async function cellValues(path: string, sheet = 1): Promise<ReadonlyMap<string, CellValue>> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const xml = (name: string) => zip.file(name)?.async('string') ?? Promise.resolve('');
  const strings = sharedStrings(await xml('xl/sharedStrings.xml'));
  const tree = parser.parse(await xml(`xl/worksheets/sheet${sheet}.xml`)) as {
    worksheet?: { sheetData?: { row?: { c?: RawCell[] }[] } };
  };
  const values = new Map<string, CellValue>();
  for (const row of tree.worksheet?.sheetData?.row ?? []) {
    for (const cell of row.c ?? []) {
      const raw = cell.v;
      if (raw === undefined) continue;
      values.set(cell['@r'], valueOf(String(raw), cell['@t'] ?? 'n', strings));
    }
  }
  return values;
}

function valueOf(raw: string, type: string, strings: readonly string[]): CellValue {
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1';
  return type === 'n' ? Number(raw) : raw;
}

function sharedStrings(xml: string): string[] {
  return [...xml.matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => unescaped(text)).join(''),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
