import type { Scope } from '../scope';
import { itemWords, lineWords } from './item';
import { appraisedWord, projectWords } from './project';
import { ratingWords, wholeWords } from './whole';
import type { Needs, Word } from './word';

export type { Needs, Word } from './word';

/** Every word a sentence of a report may name; a new one is a line in its file. */
export const reportWords: readonly Word[] = [
  ...wholeWords,
  ...projectWords,
  appraisedWord,
  ...itemWords,
  ...lineWords,
  ...ratingWords,
];

const byName = new Map(reportWords.map((word) => [word.name, word]));

/** A word by its name. */
export function wordNamed(name: string): Word | undefined {
  return byName.get(name);
}

/** Whether what a word speaks of is at hand. */
export function isAtHand(needs: Needs, scope: Pick<Scope, 'project' | 'table' | 'branch' | 'line' | 'rating'>): boolean {
  switch (needs) {
    case 'whole':
      return true;
    case 'project':
      return scope.project !== null;
    case 'money':
      return scope.project !== null || scope.table !== null;
    case 'table':
      return scope.table !== null;
    case 'item':
      return scope.table !== null;
    case 'line':
      return scope.line !== null;
    case 'rating':
      return scope.rating !== null;
  }
}
