import { commonField, stored } from './kind';
import { bindingPath } from './path';
import { readWords } from './printed';

const NAME = '主管部门';

/** The unit's 主管部门. */
export const unitDepartment = commonField(bindingPath('unit/department'), {
  id: 'unit-department',
  plain: 'unit.department',
  published: true,
  open: () => ({
    kind: 'words',
    name: NAME,
    read: ({ unit }) => unit.department,
    write: ({ unit }, value) => {
      if (value === null) delete unit.department;
      else unit.department = value;
    },
  }),
  stored: ({ unit }) => (unit.department === undefined ? [] : [stored({ text: unit.department })]),
  called: () => [NAME],
  carry: () => ({ fate: 'keep', why: 'identity' }),
  text: () => ({ role: 'name', where: NAME }),
  readPrinted: readWords,
});
