import { z } from 'zod';
import { typed } from '../schema/given';
import { command } from './command';
import { enter } from './enter';

/** Answers what 沿用 asks about one place: the text stands there, and it is no longer asked, even where nothing changed. */
export const answerRolled = command({
  name: 'answer-rolled',
  label: '沿用核对',
  args: z.strictObject({ binding: z.string(), text: typed }),
  change: (draft, { binding, text }, pack) => {
    const refusal = enter(draft, { binding, text }, pack);
    if (refusal) return [refusal];
    if (draft.rolled) draft.rolled.answers[binding] = text;
    return undefined;
  },
});
