import { openField } from '../../shared/workbook/fields/catalogue';
import type { OwnScore } from '../../shared/workbook/schema/given';
import type { Book } from './book';

/** The officer's own score of a line (`<owner>/indicator/<id>` or `<owner>/execution`), as typed; null: the rule's stands. */
export function ownScoreOf({ pack, workbook }: Pick<Book, 'pack' | 'workbook'>, line: string): OwnScore | null {
  const read = (what: string) => {
    const door = openField(`${line}/${what}`, pack, workbook);
    return door?.kind === 'words' ? door.read(workbook) : undefined;
  };
  const value = read('own');
  return value === undefined ? null : { value, reason: read('own-reason') ?? '' };
}
