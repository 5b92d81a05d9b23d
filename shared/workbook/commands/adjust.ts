import { z } from 'zod';
import { typed } from '../schema/given';
import { command } from './command';

/** Changes the pack's data for this workbook alone (`parameter/n`, wording, points), with its source; an empty value takes it back. */
export const adjust = command({
  name: 'adjust',
  label: '调整规则数据',
  args: z.strictObject({ path: z.string().min(1).max(300), value: typed, source: typed }),
  change: (draft, adjustment) => {
    const others = draft.adjustments.filter((one) => one.path !== adjustment.path);
    draft.adjustments = adjustment.value.trim() === '' ? others : [...others, adjustment];
    return undefined;
  },
});
