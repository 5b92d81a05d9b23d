import type { Pack } from '../pack';
import { type Problem, problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import type { Workbook } from '../workbook/schema/workbook';
import { parseJson } from './json';
import { inMegabytes, LIMITS } from './limits';
import type { Manifest } from './manifest';
import { FORMAT } from './migrations';
import { ENTRY, entryOf, fold, isEvidenceName, MIMETYPE } from './names';
import type { FilePorts } from './ports';
import { checkPack, checkWorkbook } from './shape';
import { writeZip } from './zip/write';

type Checked = Result<void>;

/** What goes into a file. `program` is the version string of the program that writes it. */
export interface Contents {
  readonly workbook: Workbook;
  readonly pack: Pack;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
  readonly program: string;
}

/**
 * The bytes of a `.jxzp`: the same contents give the same bytes, and nothing says who or when.
 * Refused when an attached file has an impossible name or is too big, or when what was filled in could not be read back.
 */
export async function writeJxzp(contents: Contents, ports: FilePorts): Promise<Result<Uint8Array>> {
  const attached = checkEvidence(contents.evidence);
  if (!attached.ok) return attached;
  const texts = { workbook: JSON.stringify(contents.workbook), pack: JSON.stringify(contents.pack.resolved) };
  const opensAgain = checkReadable(texts);
  if (!opensAgain.ok) return opensAgain;
  const workbook = ports.encode(texts.workbook);
  const pack = ports.encode(texts.pack);
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

/** A file that could not be opened again must never take the place of one that can. */
function checkReadable(texts: { workbook: string; pack: string }): Checked {
  for (const [name, check] of [
    ['workbook', checkWorkbook],
    ['pack', checkPack],
  ] as const) {
    const json = parseJson(texts[name]);
    if (!json.ok) return refused(problem('file.unreadable', name, { path: '（整份）', fault: 'too-many' }));
    const fitted = check(json.value);
    if (!fitted.ok) return refused(...fitted.problems.map(asUnreadable));
  }
  return ok(undefined);
}

function asUnreadable(said: Problem): Problem {
  const known = said.code === 'file.workbook-shape' || said.code === 'file.pack-shape' ? said.params : null;
  return problem('file.unreadable', said.place, { path: known?.path ?? '（整份）', fault: known?.fault ?? null });
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
