import { bindingPath } from '../path';
import { readTarget } from '../printed';
import { customWords } from './part';

/** 调整后指标值: the target after a change in mid-year. */
export const customAdjustedTarget = customWords(bindingPath('<line>/adjusted-target'), 'adjustedTarget', {
  name: '调整后指标值',
  carry: { fate: 'clear', why: 'adjusted-target' },
  readPrinted: readTarget,
});
