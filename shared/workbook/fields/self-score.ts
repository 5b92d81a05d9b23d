import type { TableEntries } from '../schema/fill';
import { kindCalled, NO_REASON, readReason, reasonText } from '../reason';
import { OTHER_REASON, type SelfScore } from '../schema/given';
import { put } from './field';
import { lineField, stored } from './kind';
import { hasLine, lineName } from './lines';
import { bindingPath } from './path';
import { readScore, readWords } from './printed';

/** 自评得分 given to a line by the officer, as typed; where there is none the rule's stands. */
export const selfScore = lineField(bindingPath('<line>/own'), {
  id: 'self-score',
  plain: 'own.<line>.value',
  published: true,
  open: ([line], context) =>
    hasLine(line, context)
      ? {
          kind: 'words',
          name: '自评得分',
          read: ({ own }) => own[line]?.value,
          write: (draft, value) => change(draft, line, { value: value ?? '' }),
        }
      : null,
  stored: ({ own }) => Object.entries(own).map(([line, { value }]) => stored({ text: value }, line)),
  called: ([line], context) => [lineName(line, context), '自评得分'],
  carry: () => ({ fate: 'clear', why: 'score' }),
  readPrinted: readScore,
});

/** Why it is not the rule's. */
export const selfScoreReason = lineField(bindingPath('<line>/own-reason'), {
  id: 'self-score-reason',
  plain: 'own.<line>.reason',
  published: false,
  open: ([line], context) =>
    hasLine(line, context)
      ? {
          kind: 'words',
          name: '自评得分的理由',
          read: ({ own }) => (own[line] ? reasonText(own[line].reason) : undefined),
          write: (draft, reason) => change(draft, line, { reason: readReason(reason ?? '') }),
        }
      : null,
  stored: ({ own }) =>
    Object.entries(own).flatMap(([line, { reason }]) => {
      const text = reasonText(reason);
      return text === '' ? [] : [stored({ text }, line)];
    }),
  parts: { keys: ['kind', 'text'], join: ({ kind = '', text = '' }) => joined(kind, text) },
  called: ([line], context) => [lineName(line, context), '自评得分的理由'],
  carry: () => ({ fate: 'clear', why: 'reason' }),
  text: () => ({ role: 'other', where: '自评得分的理由' }),
  readPrinted: readWords,
});

/** Kind and words as one text; null where there is no such kind. */
function joined(kind: string, text: string): string | null {
  const known = kind === '' ? OTHER_REASON : kindCalled(kind);
  return known === null ? null : reasonText({ kind: known, text });
}

function change({ own }: TableEntries, line: string, part: Partial<SelfScore>): void {
  const next = { ...(own[line] ?? { value: '', reason: NO_REASON }), ...part };
  put(own, line, next.value === '' && reasonText(next.reason) === '' ? null : next);
}
