import type { Pack } from '../pack';
import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import type { Workbook } from '../workbook/schema/workbook';
import { inMegabytes, LIMITS } from './limits';
import type { Manifest } from './manifest';
import { FORMAT } from './migrations';
import { ENTRY, entryOf, fold, isEvidenceName, MIMETYPE } from './names';
import type { Checked, FilePorts } from './ports';
import { writeZip } from './zip/write';

/** What goes into a file. `program` is the version string of the program that writes it. */
export interface Contents {
  readonly workbook: Workbook;
  readonly pack: Pack;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
  readonly program: string;
}

/**
 * The bytes of a `.jxzp`: the same contents give the same bytes, and nothing says who or when.
 * Refused when an attached file has an impossible name or is too big, or when what was filled in outgrows the format.
 */
export async function writeJxzp(contents: Contents, ports: FilePorts): Promise<Result<Uint8Array>> {
  const attached = checkEvidence(contents.evidence);
  if (!attached.ok) return attached;
  const workbook = ports.encode(JSON.stringify(contents.workbook));
  const pack = ports.encode(JSON.stringify(contents.pack));
  if (workbook.length > LIMITS.workbookBytes) return tooBig(ENTRY.workbook, LIMITS.workbookBytes);
  if (pack.length > LIMITS.packBytes) return tooBig(ENTRY.pack, LIMITS.packBytes);
  const listed = new Map([
    [ENTRY.mimetype, ports.encode(MIMETYPE)],
    [ENTRY.workbook, workbook],
    [ENTRY.pack, pack],
    ...inOrder(contents.evidence).map(([name, bytes]) => [entryOf(name), bytes] as const),
  ]);
  const manifest: Manifest = {
    format: FORMAT,
    program: contents.program,
    entries: [...listed].map(([path, bytes]) => ({ path, sha256: ports.sha256(bytes) })),
  };
  const [mark, ...rest] = listed;
  const head = [mark as [string, Uint8Array], [ENTRY.manifest, ports.encode(JSON.stringify(manifest))] as const];
  return ok(writeZip(new Map([...head, ...rest]), ports, new Set([ENTRY.mimetype])));
}

function inOrder(evidence: ReadonlyMap<string, Uint8Array>): [string, Uint8Array][] {
  return [...evidence].sort(([one], [other]) => (one < other ? -1 : 1));
}

function tooBig(entry: string, most: number): Result<Uint8Array> {
  return refused(problem('file.too-big', entry, { entry, most: inMegabytes(most) }));
}

function checkEvidence(evidence: ReadonlyMap<string, Uint8Array>): Checked {
  const room = LIMITS.unpackedBytes - LIMITS.workbookBytes - LIMITS.packBytes - LIMITS.manifestBytes;
  const folds = new Set<string>();
  let total = 0;
  for (const [name, bytes] of evidence) {
    total += bytes.length;
    if (!isEvidenceName(name) || folds.has(fold(name))) return refused(problem('file.evidence-name', name, { name }));
    folds.add(fold(name));
    if (bytes.length > LIMITS.evidenceBytes) return evidenceBig(name, LIMITS.evidenceBytes);
    if (total > room || folds.size > LIMITS.entries - Object.keys(ENTRY).length) return evidenceBig(name, room);
  }
  return ok(undefined);
}

function evidenceBig(name: string, most: number): Checked {
  return refused(problem('file.evidence-big', name, { name, most: inMegabytes(most) }));
}
