import type { Form, FormLine } from '../form';
import type { PackTable } from '../pack-tables';
import type { Workbook } from '../../workbook';
import { bindFields } from './fields';
import { bindFixedLines } from './fixed-lines';
import { FormBinding } from './binding';
import { forgetMixedSums } from './levels';
import { bindExecutionLine } from './execution';
import { bindFunds } from './funds';
import { bindMonth } from './inputs';
import { bindOpenLines, bindSlots } from './open-lines';
import type { Outcomes } from './outcomes';
import { levelled, nameKey, saysFigure } from '../text';
import { bindNotes, bindTotals } from './totals';
import { isBesideTitle } from '../words/titles';

export { FormBinding, type CustomLine } from './binding';
export { nameCellOf } from './levels';
export { partsOf } from './values';
export { Outcomes, type Outcome } from './outcomes';
export { bindScores } from './scores';

/** Cells nobody read that print words of the form itself: grades of a scale, headings of a block. */
function sayOwnWords({ form, table, outcomes }: FormBinding): void {
  const own = new Set([...table.lines.flatMap(({ words }) => words), ...table.words].map(levelled));
  for (const cell of form.cells) if (!outcomes.has(cell) && own.has(levelled(cell.text))) outcomes.matched(cell, null, '');
}

/** Whether words of the form itself say something as well: 「项目总投资：200万元」 beside the money. */
function saysMore(text: string): boolean {
  return saysFigure(text) && !isBesideTitle(text);
}

/** Puts everything a form prints into its owner's places, its scores excepted: those wait for all inputs. */
export function bindForm(form: Form, table: PackTable, path: string, draft: Workbook, outcomes: Outcomes): FormBinding {
  const binding = new FormBinding(withNamed(form, table), table, path, draft, outcomes);
  for (const cell of form.understood) if (!saysMore(cell.text)) outcomes.matched(cell, null, '');
  bindFields(binding);
  bindFunds(binding);
  const left = table.lines.length > 0 ? bindFixedLines(binding) : form.lines;
  bindOpenLines(binding, bindExecutionLine(binding, left));
  bindSlots(binding);
  bindMonth(binding);
  bindTotals(binding);
  forgetMixedSums(binding);
  bindNotes(binding);
  sayOwnWords(binding);
  return binding;
}

/** A blank row whose lowest level is a line of the pack's own is that line: its name stands one column before the last. */
function withNamed(form: Form, table: PackTable): Form {
  const known = new Set(table.lines.map((line) => nameKey(line.path.at(-1) ?? '')));
  const lineOf = (slot: FormLine): FormLine | null => {
    const path = slot.path.slice(0, -1);
    const name = [...path].reverse().find((cell) => cell !== null);
    const begins = name?.row === slot.path.at(-1)?.row;
    return name && begins && known.has(nameKey(name.text)) ? { ...slot, path } : null;
  };
  const named = new Map(form.slots.map((slot) => [slot, lineOf(slot)]));
  const lines = [...named.values()].filter((line) => line !== null);
  if (lines.length === 0) return form;
  return { ...form, lines: [...form.lines, ...lines], slots: form.slots.filter((slot) => named.get(slot) === null) };
}
