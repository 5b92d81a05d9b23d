import { commonField, stored } from './kind';
import { bindingPath } from './path';
import { readWords } from './printed';

const NAME = '单位名称';

/** 单位名称, in the heading of every table. */
export const unitName = commonField(bindingPath('unit/name'), {
  id: 'unit-name',
  plain: 'unit.name',
  published: true,
  open: () => ({
    kind: 'words',
    name: NAME,
    read: ({ unit }) => unit.name,
    write: ({ unit }, value) => {
      unit.name = value ?? '';
    },
  }),
  stored: ({ unit }) => [stored({ text: unit.name })],
  called: () => [NAME],
  carry: () => ({ fate: 'keep', why: 'identity' }),
  text: () => ({ role: 'name', where: NAME }),
  readPrinted: readWords,
});
