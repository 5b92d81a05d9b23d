import { z } from 'zod';
import { command } from './command';

/** Lets go of what a document printed in one place: from now on what is worked out stands there. */
export const takeComputed = command({
  name: 'take-computed',
  label: '采用算出的数',
  args: z.strictObject({ place: z.string() }),
  change: (draft, { place }) => {
    delete draft.printed[place];
    return undefined;
  },
});
