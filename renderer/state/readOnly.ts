import { sentence } from '../../shared/text/problem';
import { whyReadOnly } from './book';
import { useStore } from './store';

/** The id of the words at the top that say why: whatever is closed is described by them. */
export const WHY_READ_ONLY = 'why-read-only';

/** Why nothing can be changed in what is on the table, as a sentence; null where it can. */
export function useReadOnly(): string | null {
  return useStore(({ book }) => {
    const refusal = book && whyReadOnly(book);
    return refusal ? sentence(refusal) : null;
  });
}
