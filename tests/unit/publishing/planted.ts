import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readingPorts } from '../../../electron/disk/reading';
import type { Finding } from '../../../shared/findings';
import { exposedIn, forbids, type Looked } from '../../../shared/publishing';
import { askPython } from '../../support/python';

/** A text, and where in a document it is put. */
export interface Planted {
  readonly place: string;
  readonly text: string;
}

const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-exposed-'));
let count = 0;

/** A document that python3-docx or openpyxl made, with these texts in it. */
function made(kind: 'docx' | 'xlsx', texts: readonly Planted[]): Uint8Array {
  const file = path.join(folder, `${(count += 1)}.${kind}`);
  askPython('planting.py', { path: file, kind, texts });
  return readFileSync(file);
}

/** What is found in a document with these texts in it. */
export async function found(
  kind: 'docx' | 'xlsx',
  texts: readonly Planted[],
  looked: Partial<Looked> = {},
): Promise<readonly Finding[]> {
  const all = await exposedIn(made(kind, texts), `a.${kind}`, { hidden: [], kept: [], ...looked }, readingPorts());
  if (!all.ok) throw new Error(JSON.stringify(all.problems));
  return all.value;
}

/** The codes of those that keep a file back. */
export const codes = (findings: readonly Finding[]) => findings.filter(forbids).map(({ code }) => code);
