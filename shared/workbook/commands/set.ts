import { z } from 'zod';
import { typed } from '../schema/given';
import { command } from './command';
import { enter } from './enter';

/** Types a text into one place. */
export const set = command({
  name: 'set',
  label: '填写',
  args: z.strictObject({ binding: z.string(), text: typed, unit: z.string().optional(), note: typed.optional() }),
  change: (draft, args, pack) => {
    const refusal = enter(draft, args, pack);
    return refusal ? [refusal] : undefined;
  },
});
