import { openField } from '../../shared/workbook/fields/catalogue';
import type { Book } from './book';
import { fields } from '../../shared/workbook/fields';

/** The officer's own score, and its reason in one text. */
export interface Own {
  readonly value: string;
  readonly reason: string;
}

/** The officer's own score of a line (`<owner>/indicator/<id>` or `<owner>/execution`), as typed; null: the rule's stands. */
export function ownScoreOf({ pack, workbook }: Pick<Book, 'pack' | 'workbook'>, line: string): Own | null {
  const read = (binding: string) => {
    const door = openField(binding, pack, workbook);
    return door?.kind === 'words' ? door.read(workbook) : undefined;
  };
  const value = read(fields.selfScore.at(line));
  return value === undefined ? null : { value, reason: read(fields.selfScoreReason.at(line)) ?? '' };
}
