import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPython } from '../../support/python';

/** What was read of a document, by its bytes and what was asked: the same document is exported by many tests. */
const answers = new Map<string, string>();

/** Runs a Python script over a file, given as its first argument; the script prints JSON. */
export function read(bytes: Uint8Array, kind: 'docx' | 'xlsx', script: string): unknown {
  const key = createHash('sha256').update(bytes).update(`${kind} ${script}`).digest('base64');
  const answer = answers.get(key) ?? withFile(bytes, kind, (path) => runPython(script, [path]));
  answers.set(key, answer);
  return JSON.parse(answer) as unknown;
}

function withFile(bytes: Uint8Array, kind: string, use: (path: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jxzp-read-'));
  const path = join(folder, `document.${kind}`);
  writeFileSync(path, bytes);
  try {
    return use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
