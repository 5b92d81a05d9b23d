import { z } from 'zod';
import { workbook } from '../workbook/schema/workbook';
import { displayName, handle, holder, moment, opened, resolvedPack, said } from './parts';

/** An earlier state of a file: a ticket for it, and when that state was saved. */
export const version = z.strictObject({ handle, savedAt: moment });
export type Version = z.infer<typeof version>;

/** What is in an earlier state. With other rules than the present one it can be opened beside it, not put in its place. */
export const versionContents = z.strictObject({ pack: resolvedPack, workbook, isSamePack: z.boolean() });
export type VersionContents = z.infer<typeof versionContents>;

/** A file that somebody else has open. `file` is good for `openHeld`, until another file is asked for. */
const held = z.strictObject({ kind: z.literal('held'), file: handle, name: displayName, by: holder });
export type Held = z.infer<typeof held>;

/**
 * A file that would not open: why, what of it is still whole, and what else there is. `file` is good for `openRescued`,
 * until another file is asked for.
 */
const damaged = z.strictObject({
  kind: z.literal('damaged'),
  file: handle,
  name: displayName,
  problems: z.array(said),
  /** What was filled in, where it is whole; null: it is lost. */
  workbook: z.strictObject({ unit: z.string(), year: z.string(), projects: z.int() }).nullable(),
  /** The rules it is scored by: its own, those of the same name that come with the program, or none. */
  pack: z.enum(['own', 'bundled', 'lost']),
  attached: z.array(z.string().max(300)),
  lost: z.array(z.string().max(400)),
  /** False: no list of checksums vouches for what is there. */
  isProven: z.boolean(),
  versions: z.array(version),
});
export type Damaged = z.infer<typeof damaged>;

/** What became of opening a file. */
export const opening = z.union([
  z.strictObject({ kind: z.literal('opened'), opened }),
  z.strictObject({ kind: z.literal('cancelled') }),
  held,
  damaged,
]);
export type Opening = z.infer<typeof opening>;
