import { bindingPath } from '../path';
import { customWords } from './part';

/** 度量单位. */
export const customUnit = customWords(bindingPath('<line>/unit'), 'unit', {
  name: '度量单位',
  carry: { fate: 'keep', why: 'tree' },
});
