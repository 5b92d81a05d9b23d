import { filePorts } from '../../electron/disk/ports';
import { salvage } from '../../shared/file';
import { contents, open, sampleFile, valuesOf } from '../unit/file/sample';

/** Random numbers that come again with the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Harm = (bytes: Uint8Array, random: () => number, older: Uint8Array) => Uint8Array;

const below = (most: number, random: () => number): number => Math.floor(random() * most);

/** What disks, cables and half-done copies do to a file. */
const HARMS: readonly Harm[] = [
  function flippedBit(bytes, random) {
    const at = below(bytes.length, random);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8, random));
    return bytes;
  },
  function cutShort(bytes, random) {
    return bytes.slice(0, below(bytes.length, random));
  },
  function overwritten(bytes, random) {
    const at = below(bytes.length, random);
    for (let index = at; index < Math.min(bytes.length, at + 1 + below(64, random)); index += 1)
      bytes[index] = below(256, random);
    return bytes;
  },
  function zeroedSector(bytes, random) {
    const at = below(bytes.length, random);
    return bytes.fill(0, at, at + 512);
  },
  function removedBytes(bytes, random) {
    const at = below(bytes.length, random);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(8, random))]);
  },
  function insertedBytes(bytes, random) {
    const at = below(bytes.length + 1, random);
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + below(8, random), below(256, random)), bytes.subarray(at)]);
  },
  function mixedWithTheOlderOne(bytes, random, older) {
    const at = below(Math.min(bytes.length, older.length), random);
    return random() < 0.5
      ? Buffer.concat([bytes.subarray(0, at), older.subarray(at)])
      : Buffer.concat([older.subarray(0, at), bytes.subarray(at)]);
  },
];

export interface Tally {
  tried: number;
  /** Opened though not the file that was saved. */
  opened: number;
  /** Opened or salvaged with values that were never saved. */
  changed: number;
  /** Where something of value could still be read. */
  salvaged: number;
}

/** Harms a file many times, in all ways in turn, and looks at what still opens. */
export async function harmMany(times: number, seed: number): Promise<Tally> {
  const random = seeded(seed);
  const whole = await sampleFile();
  const older = await sampleFile({ workbook: { ...contents.workbook, year: '2023' } });
  const known = new Set([valuesOf(contents), valuesOf({ ...contents, workbook: { ...contents.workbook, year: '2023' } })]);
  const tally: Tally = { tried: 0, opened: 0, changed: 0, salvaged: 0 };
  while (tally.tried < times) {
    const harm = HARMS[tally.tried % HARMS.length] as Harm;
    const file = harm(Uint8Array.from(whole), random, older);
    if (Buffer.compare(file, whole) === 0 || Buffer.compare(file, older) === 0) continue;
    tally.tried += 1;
    const result = await open(file);
    if (result.ok) tally.opened += 1;
    if (result.ok && !known.has(valuesOf(result.value))) tally.changed += 1;
    const kept = await keeps(file);
    if (kept === 'changed') tally.changed += 1;
    if (kept === 'some') tally.salvaged += 1;
  }
  return tally;
}

async function keeps(file: Uint8Array): Promise<'none' | 'some' | 'changed'> {
  const { workbook, pack, evidence } = await salvage(file, filePorts);
  const years = ['2024', '2023'].map((year) => JSON.stringify({ ...contents.workbook, year }));
  if (workbook !== null && !years.includes(JSON.stringify(workbook))) return 'changed';
  if (pack !== null && JSON.stringify(pack) !== JSON.stringify(contents.pack)) return 'changed';
  for (const [name, bytes] of evidence) {
    const saved = contents.evidence.get(name);
    if (saved === undefined || Buffer.compare(bytes, saved) !== 0) return 'changed';
  }
  return workbook !== null || evidence.size > 0 ? 'some' : 'none';
}
