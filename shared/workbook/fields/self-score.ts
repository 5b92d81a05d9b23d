import type { Fill } from '../schema/fill';
import type { OwnScore } from '../schema/given';
import { put } from './field';
import { lineField, stored } from './kind';
import { hasLine, lineName } from './lines';
import { bindingPath } from './path';
import { readScore, readWords } from './printed';

/** 自评得分 the officer gave a line herself, as typed; where there is none the rule's stands. */
export const selfScore = lineField(bindingPath('<line>/own'), {
  id: 'self-score',
  plain: 'own.<line>.value',
  published: true,
  open: ([line], around) =>
    hasLine(line, around)
      ? {
          kind: 'words',
          name: '自评得分',
          read: ({ own }) => own[line]?.value,
          write: (draft, value) => change(draft, line, { value: value ?? '' }),
        }
      : null,
  stored: ({ own }) => Object.entries(own).map(([line, { value }]) => stored({ text: value }, line)),
  called: ([line], around) => [lineName(line, around), '自评得分'],
  carry: () => ({ fate: 'clear', why: 'score' }),
  readPrinted: readScore,
});

/** Why it is not the rule's. */
export const selfScoreReason = lineField(bindingPath('<line>/own-reason'), {
  id: 'self-score-reason',
  plain: 'own.<line>.reason',
  published: false,
  open: ([line], around) =>
    hasLine(line, around)
      ? {
          kind: 'words',
          name: '自评得分的理由',
          read: ({ own }) => own[line]?.reason,
          write: (draft, reason) => change(draft, line, { reason: reason ?? '' }),
        }
      : null,
  stored: ({ own }) =>
    Object.entries(own).flatMap(([line, { reason }]) => (reason === '' ? [] : [stored({ text: reason }, line)])),
  called: ([line], around) => [lineName(line, around), '自评得分的理由'],
  carry: () => ({ fate: 'clear', why: 'reason' }),
  text: () => ({ role: 'other', where: '自评得分的理由' }),
  readPrinted: readWords,
});

function change({ own }: Fill, line: string, part: Partial<OwnScore>): void {
  const next = { ...(own[line] ?? { value: '', reason: '' }), ...part };
  put(own, line, next.value === '' && next.reason === '' ? null : next);
}
