import { settleAll } from '../kit/settling';
import { typedText } from '../state/cellCommands';
import { notifyDone, performOver, useStore } from '../state/store';
import { type Area, placesIn } from './area';
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
  if (targets.length === 0) return;
  const done = performOver({ name: 'set-many', args: { changes: targets.map((one) => ({ binding: one, text })) } }, targets);
  if (done) notifyDone(`已填 ${targets.length} 格。`);
}
