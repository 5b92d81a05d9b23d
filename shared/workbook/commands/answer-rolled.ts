import { z } from 'zod';
import { isWording } from '../fields/wording';
import { typed } from '../schema/given';
import { command } from './command';
import { enter } from './enter';

/** Answers what 沿用 asks about one place: the text stands there, and it is no longer asked, even where nothing changed. */
export const answerRolled = command({
  name: 'answer-rolled',
  label: '沿用核对',
  args: z.strictObject({ binding: z.string(), text: typed }),
  change: (draft, { binding, text }, pack) => {
    const words = isWording(binding) ? draft.adjustments.find(({ path }) => path === binding) : undefined;
    if (words && text !== '') words.value = text;
    else if (words) draft.adjustments = draft.adjustments.filter((one) => one !== words);
    const refusal = words ? undefined : enter(draft, { binding, text }, pack);
    if (refusal) return [refusal];
    if (draft.rolled) draft.rolled.answers[binding] = text;
    return undefined;
  },
});
