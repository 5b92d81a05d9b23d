import type { Form } from '../form';
import type { PackTable } from '../pack-tables';
import type { Workbook } from '../../workbook';
import { bindFields } from './fields';
import { bindFixedLines } from './fixed-lines';
import { FormBinding } from './binding';
import { bindFunds } from './funds';
import { bindOpenLines } from './open-lines';
import type { Outcomes } from './outcomes';
import { bindNotes, bindTotals } from './totals';

export { FormBinding } from './binding';
export { Outcomes, type Outcome } from './outcomes';
export { bindScores } from './scores';

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
  return binding;
}
