import { z } from 'zod';
import type { RollReport } from '../rolling/report';
import { displayName, handle, packSummary } from './parts';

/** Last year's file, chosen: what is needed to ask for the year and the pack. Its contents stay in the shell. */
export const chosenLastYear = z.strictObject({
  source: handle,
  name: displayName,
  unit: z.string(),
  year: z.string(),
  pack: packSummary.omit({ variants: true }),
});
export type ChosenLastYear = z.infer<typeof chosenLastYear>;

const told = z.strictObject({ binding: z.string(), name: z.string(), value: z.string(), reason: z.string() });
const moved = told.omit({ binding: true }).extend({ from: z.string(), to: z.string() });
const asked = told.extend({ from: z.string(), proposed: z.string(), stands: z.boolean() });
const side = z.strictObject({ pack: z.string(), year: z.string() });

/** What became of every field of last year's. */
export const rollReport: z.ZodType<RollReport> = z.strictObject({
  from: side,
  to: side,
  kept: z.array(told).readonly(),
  cleared: z.array(told).readonly(),
  moved: z.array(moved).readonly(),
  ask: z.array(asked).readonly(),
  unplaced: z.array(told).readonly(),
});
