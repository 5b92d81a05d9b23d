import { z } from 'zod';

/** Folders of the program and of what it keeps, which can be opened in the system's file manager. */
export const place = z.enum(['data', 'versions', 'templates', 'program']);
export type Place = z.infer<typeof place>;

/** What the program says of itself. */
export const about = z.strictObject({
  version: z.string().max(100),
  electron: z.string().max(100),
  chromium: z.string().max(100),
  /** Our licence and those of all that is shipped with us; empty: not built in. */
  licences: z.string().max(4_000_000),
  /** Paths are for people to read: no call takes one. */
  places: z.array(z.strictObject({ place, path: z.string().max(8192) })),
});
export type About = z.infer<typeof about>;
