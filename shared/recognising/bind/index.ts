import type { Form } from '../form';
import type { PackTable } from '../pack-tables';
import type { Workbook } from '../../workbook';
import { bindFields } from './fields';
import { bindFixedLines } from './fixed-lines';
import { FormBinding } from './binding';
import { bindFunds } from './funds';
import { bindOpenLines } from './open-lines';
import type { Outcomes } from './outcomes';
import { levelled } from '../text';
import { bindNotes, bindTotals } from './totals';

export { FormBinding, type OwnLine } from './binding';
export { nameCellOf } from './levels';
export { partsOf } from './values';
export { Outcomes, type Outcome } from './outcomes';
export { bindScores } from './scores';

/** Cells nobody read that print words of the form itself: grades of a scale, headings of a block. */
function sayOwnWords({ form, table, outcomes }: FormBinding): void {
  const own = new Set([...table.lines.flatMap(({ words }) => words), ...table.words].map(levelled));
  for (const cell of form.cells) if (!outcomes.has(cell) && own.has(levelled(cell.text))) outcomes.matched(cell, null, '');
}

/** Puts everything a form prints into its owner's places, its scores excepted: those wait for all inputs. */
export function bindForm(form: Form, table: PackTable, path: string, draft: Workbook, outcomes: Outcomes): FormBinding {
  const binding = new FormBinding(form, table, path, draft, outcomes);
  for (const cell of form.understood) outcomes.matched(cell, null, '');
  bindFields(binding);
  bindFunds(binding);
  const left = table.lines.length > 0 ? bindFixedLines(binding) : form.lines;
  bindOpenLines(binding, left);
  bindTotals(binding);
  bindNotes(binding);
  sayOwnWords(binding);
  return binding;
}
