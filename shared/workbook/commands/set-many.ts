import { z } from 'zod';
import { typed } from '../schema/given';
import { command } from './command';
import { enter } from './enter';

/** Types into several places at once (paste): all of it, or nothing and every reason why. */
export const setMany = command({
  name: 'set-many',
  label: '粘贴',
  args: z.strictObject({
    changes: z
      .array(z.strictObject({ binding: z.string(), text: typed, unit: z.string().max(20).optional() }))
      .min(1)
      .max(20_000),
  }),
  change: (draft, { changes }, pack) => changes.flatMap((change) => enter(draft, change, pack) ?? []),
});
