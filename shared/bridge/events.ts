import { z } from 'zod';
import { filledReport } from './exporting';
import { actionIds } from './actions';
import type { EventName } from './names';
import { displayName, handle, holder, said } from './parts';

/** How a job stands. `words` says in Chinese what is being done just now. */
const jobState = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('working'),
    job: handle,
    done: z.number(),
    total: z.number(),
    words: z.string().max(300),
    /** The system's own dialog is open: only there it can be called off. */
    dialog: z.boolean().optional(),
  }),
  z.strictObject({
    state: z.literal('done'),
    job: handle,
    files: z.array(displayName),
    /** What is worth saying of them. */
    notices: z.array(z.string().max(4000)).optional(),
    /** Of a document of the unit's own that was filled in: what became of it. */
    filled: filledReport.optional(),
  }),
  z.strictObject({ state: z.literal('failed'), job: handle, problems: z.array(said) }),
  z.strictObject({ state: z.literal('cancelled'), job: handle }),
]);
export type JobState = z.infer<typeof jobState>;

/** How a review of a folder stands. What was done before it stopped is kept, and gone on with the next time. */
const reviewState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('working'), done: z.int(), total: z.int(), file: z.string().max(300) }),
  z.strictObject({
    state: z.literal('done'),
    /** The table's name, in the folder itself. */
    name: displayName,
    files: z.int(),
    units: z.int(),
    error: z.int(),
    doubt: z.int(),
    hint: z.int(),
    missing: z.int(),
    /** Files that could not be read and why; the first hundred of them. */
    unreadable: z.array(z.strictObject({ file: z.string(), message: z.string() })).max(100),
    unreadableCount: z.int(),
  }),
  z.strictObject({ state: z.literal('failed'), problems: z.array(said) }),
  z.strictObject({ state: z.literal('cancelled') }),
]);
export type ReviewState = z.infer<typeof reviewState>;

/** What the shell tells the page unasked. */
export const events = {
  /** A menu item was chosen. */
  action: z.strictObject({ id: z.enum(actionIds) }),
  job: jobState,
  review: reviewState,
  /** Somebody has taken over the file of an open workbook: it is no longer this window's to write. */
  taken: z.strictObject({ handle, by: holder }),
  /** A file came from outside: `takeArrived` has it. */
  arrived: z.strictObject({}),
} satisfies Record<EventName, z.ZodType>;

export type EventOf<Name extends EventName> = z.infer<(typeof events)[Name]>;
