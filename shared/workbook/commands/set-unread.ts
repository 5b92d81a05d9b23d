import { z } from 'zod';
import { problem } from '../../text/problem';
import { openField } from '../fields/catalogue';
import { typed } from '../schema/given';
import { command } from './command';

/**
 * Keeps a text that cannot be read as the number its place wants: it counts as blank, the checks name it, and the file has
 * it as it was typed. Places of words and of choices are refused: they have nothing to be read.
 */
export const setUnread = command({
  name: 'set-unread',
  label: '填写（没读懂，先留着）',
  args: z.strictObject({ binding: z.string(), text: typed }),
  change: (draft, { binding, text }, pack) => {
    const place = openField(binding, pack, draft);
    if (place?.kind !== 'figure' || (place.described.type ?? 'number') !== 'number')
      return [problem('workbook.no-such-place', binding, { binding })];
    place.write(draft, { text });
    return undefined;
  },
});
