import { commonField, stored } from './kind';
import { labelOf } from './label';
import { bindingPath } from './path';
import { readWords } from './printed';

/** Which project a further table is about: how the workbook is made up. It reads as the table and the project. */
export const appraisalProject = commonField(bindingPath('appraisal/<appraisal>'), {
  id: 'appraisal-project',
  plain: 'appraisals[<appraisal>].project',
  published: true,
  shape: true,
  open: () => null,
  stored: (workbook, pack) =>
    workbook.appraisals.map(({ id }) => stored({ text: labelOf({ kind: 'appraisal', id }, pack, workbook) }, id)),
  called: () => ['所评的项目'],
  carry: () => ({ fate: 'keep', why: 'appraisal' }),
  readPrinted: readWords,
});
