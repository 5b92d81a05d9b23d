import { z } from 'zod';
import { problem } from '../../text/problem';
import { typed } from '../schema/given';
import { command } from './command';

/** Puts the officer's figure in place of one added up from the projects, with a reason; an empty value takes it back. */
export const overrule = command({
  name: 'overrule',
  label: '更正汇总数',
  args: z.strictObject({ rollup: z.string(), value: typed, reason: typed }),
  change: (draft, { rollup, value, reason }, pack) => {
    if (!pack.rollups.some((one) => one.id === rollup)) return [problem('workbook.no-such-item', rollup, { id: rollup })];
    if (value.trim() === '') delete draft.overrules[rollup];
    else draft.overrules[rollup] = { value, reason };
    return undefined;
  },
});
