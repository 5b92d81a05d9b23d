import { lineField, stored } from '../kind';
import { lineName } from '../lines';
import { bindingPath } from '../path';
import { readWords } from '../printed';

/** The branch the unit's own indicator stands in: how the workbook is made up, and changed by moving it. */
export const customGroup = lineField(bindingPath('<line>/group'), {
  id: 'custom-group',
  plain: 'indicators[<line>].group',
  published: true,
  shape: true,
  open: () => null,
  stored: ({ indicators }) => indicators.map(({ id, group }) => stored({ text: group }, id)),
  called: ([line], context) => [lineName(line, context), '所属指标'],
  carry: () => ({ fate: 'keep', why: 'tree' }),
  readPrinted: readWords,
});
