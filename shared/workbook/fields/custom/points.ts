import { bindingPath } from '../path';
import { readScore } from '../printed';
import { customWords } from './part';

/** 分值; absent: left to distribute. */
export const customPoints = customWords(bindingPath('<line>/points'), 'points', {
  name: '分值',
  carry: { fate: 'keep', why: 'tree' },
  readPrinted: readScore,
});
