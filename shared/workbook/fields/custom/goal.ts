import { bindingPath } from '../path';
import { customWords } from './part';

/** The annual goal it belongs to, by id. */
export const customGoal = customWords(bindingPath('<line>/goal'), 'goal', {
  name: '所属目标',
  carry: { fate: 'keep', why: 'tree' },
});
