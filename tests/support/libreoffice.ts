import { copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inOffice } from './office';

/** A program that hangs is ended; on a busy computer it takes many times what it needs, and for forty files forty times that. */
const PATIENCE = 600_000;
const PATIENCE_EACH = 20_000;

type Kind = 'xlsx' | 'pdf' | 'csv' | 'docx' | 'doc' | 'xls' | 'odt' | 'ods';

/** Converts documents by LibreOffice; gives the paths of the results, in a new folder under the system's temporary one. */
export async function convertAll(documents: readonly (string | Uint8Array)[], to: Kind, from: Kind = 'xlsx'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'jxzp-lo-'));
  const out = join(folder, 'out');
  await mkdir(out);
  const sources = documents.map((_, index) => join(folder, `document-${index}.${from}`));
  for (const [index, source] of sources.entries()) {
    const document = documents[index] ?? '';
    await (typeof document === 'string' ? copyFile(document, source) : writeFile(source, document));
  }
  const timeout = PATIENCE + documents.length * PATIENCE_EACH;
  await inOffice(['--convert-to', to, '--outdir', out, ...sources], timeout);
  return sources.map((_, index) => join(out, `document-${index}.${to}`));
}

/** The same for one. */
export async function convert(document: string | Uint8Array, to: Kind, from: Kind = 'xlsx'): Promise<string> {
  const [made = ''] = await convertAll([document], to, from);
  return made;
}

/** Recalculates every formula of workbooks in one run of LibreOffice; gives the paths of the recalculated files. */
export function recalculateAll(workbooks: readonly (string | Uint8Array)[]): Promise<string[]> {
  return convertAll(workbooks, 'xlsx');
}

/** The same for one. */
export function recalculate(workbook: string | Uint8Array): Promise<string> {
  return convert(workbook, 'xlsx');
}
