import { z } from 'zod';
import { paperOptions } from '../paper';
import { typed } from '../schema/given';
import { command } from './command';

/** Settles how the forms are published: one option; an empty value leaves it to the pack again. */
export const setPaper = command({
  name: 'set-paper',
  label: '改印法',
  args: z.strictObject({ option: z.enum(paperOptions), value: typed }),
  change: (draft, { option, value }) => {
    if (value.trim() === '') delete draft.paper[option];
    else draft.paper[option] = value;
    return undefined;
  },
});
