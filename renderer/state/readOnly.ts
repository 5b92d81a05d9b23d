import { sentence } from '../../shared/text/problem';
import { whyReadOnly } from './book';
import { useStore } from './store';

/** Why nothing can be changed in what is on the table, as a sentence; null where it can. */
export function useReadOnly(): string | null {
  return useStore(({ book }) => {
    const refusal = book && whyReadOnly(book);
    return refusal ? sentence(refusal) : null;
  });
}
