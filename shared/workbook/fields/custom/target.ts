import { bindingPath } from '../path';
import { readTarget } from '../printed';
import { customWords } from './part';

/** 指标值, as officers write it. */
export const customTarget = customWords(bindingPath('<line>/target'), 'target', {
  name: '指标值',
  carry: (indicator) => ({ fate: 'ask', why: 'target', reference: 'always', unit: indicator?.unit ?? '' }),
  text: (indicator) => ({ role: 'target', where: `${indicator}的指标值` }),
  readPrinted: readTarget,
});
