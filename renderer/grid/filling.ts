import { settleAll } from '../kit/settling';
import { typedText } from '../state/cellCommands';
import { notifyDone, performOver, useStore } from '../state/store';
import { type Area, fromAbove, placesIn } from './area';
import { isEditable, type Layout, type Place } from './places';

/** Puts what stands in the active cell into all others of the selection that take the same kind of thing, as one step. */
export function fillArea(layout: Layout, area: Area, active: Place): void {
  // What is being typed in it counts.
  settleAll();
  const { book } = useStore.getState();
  const { binding, editor } = active.cell;
  if (!book || binding === undefined || editor === undefined) return;
  const text = typedText(book, binding);
  const others = placesIn(layout, area).filter(({ cell }) => isEditable(cell) && cell.binding !== binding);
  const targets = others.flatMap(({ cell }) => (cell.editor === editor && cell.binding !== undefined ? [cell.binding] : []));
  put(targets.map((one) => ({ binding: one, text })));
}

/** Puts what stands in the first row of the selection into all rows below it, column by column, as one step. */
export function fillDown(layout: Layout, area: Area): void {
  settleAll();
  const { book } = useStore.getState();
  if (book) put(fromAbove(layout, area).map(({ from, to }) => ({ binding: to, text: typedText(book, from) })));
}

function put(changes: readonly { readonly binding: string; readonly text: string }[]): void {
  if (changes.length === 0) return;
  const done = performOver(
    { name: 'set-many', args: { changes: [...changes] } },
    changes.map(({ binding }) => binding),
  );
  if (done) notifyDone(`已填 ${changes.length} 格。`);
}
