import { typedIn } from '../../../shared/workbook/fields/walk';
import { isNone } from '../../../shared/workbook/schema/given';
import type { Book } from '../../state/book';

/** One place where a text would be replaced. */
export interface Replacement {
  readonly binding: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** Every place of the workbook where `find` stands, with what would stand there instead. Nothing to find: none. */
export function replacementsOf(
  { pack, workbook }: Pick<Book, 'pack' | 'workbook'>,
  find: string,
  instead: string,
): readonly Replacement[] {
  if (find === '' || find === instead) return [];
  return typedIn(pack, workbook).flatMap(({ binding, name, given }) => {
    const before = typeof given === 'string' ? given : isNone(given) ? '' : given.text;
    return before.includes(find) ? [{ binding, name, before, after: before.replaceAll(find, instead) }] : [];
  });
}
