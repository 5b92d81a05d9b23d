import { z } from 'zod';
import { command } from './command';
import { enter } from './enter';

/** Says 本年无此项 of one figure. */
export const setNone = command({
  name: 'set-none',
  label: '标为本年无此项',
  args: z.strictObject({ binding: z.string() }),
  change: (draft, { binding }, pack) => {
    const refusal = enter(draft, { binding, none: true }, pack);
    return refusal ? [refusal] : undefined;
  },
});
