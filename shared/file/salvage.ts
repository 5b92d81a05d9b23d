import type { Pack } from '../pack';
import type { Workbook } from '../workbook/schema/workbook';
import { LIMITS } from './limits';
import type { Manifest } from './manifest';
import { migrate } from './migrations';
import { ENTRY, isKnownEntry } from './names';
import type { FilePorts } from './ports';
import { evidenceIn, jsonOf, listingOf, sizeLimit } from './read';
import { checkPack, checkWorkbook } from './shape';
import { type Found, unpack } from './zip/read';
import { LOCAL, LOCAL_BYTES, viewOf } from './zip/layout';

/** What could be read of a damaged file. Whatever is here is exactly as it was saved. */
export interface Salvaged {
  readonly workbook: Workbook | null;
  readonly pack: Pack | null;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
  /** Entries that are listed, or begun, but not whole. */
  readonly lost: readonly string[];
  /** Proven by the manifest's SHA-256; where the manifest itself is gone, by each entry's CRC-32 alone. */
  readonly proof: 'sha256' | 'crc32';
}

/**
 * Finds the intact parts of a damaged file without trusting its directory: every entry carries its own head, so a cut
 * loses only what comes after it. Nothing is guessed or mended. A file of a newer format gives nothing.
 */
export async function salvage(bytes: Uint8Array, ports: FilePorts): Promise<Salvaged> {
  const { whole, broken } = scan(bytes, ports);
  const listing = listingOf(whole.get(ENTRY.manifest) ?? null, ports);
  const isNewer = !listing.ok && listing.problems.some(({ code }) => code === 'file.newer');
  if (isNewer) return { workbook: null, pack: null, evidence: new Map(), lost: [], proof: 'sha256' };
  const manifest = listing.ok ? listing.value : null;
  const proven = manifest === null ? whole : provenBy(manifest, whole, ports);
  const workbook = jsonOf(ENTRY.workbook, proven, ports);
  const pack = jsonOf(ENTRY.pack, proven, ports);
  const raw = { workbook: workbook.ok ? workbook.value : null, pack: pack.ok ? pack.value : null };
  const parts = migrate(raw, manifest?.format ?? 1);
  const checkedWorkbook = parts.ok ? checkWorkbook(parts.value.workbook) : parts;
  const checkedPack = parts.ok ? checkPack(parts.value.pack) : parts;
  const expected = manifest === null ? [...broken] : manifest.entries.map(({ path }) => path);
  return {
    workbook: checkedWorkbook.ok ? checkedWorkbook.value : null,
    pack: checkedPack.ok ? checkedPack.value : null,
    evidence: evidenceIn(proven),
    lost: expected.filter((path) => !proven.has(path)),
    proof: manifest === null ? 'crc32' : 'sha256',
  };
}

function provenBy(manifest: Manifest, whole: ReadonlyMap<string, Uint8Array>, ports: FilePorts): Map<string, Uint8Array> {
  const proven = new Map<string, Uint8Array>();
  for (const { path, sha256 } of manifest.entries) {
    const content = whole.get(path);
    if (content !== undefined && ports.sha256(content) === sha256) proven.set(path, content);
  }
  return proven;
}

interface Scan {
  readonly whole: Map<string, Uint8Array>;
  readonly broken: Set<string>;
}

/** Looks for entry heads from front to back. What is tried costs at most as much as a good file would. */
function scan(bytes: Uint8Array, ports: FilePorts): Scan {
  const found: Scan = { whole: new Map(), broken: new Set() };
  const view = viewOf(bytes);
  const mayTake = gatekeeper();
  let room: number = LIMITS.unpackedBytes;
  let tries: number = LIMITS.entries;
  let at = 0;
  while (at + LOCAL_BYTES <= bytes.length && tries > 0) {
    const candidate = view.getUint32(at, true) === LOCAL ? candidateAt(bytes, at, ports) : null;
    if (candidate === null || candidate.entry.head.size > room || !mayTake(candidate.name, at)) {
      at += 1;
      continue;
    }
    tries -= 1;
    room -= candidate.entry.head.size;
    const content = unpack(bytes, candidate.entry, ports);
    if (content === null) found.broken.add(candidate.name);
    else if (!found.whole.has(candidate.name)) found.whole.set(candidate.name, content);
    at = content === null ? at + 1 : candidate.entry.at + candidate.entry.head.packed;
  }
  return found;
}

const CORE: readonly string[] = Object.values(ENTRY);

/**
 * An attached file may be a .jxzp itself, and a damaged head would let us stray into it. So the core entries are taken
 * in the order they are written, and nothing is once another file's mark was met, unless a manifest can vouch for it.
 */
function gatekeeper(): (name: string, at: number) => boolean {
  let reached = -1;
  let isInside = false;
  return (name, at) => {
    const rank = CORE.indexOf(name);
    if (name === ENTRY.mimetype && at > 0) isInside = true;
    if (rank === -1) {
      const hasManifest = reached >= CORE.indexOf(ENTRY.manifest);
      reached = CORE.length;
      return !isInside || hasManifest;
    }
    if (isInside || rank <= reached) return false;
    reached = rank;
    return true;
  };
}

function candidateAt(bytes: Uint8Array, at: number, ports: FilePorts): { name: string; entry: Found } | null {
  const view = viewOf(bytes.subarray(at));
  const nameLength = view.getUint16(26, true);
  const extraLength = view.getUint16(28, true);
  const method = view.getUint16(8, true);
  if (nameLength > LIMITS.nameBytes || (method !== 0 && method !== 8)) return null;
  const nameBytes = bytes.subarray(at + LOCAL_BYTES, at + LOCAL_BYTES + nameLength);
  const name = ports.decode(nameBytes);
  if (name === null || !isKnownEntry(name)) return null;
  const size = view.getUint32(22, true);
  if (size > sizeLimit(name)) return null;
  const head = { name: nameBytes, method, crc: view.getUint32(14, true), packed: view.getUint32(18, true), size } as const;
  return { name, entry: { head, at: at + LOCAL_BYTES + nameLength + extraLength } };
}
