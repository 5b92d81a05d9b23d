import { z } from 'zod';
import { problem } from '../../text/problem';
import { openField } from '../fields/catalogue';
import { typed } from '../schema/given';
import { command } from './command';
import { fields } from '../fields';

/** Gives a line the officer's own score with its reason; an empty value goes back to the rule's. */
export const setOwn = command({
  name: 'set-own',
  label: '改自评得分',
  args: z.strictObject({ line: z.string(), value: typed, reason: typed }),
  change: (draft, { line, value, reason }, pack) => {
    const score = openField(fields.selfScore.at(line), pack, draft);
    const words = openField(fields.selfScoreReason.at(line), pack, draft);
    if (score?.kind !== 'words' || words?.kind !== 'words') return [problem('workbook.no-such-place', line, { binding: line })];
    score.write(draft, value.trim() === '' ? null : value);
    words.write(draft, value.trim() === '' ? null : reason);
    return undefined;
  },
});
