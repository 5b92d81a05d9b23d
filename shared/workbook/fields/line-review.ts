import type { Binding } from './binding';
import { put } from './field';
import { lineField, stored } from './kind';
import { hasLine, lineName } from './lines';
import { bindingPath, type Path } from './path';
import { readScore, readWords } from './printed';

/** What a reviewer and the unit say to each other about a line: kept in the workbook, printed in the 复核表 alone. */
function reviewPart(path: Path<Binding, [line: string]>, id: string, key: 'score' | 'opinion' | 'answer', name: string) {
  return lineField(path, {
    id,
    plain: `reviews.<line>.${key}`,
    published: false,
    open: ([line], context) =>
      hasLine(line, context)
        ? {
            kind: 'words',
            name,
            read: ({ reviews }) => reviews[line]?.[key],
            write: ({ reviews }, value) => {
              const { [key]: _, ...rest } = reviews[line] ?? {};
              const next = value === null || value === undefined || value === '' ? rest : { ...rest, [key]: value };
              put(reviews, line, Object.keys(next).length === 0 ? null : next);
            },
          }
        : null,
    stored: ({ reviews }) =>
      Object.entries(reviews).flatMap(([line, one]) => (one[key] === undefined ? [] : [stored({ text: one[key] }, line)])),
    called: ([line], context) => [lineName(line, context), name],
    carry: () => ({ fate: 'clear', why: 'review', reference: 'never' }),
    text: () => ({ role: 'other', where: name }),
    readPrinted: key === 'score' ? readScore : readWords,
  });
}

/** 审核意见: what the reviewer asks or objects to. */
export const reviewOpinion = reviewPart(bindingPath('<line>/review-opinion'), 'review-opinion', 'opinion', '审核意见');
/** 答复: what the unit answers. */
export const reviewAnswer = reviewPart(bindingPath('<line>/review-answer'), 'review-answer', 'answer', '答复');
/** 复核得分: what the reviewer gives in the end; where there is none, the unit's own score stands. */
export const reviewScore = reviewPart(bindingPath('<line>/review-score'), 'review-score', 'score', '复核得分');
