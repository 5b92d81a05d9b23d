import { bindingPath } from '../path';
import { customFigure } from './part';

/** 完成值, kept as officers write it (「≥36553」「未支付」), so any words go. */
export const customActual = customFigure(
  bindingPath('<line>/actual'),
  'actual',
  { type: 'text', none: true },
  {
    name: '完成值',
    carry: { fate: 'clear', why: 'actual' },
    text: (indicator) => ({ role: 'target', where: `${indicator}的完成值` }),
  },
);
