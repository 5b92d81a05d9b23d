import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * Everything tests put into the system's temporary folder goes into one folder of this run, and away with it: hundreds of
 * files, profiles and data folders a run would otherwise stay for ever. The name is short: sockets have paths of 108 bytes.
 */
export default function temporaryFolder(): () => void {
  const before = process.env.TMPDIR;
  const folder = mkdtempSync(path.join(tmpdir(), 'jxzp-'));
  // Whoever is not root passes through it to a folder of their own.
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  return () => {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
    // What a program that was just ended still writes must not fail the run.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
}
