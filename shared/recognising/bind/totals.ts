import { doubt } from '../../text/recognising';
import { levelled, likeness, nameKey, pointsIn } from '../text';
import type { FormBinding } from './binding';
import { figures } from '../../workbook/fields';

/** Totals and subtotals as printed: the workbook adds up itself, checks hold the two against each other. */
export function bindTotals(binding: FormBinding): void {
  const { form, table, path } = binding;
  for (const { branch, values } of form.totals) {
    const group = branch === null ? null : table.groups.find((one) => nameKey(one.path.at(-1) ?? '') === nameKey(branch));
    for (const [kind, cell] of values) {
      if (kind !== 'points' && kind !== 'self') continue;
      const text = pointsIn(cell.text);
      const own = branch === null ? figures.total.at(path, kind) : group ? figures.groupSum.at(path, group.id, kind) : null;
      if (own !== null) binding.place(own, cell);
      if (text === '') continue;
      if (own !== null) binding.print(own, text, cell);
      else binding.outcomes.unmatched(cell, doubt('place.none', {}));
    }
  }
}

/** Notes below the table: those of the form itself are known, others have no place. */
export function bindNotes(binding: FormBinding): void {
  for (const cell of binding.form.notes) {
    const known = binding.table.notes.some((note) => likeness(levelled(note), levelled(cell.text)) >= 0.6);
    if (known) binding.outcomes.matched(cell, null, '');
    else binding.outcomes.unmatched(cell, doubt('note.own', {}));
  }
}
