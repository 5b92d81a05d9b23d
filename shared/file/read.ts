import type { Pack } from '../pack';
import { type Problem, problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import type { Workbook } from '../workbook/schema/workbook';
import { foreignKind, hasOurMark } from './foreign';
import { parseJson } from './json';
import { inMegabytes, LIMITS } from './limits';
import { type Manifest, type ManifestHead, manifest, manifestHead } from './manifest';
import { FORMAT, migrate } from './migrations';
import { ENTRY, evidenceNameOf, isKnownEntry, MIMETYPE } from './names';
import type { FilePorts } from './ports';
import { checkPack, checkWorkbook } from './shape';
import { type Found, readDirectory, unpack } from './zip/read';

/** A file's contents, checksums held, not yet migrated or checked against the schemas. */
export interface RawContents extends ManifestHead {
  readonly workbook: unknown;
  readonly pack: unknown;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
}

/** A file opened: everything in it is as it was saved, in today's shape. */
export interface OpenedFile extends ManifestHead {
  readonly workbook: Workbook;
  readonly pack: Pack;
  readonly evidence: ReadonlyMap<string, Uint8Array>;
}

/** Opens a `.jxzp`: container, checksums, migrations, schemas. Refused with one of the `file.*` problems; never throws. */
export async function openJxzp(bytes: Uint8Array, ports: FilePorts): Promise<Result<OpenedFile>> {
  const raw = await readJxzp(bytes, ports);
  if (!raw.ok) return raw;
  const parts = migrate(raw.value, raw.value.format);
  if (!parts.ok) return parts;
  const pack = checkPack(parts.value.pack);
  if (!pack.ok) return pack;
  const workbook = checkWorkbook(parts.value.workbook);
  if (!workbook.ok) return workbook;
  return ok({ ...raw.value, pack: pack.value, workbook: workbook.value });
}

/** The container alone: names, sizes, checksums, JSON. Opens only what is whole to the last byte. */
export async function readJxzp(bytes: Uint8Array, ports: FilePorts): Promise<Result<RawContents>> {
  if (bytes.length > LIMITS.fileBytes) return no('file.too-big', null, { entry: null, most: inMegabytes(LIMITS.fileBytes) });
  const entries = entriesOf(bytes, ports);
  if (!entries.ok) return entries;
  const open = (name: string, most: number): Uint8Array | null => openEntry(bytes, entries.value, name, most, ports);
  const mark = open(ENTRY.mimetype, LIMITS.manifestBytes);
  if (mark === null || ports.decode(mark) !== MIMETYPE) return damaged(ENTRY.mimetype);
  const listing = listingOf(open(ENTRY.manifest, LIMITS.manifestBytes), ports);
  if (!listing.ok) return listing;
  const agreed = checkListing(entries.value, listing.value);
  if (agreed !== null) return refused(agreed);
  const contents = new Map<string, Uint8Array>();
  for (const { path, sha256 } of listing.value.entries) {
    const content = open(path, sizeLimit(path));
    if (content === null || ports.sha256(content) !== sha256) return damaged(path);
    contents.set(path, content);
  }
  return understood(listing.value, contents, ports);
}

function entriesOf(bytes: Uint8Array, ports: FilePorts): Result<ReadonlyMap<string, Found>> {
  const directory = readDirectory(bytes, ports);
  if (directory.ok && !directory.entries.has(ENTRY.mimetype)) return notOurs(bytes, ports);
  if (directory.ok) return checkSizes(directory.entries);
  if (!hasOurMark(bytes, ports)) return notOurs(bytes, ports);
  switch (directory.fault) {
    case 'no-end':
      return no('file.truncated', null, {});
    case 'strange':
      return no('file.strange-entry', directory.name, { entry: directory.name });
    case 'too-many':
      return no('file.too-big', null, { entry: null, most: `${LIMITS.entries} 个附件` });
    case 'broken':
      return damaged(null);
  }
}

/** What entries claim to unpack to is checked before anything is unpacked; no entry can then give more than it claims. */
function checkSizes(entries: ReadonlyMap<string, Found>): Result<ReadonlyMap<string, Found>> {
  let total = 0;
  for (const [name, { head }] of entries) {
    const most = sizeLimit(name);
    total += head.size;
    if (head.size > most) return no('file.too-big', name, { entry: name, most: inMegabytes(most) });
  }
  if (total <= LIMITS.unpackedBytes) return ok(entries);
  return no('file.too-big', null, { entry: null, most: inMegabytes(LIMITS.unpackedBytes) });
}

export function sizeLimit(entry: string): number {
  if (entry === ENTRY.workbook) return LIMITS.workbookBytes;
  if (entry === ENTRY.pack) return LIMITS.packBytes;
  return entry === ENTRY.mimetype || entry === ENTRY.manifest ? LIMITS.manifestBytes : LIMITS.evidenceBytes;
}

function openEntry(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, Found>,
  name: string,
  most: number,
  ports: FilePorts,
): Uint8Array | null {
  const found = entries.get(name);
  return found === undefined || found.head.size > most ? null : unpack(bytes, found, ports);
}

/** The manifest; a newer format is told apart before anything else of it is looked at. */
export function listingOf(bytes: Uint8Array | null, ports: FilePorts): Result<Manifest> {
  const text = bytes === null ? null : ports.decode(bytes);
  const json = text === null ? null : parseJson(text);
  if (json === null || !json.ok) return damaged(ENTRY.manifest);
  const head = manifestHead.safeParse(json.value);
  if (!head.success) return damaged(ENTRY.manifest);
  const { format, program } = head.data;
  if (format > FORMAT) return no('file.newer', null, { format, known: FORMAT, program });
  const whole = manifest.safeParse(json.value);
  return whole.success ? ok(whole.data) : damaged(ENTRY.manifest);
}

/** The manifest and the directory must name the same entries, all of them of our format. */
function checkListing(entries: ReadonlyMap<string, Found>, listing: Manifest): Problem | null {
  const listed = new Set(listing.entries.map(({ path }) => path));
  if (listed.size !== listing.entries.length) return damage(ENTRY.manifest);
  for (const entry of entries.keys()) {
    const known = entry === ENTRY.manifest || (listed.has(entry) && isKnownEntry(entry));
    if (!known) return problem('file.strange-entry', entry, { entry });
  }
  const lost = [...listed].find((path) => !entries.has(path));
  return lost === undefined ? null : damage(lost);
}

function understood(listing: Manifest, contents: ReadonlyMap<string, Uint8Array>, ports: FilePorts): Result<RawContents> {
  if (!contents.has(ENTRY.workbook)) return no('file.no-workbook', ENTRY.workbook, {});
  if (!contents.has(ENTRY.pack)) return no('file.no-pack', ENTRY.pack, {});
  const workbook = jsonOf(ENTRY.workbook, contents, ports);
  if (!workbook.ok) return workbook;
  const pack = jsonOf(ENTRY.pack, contents, ports);
  if (!pack.ok) return pack;
  const { format, program } = listing;
  return ok({ format, program, workbook: workbook.value, pack: pack.value, evidence: evidenceIn(contents) });
}

/** The JSON of one entry. */
export function jsonOf(entry: string, contents: ReadonlyMap<string, Uint8Array>, ports: FilePorts): Result<unknown> {
  const bytes = contents.get(entry);
  const text = bytes === undefined ? null : ports.decode(bytes);
  const json = text === null ? null : parseJson(text);
  return json?.ok ? ok(json.value) : no('file.json', entry, { entry });
}

/** The attached files among the entries, by their own names. */
export function evidenceIn(contents: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const named = [...contents].map(([entry, bytes]) => [evidenceNameOf(entry), bytes] as const);
  return new Map(named.filter((pair): pair is [string, Uint8Array] => pair[0] !== null));
}

function damage(entry: string | null): Problem {
  return problem('file.damaged', entry ?? '', { entry });
}

function damaged<T>(entry: string | null): Result<T> {
  return refused(damage(entry));
}

function notOurs<T>(bytes: Uint8Array, ports: FilePorts): Result<T> {
  return no('file.not-jxzp', null, { kind: foreignKind(bytes, ports) });
}

const no = <Code extends Problem['code'], T>(
  code: Code,
  place: string | null,
  params: Parameters<typeof problem<Code>>[2],
): Result<T> => refused(problem(code, place ?? '', params));
