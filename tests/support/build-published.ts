import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { MadeRow } from './habits';
import { askPython } from './python';

/** A part of a document to be built: see `published.py`. */
export type MadeBlock =
  | { readonly p: string }
  | { readonly table: readonly MadeRow[] }
  | { readonly sheet: string }
  | { readonly header: string }
  | { readonly footer: string }
  | { readonly textbox: string };

/** Builds documents by python-docx and openpyxl, all in one run; gives their bytes. */
export async function buildAll(
  wanted: readonly { readonly kind: 'docx' | 'xlsx'; readonly blocks: readonly MadeBlock[] }[],
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'published-'));
  const files = wanted.map(({ kind }, at) => path.join(folder, `${at}.${kind}`));
  askPython(
    'published.py',
    wanted.map(({ blocks }, at) => ({ file: files[at], blocks })),
  );
  return Promise.all(files.map(async (file) => new Uint8Array(await readFile(file))));
}
