import { z } from 'zod';
import { typed } from '../schema/given';
import { command } from './command';

/** Sets a finding aside, with the reason; an empty reason brings it back. */
export const acknowledge = command({
  name: 'acknowledge',
  label: '说明「不用改」',
  args: z.strictObject({ finding: z.string(), reason: typed }),
  change: (draft, { finding, reason }) => {
    if (reason.trim() === '') delete draft.acknowledged[finding];
    else draft.acknowledged[finding] = reason;
    return undefined;
  },
});
