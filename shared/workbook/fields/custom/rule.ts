import { bindingPath } from '../path';
import { customWords } from './part';

/** The rule it is scored by, by id; absent: the first that fits. */
export const customRule = customWords(bindingPath('<line>/rule'), 'rule', {
  name: '评分办法',
  carry: { fate: 'keep', why: 'tree' },
});
