import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readingPorts } from '../../electron/disk/reading';
import type { Filled } from '../../shared/into';
import { fillDocument } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import type { Workbook } from '../../shared/workbook';
import { frozen } from './frozen';
import { askPython } from './python';

interface MadeCell {
  text: string;
  readonly rows?: number;
  readonly columns?: number;
}

/** A paragraph, or a table row by row. */
export type MadeBlock = string | MadeCell[][];

/** A document as somebody else's library reads it. */
export interface ReadBack {
  readonly blocks: readonly (string | readonly (readonly string[])[])[];
  readonly author: string;
  /** All words in cells still have the look they were made with. */
  readonly bold: boolean;
  /** Merged areas of all sheets of an Excel document. */
  readonly merged: readonly string[];
}

const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-into-'));
let count = 0;

function ask(request: object): unknown {
  return askPython('forms.py', request);
}

/** The tables of a workbook as blocks: what a unit published. */
export function published(pack: Pack, workbook: Workbook): MadeBlock[] {
  const grids = buildGrids(pack, workbook, evaluate(pack, workbook), 'paper').filter(({ kind }) => kind === 'table');
  return grids.flatMap((grid): MadeBlock[] => [
    ...grid.rows.filter(({ outside }) => outside).flatMap(({ cells }) => cells.map(({ text }) => text)),
    grid.rows
      .filter(({ outside }) => !outside)
      .map(({ cells }) => cells.map(({ text, rowSpan = 1, colSpan = 1 }) => ({ text, rows: rowSpan, columns: colSpan }))),
  ]);
}

/** What was made of blocks and read of documents already: many tests begin with the same. */
const documents = new Map<string, Uint8Array>();
const seen = new Map<string, ReadBack>();

/** A document of these blocks, made by python3-docx or openpyxl. */
export function made(blocks: readonly MadeBlock[], kind: 'docx' | 'xlsx'): Uint8Array {
  const key = JSON.stringify([kind, blocks]);
  let document = documents.get(key);
  if (!document) {
    const file = path.join(folder, `${(count += 1)}.${kind}`);
    ask({ do: 'make', file, blocks });
    documents.set(key, (document = new Uint8Array(readFileSync(file))));
  }
  return document.slice();
}

export function readBack(bytes: Uint8Array, kind: 'docx' | 'xlsx'): ReadBack {
  const key = `${kind} ${createHash('sha256').update(bytes).digest('base64')}`;
  let read = seen.get(key);
  if (!read) {
    const file = path.join(folder, `${(count += 1)}.${kind}`);
    writeFileSync(file, bytes);
    seen.set(key, (read = frozen(ask({ do: 'read', file }) as ReadBack)));
  }
  return read;
}

/** The document with a workbook written into it. */
export async function into(bytes: Uint8Array, kind: 'docx' | 'xlsx', pack: Pack, workbook: Workbook): Promise<Filled> {
  const done = await fillDocument({ pack, workbook, bytes, name: `原件.${kind}` }, readingPorts());
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

/** The first row of any table that has this text in one of its cells. */
export function rowWith(read: ReadBack, text: string): readonly string[] {
  const rows = read.blocks.flatMap((block) => (typeof block === 'string' ? [] : block));
  return rows.find((row) => row.includes(text)) ?? [];
}
