import path from 'node:path';
import { z } from 'zod';
import { ok, type Result } from '../../shared/text/result';
import type { Evidence } from '../bridge/ports';
import { type Host, attempt, nodeHost, orMissing, quietly, replaceWhole, sha256 } from '../disk';

/** The files attached to a journalled workbook: name → SHA-256 of what is in it. */
export const attachedNames = z.record(z.string().max(300), z.string().regex(/^[0-9a-f]{64}$/));
export type AttachedNames = z.infer<typeof attachedNames>;

/** The names a journal carries. The contents lie beside it, each once, under their hash. */
export function namesOf(evidence: Evidence): AttachedNames {
  return Object.fromEntries([...evidence].map(([name, bytes]) => [name, sha256(bytes)]));
}

/**
 * Keeps the contents of attached files beside the journals: after a crash the file they came from may be gone, changed
 * or on a stick that was pulled out. What is there already is not written again. Refused with `disk.*`.
 */
export async function keepAttached(
  folder: string,
  evidence: Evidence,
  host: Host = nodeHost(),
  names: AttachedNames = namesOf(evidence),
): Promise<Result<void>> {
  if (evidence.size === 0) return ok(undefined);
  return attempt('附件', 'journal', async () => {
    await host.fs.makeFolder(folder);
    const there = new Set(await host.fs.list(folder));
    for (const [name, hash] of Object.entries(names)) {
      const bytes = evidence.get(name);
      if (bytes && !there.has(hash)) await replaceWhole(path.join(folder, hash), bytes, host);
      there.add(hash);
    }
  });
}

/** The attached files of a journal, each proven by its hash, and the names of those that are not there whole. */
export async function readAttached(
  folder: string,
  names: AttachedNames,
  host: Host = nodeHost(),
): Promise<{ evidence: Evidence; missing: readonly string[] }> {
  const evidence = new Map<string, Uint8Array>();
  const missing: string[] = [];
  for (const [name, hash] of Object.entries(names)) {
    const read = await attempt(name, 'journal', () => orMissing(host.fs.read(path.join(folder, hash))));
    const bytes = read.ok ? read.value : null;
    if (bytes !== null && sha256(bytes) === hash) evidence.set(name, bytes);
    else missing.push(name);
  }
  return { evidence, missing };
}

/** Lets go of contents that no journal names any more. */
export async function dropUnnamed(folder: string, named: ReadonlySet<string>, host: Host = nodeHost()): Promise<void> {
  await quietly(
    (async () => {
      for (const name of await host.fs.list(folder)) {
        if (!named.has(name)) await quietly(host.fs.remove(path.join(folder, name)));
      }
    })(),
  );
}
