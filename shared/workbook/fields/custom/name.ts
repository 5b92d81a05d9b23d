import { bindingPath } from '../path';
import { customWords } from './part';

/** 三级指标: its name; it stands while it is asked about. */
export const customName = customWords(bindingPath('<line>/name'), 'name', {
  name: '三级指标',
  carry: { fate: 'ask', why: 'tree', name: true },
  text: () => ({ role: 'name', where: '三级指标' }),
});
