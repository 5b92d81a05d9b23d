import { bindingPath } from '../path';
import { readDirection } from '../printed';
import { customWords } from './part';

/** 指标性质: ≥ ≤ ＝ 定性, or a region's word. */
export const customDirection = customWords(bindingPath('<line>/direction'), 'direction', {
  name: '指标性质',
  carry: { fate: 'keep', why: 'tree' },
  readPrinted: readDirection,
});
