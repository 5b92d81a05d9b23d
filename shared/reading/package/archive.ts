import { crc32 } from '../../file/zip/crc32';
import { problem } from '../../text/problem';
import { ok, type Result, refused } from '../../text/result';
import { READING_LIMITS } from '../limits';
import type { ReadingPorts } from '../ports';

/** An entry as the archive's directory tells of it; nothing is unpacked yet. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local record stands. */
  readonly at: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const LONGEST_COMMENT = 0xffff;

/**
 * A zip that somebody else wrote (PKWARE APPNOTE): only its directory is believed, and no size it claims. Names are made
 * comparable the way Office does (no capitals, no slash in front); one that climbs or comes twice refuses the whole.
 */
export class Archive {
  private unpacked = 0;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly ports: ReadingPorts,
  ) {}

  static open(bytes: Uint8Array, ports: ReadingPorts): Result<Archive> {
    const entries = directoryOf(bytes, ports);
    return entries.ok ? ok(new Archive(bytes, entries.value, ports)) : entries;
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** The names of all entries, small letters. */
  names(): Iterable<string> {
    return this.entries.keys();
  }

  /** The names of all entries as they are written, in the order of the directory. */
  written(): string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  /** One entry unpacked: at most the size it claims, exactly that size, with its checksum; null where there is none of that name. */
  read(name: string): Result<Uint8Array | null> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return ok(null);
    if (entry.size > READING_LIMITS.partBytes) return refused(tooBig());
    this.unpacked += entry.size;
    if (this.unpacked > READING_LIMITS.unpackedBytes) return refused(tooBig());
    const content = this.unpack(entry);
    return content === null ? refused(problem('reading.damaged', entry.name, {})) : ok(content);
  }

  private unpack({ at, packed, size, method, crc }: Entry): Uint8Array | null {
    const view = viewOf(this.bytes);
    if (at + 30 > this.bytes.length || view.getUint32(at, true) !== LOCAL) return null;
    const dataAt = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (dataAt + packed > this.bytes.length) return null;
    const data = this.bytes.subarray(dataAt, dataAt + packed);
    if (method !== 0 && method !== 8) return null;
    const content = method === 0 ? data : this.ports.inflateBounded(data, size);
    return content !== null && content.length === size && crc32(content) === crc ? content : null;
  }
}

export function tooBig() {
  return problem('reading.too-big', '', {});
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The last record of the archive, behind which a comment may stand; -1 where there is none. */
function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return -1;
}

function directoryOf(bytes: Uint8Array, ports: ReadingPorts): Result<ReadonlyMap<string, Entry>> {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end < 0) return refused(problem('reading.damaged', '', {}));
  const count = view.getUint16(end + 10, true);
  if (count > READING_LIMITS.parts) return refused(tooBig());
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return refused(problem('reading.damaged', '', {}));
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end || nameBytes > READING_LIMITS.nameBytes) return refused(problem('reading.damaged', '', {}));
    if ((view.getUint16(at + 8, true) & 1) === 1) return refused(problem('reading.encrypted', '', {}));
    const entry = entryAt(view, at, nameIn(bytes.subarray(at + 46, at + 46 + nameBytes), ports));
    if (!isSafe(entry.name)) return refused(problem('reading.unsafe', entry.name, { name: entry.name }));
    const key = entry.name.toLowerCase();
    if (entries.has(key)) return refused(problem('reading.unsafe', entry.name, { name: entry.name }));
    entries.set(key, entry);
    at = next;
  }
  return ok(entries);
}

function entryAt(view: DataView, at: number, name: string): Entry {
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
}

/** Parts have names of ASCII; other names are only told apart. */
function nameIn(bytes: Uint8Array, ports: ReadingPorts): string {
  const name = ports.decode(bytes, 'utf-8') ?? ports.decode(bytes, 'gb18030') ?? String.fromCharCode(...bytes);
  return name.replaceAll('\\', '/').replace(/^\//, '');
}

function isSafe(name: string): boolean {
  return name !== '' && !/[\p{Cc}]|^[a-z]:/iu.test(name) && !name.split('/').includes('..');
}
