import type { Workbook } from '../../shared/workbook/schema/workbook';
import { lookAt } from './book';
import { putWorkbook, useStore } from './store';

const { getState, setState } = useStore;

/** Puts an earlier state on the table to look at, in every table and page; the present one waits beside, untouched. */
export function look(workbook: Workbook, { version, savedAt }: { version: string; savedAt: string }): void {
  const { book, aside } = getState();
  const own = aside ?? book;
  if (own) setState({ book: lookAt(own, workbook, { kind: 'past', version, savedAt }), aside: own, notice: null });
}

/** Back to the present state, if an earlier one is on the table. */
export function stopLooking(): void {
  const { aside } = getState();
  if (aside) setState({ book: aside, aside: null, notice: null });
}

/** Goes back to an earlier state for good: one step, that can be undone. */
export function goBackTo(workbook: Workbook): void {
  stopLooking();
  putWorkbook(workbook);
}
