import { z } from 'zod';
import type { ResolvedPack } from '../pack';
import { exportFormats } from '../sheets/formats';
import { workbook } from '../workbook/schema/workbook';

/** An opaque ticket for a workbook, a file, a job. The page never sees a path. */
export const handle = z.string().regex(/^[a-z]{1,12}-[A-Za-z0-9]{8,40}$/);

/** A name to show: of a file or a folder, never with its path. */
export const displayName = z
  .string()
  .max(260)
  .refine((name) => !/[/\\]/.test(name));

/** A moment, ISO 8601. */
export const moment = z.string().max(40);

/** A refusal on its way to the page: already a sentence, with the code for tests and for branching. */
export const said = z.strictObject({ code: z.string().max(100), place: z.string().max(500), message: z.string().max(4000) });
export type Said = z.infer<typeof said>;

/** A pack passes as the text it was read from, which the other side reads again; here only the outline is looked at. */
export const resolvedPack = z.custom<ResolvedPack>((value) => {
  if (typeof value !== 'object' || value === null) return false;
  const outline = value as Partial<ResolvedPack>;
  return outline.language === '1' && typeof outline.id === 'string' && Array.isArray(outline.tables);
});

/** A command as it is journalled; what its arguments must be is the command's own affair. */
const journalledCommand = z.strictObject({
  kind: z.literal('command'),
  name: z.string().max(60),
  args: z.record(z.string().max(100), z.json()),
  /** Continues the step of undo before it (typing letter by letter). */
  continues: z.boolean().optional(),
});

/** What was done since the last save, in order. Undo and redo leave the workbook they arrived at: they may reach back before the save. */
export const journalEntry = z.union([journalledCommand, z.strictObject({ kind: z.literal('workbook'), workbook })]);
export type JournalEntry = z.infer<typeof journalEntry>;

/** Who has a file open, where, and since when in plain words. */
export const holder = z.object({ who: z.string().max(200), where: z.string().max(200), since: z.string().max(100) });
export type Holder = z.infer<typeof holder>;

/** A workbook given to the page. */
export const opened = z.strictObject({
  handle,
  name: displayName,
  /** It has a file of its own to be saved into; without one, saving asks where. */
  onDisk: z.boolean(),
  pack: resolvedPack,
  workbook,
  /** Work recovered after a crash, to be done again on top of `workbook`. */
  entries: z.array(journalEntry).max(100_000),
  /** It is nowhere on disk as it is here: closing has to ask before anything was changed. */
  unsaved: z.boolean(),
  /** Who has its file; it can be looked at, not changed. Null: it is ours. */
  heldBy: holder.nullable(),
  /** A sentence worth showing at once. */
  note: z.string().max(4000).nullable(),
});
export type Opened = z.infer<typeof opened>;

export const packSummary = z.strictObject({
  id: z.string(),
  region: z.string(),
  year: z.number().int(),
  title: z.string(),
  /** The first year of a pack for any year from that one on. */
  yearsFrom: z.number().int().optional(),
  /** What is to be chosen before a workbook is begun; the first option unless another is taken. */
  variants: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      hint: z.string().optional(),
      options: z.array(z.strictObject({ id: z.string(), name: z.string() })),
    }),
  ),
});
export type PackSummary = z.infer<typeof packSummary>;

export const sampleSummary = z.strictObject({ id: z.string().max(200), pack: z.string(), title: z.string(), note: z.string() });
export type SampleSummary = z.infer<typeof sampleSummary>;

/** How a workbook stands, as the start page tells it: texts as the window showed them. `left`: how many places are still 待填. */
export const standing = z.strictObject({
  unit: z.string().max(300),
  year: z.string().max(10),
  score: z.string().max(40),
  rating: z.string().max(40),
  left: z.int().min(0),
});
export type Standing = z.infer<typeof standing>;

/** A file of late; `folder`: in which one, by its last two names. */
export const recentFile = z.strictObject({
  handle,
  name: displayName,
  folder: z.string().max(600),
  at: moment,
  /** Kept at the top. */
  pinned: z.boolean(),
  /** Null: nothing is known of it. */
  standing: standing.nullable(),
});
export type RecentFile = z.infer<typeof recentFile>;

export const exportFormat = z.enum(exportFormats);
export type { ExportFormat } from '../sheets/formats';

/** What the menu has to know: see MenuState in actions.ts. */
export const menuState = z.strictObject({
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  canChange: z.boolean(),
  isAutosaving: z.boolean(),
});
