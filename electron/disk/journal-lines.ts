import { z } from 'zod';
import { claim } from './claim';
import { sha256 } from './ports';

/** What the journal is about, in the words of whoever keeps it. */
const journalHead = z.strictObject({
  /** The file's name as shown, and its path where it has one. */
  name: z.string(),
  file: z.string().nullable(),
  /** SHA-256 of the file the work started from; null where there was none. */
  sha256: z.string().nullable(),
});
export type JournalHead = z.infer<typeof journalHead>;

/** The first line: who keeps the journal, and the state after command `upTo`, as text of the keeper's making. */
export const firstLine = z.strictObject({
  journal: z.literal(1),
  keeper: claim,
  head: journalHead,
  base: z.string(),
  upTo: z.int(),
});
export type FirstLine = z.infer<typeof firstLine>;

/** A line for one command; JSON may hold any. */
export const commandLine = z.strictObject({ seq: z.int(), command: z.unknown() });

/** A line carries the start of its own SHA-256: a torn or overwritten one shows. */
export function toLine(value: unknown): Uint8Array {
  const json = JSON.stringify(value);
  return Buffer.from(`${checkOf(json)} ${json}\n`, 'utf8');
}

/** The value of a line, or null when it is not whole. */
export function fromLine(line: string): unknown {
  const json = line.slice(CHECK + 1);
  if (line.slice(0, CHECK) !== checkOf(json)) return null;
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

const CHECK = 16;

function checkOf(json: string): string {
  return sha256(Buffer.from(json, 'utf8')).slice(0, CHECK);
}
