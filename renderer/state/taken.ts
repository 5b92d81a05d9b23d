import type { EventOf } from '../../shared/bridge';
import { sentence } from '../../shared/text/problem';
import { composed } from '../kit/inputMethod';
import { settleAll } from '../kit/settling';
import { takenOver, whyReadOnly } from './book';
import { currentJournal, notify, useStore } from './store';

/**
 * Another window has taken the file over. What is being typed is taken into the workbook first, half a word of an input
 * method when it is whole, and kept in the journal; only then is the page closed for changes.
 */
export async function closeForChanges({ handle, by }: EventOf<'taken'>): Promise<void> {
  await composed();
  const { book, aside } = useStore.getState();
  if (book?.handle !== handle) return;
  settleAll();
  void currentJournal()?.flush();
  const { book: now, aside: own } = useStore.getState();
  if (!now) return;
  if (!aside || !own) return useStore.setState({ book: takenOver(now, by), notice: null });
  // The bar above is about the earlier state in sight.
  const taken = takenOver(own, by);
  useStore.setState({ aside: taken });
  const why = whyReadOnly(taken);
  if (why) notify('problem', sentence(why));
}
