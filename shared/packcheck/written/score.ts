import type { NameType } from '../../formula';
import type { Score } from '../../pack';
import { readBand } from '../../scoring/expand/band';
import type { PathPart } from '../place';

/** One formula of a way of scoring, as written. */
export interface ScorePiece {
  readonly text: string;
  readonly path: readonly PathPart[];
  /** In words, which one it is. */
  readonly what: string;
  readonly expected: NameType;
  /** In it 分值 is the part's own. */
  readonly ofPart?: boolean;
}

/** Every formula of a score, in the order it is written. */
export function scorePieces(score: Score): ScorePiece[] {
  if (typeof score === 'string') return [number(score, [], '得分')];
  if ('parts' in score) {
    return score.parts.flatMap((part, index) => [
      number(part.points, ['parts', index, 'points'], `${part.name}的分值`),
      { ...number(part.score, ['parts', index, 'score'], part.name), ofPart: true },
    ]);
  }
  if ('checklist' in score) return checklistPieces(score.checklist);
  if ('ladder' in score) return ladderPieces(score.ladder);
  if ('graded' in score) return gradedPieces(score.graded);
  if ('steps' in score) {
    const { of, full, step, each } = score.steps;
    const named = { of: [of, '所看的数'], full: [full, '满分点'], step: [step, '每步'], each: [each, '每步扣分'] } as const;
    return Object.entries(named).map(([key, [text, what]]) => number(text, ['steps', key], what));
  }
  return [];
}

type Of<Key extends string> = Extract<Score, Record<Key, unknown>>[Key & keyof Extract<Score, Record<Key, unknown>>];

function checklistPieces({ items, tally }: Of<'checklist'>): ScorePiece[] {
  const points = items.flatMap((item, index) =>
    item.points === undefined ? [] : [number(item.points, ['checklist', 'items', index, 'points'], item.name)],
  );
  const counts = Object.entries(tally ?? {}).map(([count, text]) =>
    number(text, ['checklist', 'tally', count], `符合 ${count} 条`),
  );
  return [...points, ...counts];
}

function ladderPieces({ of, bands }: Of<'ladder'>): ScorePiece[] {
  const pieces = bands.flatMap((band, index) => {
    const path = ['ladder', 'bands', index];
    const read = readBand(band.in);
    const ends = [read?.low, read?.high].flatMap((end) => (end ? [number(end.at, [...path, 'in'], `档 ${band.in}`)] : []));
    return [...unlike(ends), number(band.score, [...path, 'score'], `档 ${band.in} 的得分`)];
  });
  return [number(of, ['ladder', 'of'], '所看的数'), ...pieces];
}

/** `= 0` has the same end twice. */
function unlike(pieces: readonly ScorePiece[]): ScorePiece[] {
  return pieces.filter((piece, index) => pieces.findIndex((one) => one.text === piece.text) === index);
}

function gradedPieces({ grades }: Of<'graded'>): ScorePiece[] {
  return grades.flatMap((grade, index) =>
    (['value', 'from', 'to'] as const).flatMap((key) => {
      const text = grade[key];
      return text === undefined ? [] : [number(text, ['graded', 'grades', index, key], grade.name)];
    }),
  );
}

function number(text: string, path: readonly PathPart[], what: string): ScorePiece {
  return { text, path: ['score', ...path], what, expected: 'number' };
}
