import { z } from 'zod';
import { typed } from './given';

const told = { name: typed, value: typed, reason: typed };

/**
 * What rolling over left to be looked at: it can't be worked out again without last year's file. `before`: what stood in each
 * place to confirm; `answers`: what each was answered with, for answers that change nothing. What was cleared stands in
 * `reference`, what was kept in its place: of these the numbers are enough.
 */
export const rolled = z.strictObject({
  from: z.strictObject({ pack: z.string(), year: z.string() }),
  ask: z.array(z.strictObject({ binding: z.string(), ...told, proposed: typed, stands: z.boolean(), before: typed })),
  moved: z.array(z.strictObject({ from: z.string(), to: z.string(), ...told })),
  unplaced: z.array(z.strictObject({ binding: z.string(), ...told })),
  kept: z.int(),
  cleared: z.int(),
  answers: z.record(z.string(), typed),
});
export type Rolled = z.infer<typeof rolled>;
