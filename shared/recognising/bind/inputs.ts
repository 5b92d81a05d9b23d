import type { SourceCell } from '../../reading/source';
import { doubt } from '../../text/recognising';
import { fields } from '../../workbook/fields';
import type { FormLine } from '../form';
import { joined, levelled, narrow, prose, saysNothing } from '../text';
import { isMonitorKind, type MonitorKind } from '../words/columns';
import { monthIn, monthSaid } from '../words/match';
import type { FormBinding } from './binding';
import { doubtOf } from './values';

/** 「√」 and what else is set in a column to say that it holds. */
const TICK = /^[√✓✔☑Vv是1●○]$/;

const LIKELY = ['likely-sure', 'likely-maybe', 'likely-no'] as const;

/** What a table of 绩效监控 asks of each line beside its values, in the columns the pack has for it. */
export function bindInputs(binding: FormBinding, line: FormLine, path: string): void {
  for (const [kind, cell] of line.values) if (isMonitorKind(kind)) bindInput(binding, line, path, kind, cell);
}

function bindInput(binding: FormBinding, line: FormLine, path: string, kind: MonitorKind, cell: SourceCell): void {
  const { inputs } = binding.table;
  const own = inputs.get(kind);
  const why = doubtOf(binding, line, kind);
  if (saysNothing(cell.text)) binding.outcomes.matched(cell, null, '');
  else if (own?.tick === null) binding.put(fields.customInput.at(path, own.input), prose(cell.text), cell, why);
  else if (own && TICK.test(narrow(cell.text).trim()))
    binding.put(fields.customInput.at(path, own.input), own.tick ?? '', cell, why);
  else if (own) binding.outcomes.unmatched(cell, doubt('cell.unread', {}));
  else bindLikelihood(binding, path, kind, cell);
}

/** How likely it is: one column of words, or a column to tick for each of them, whichever of the two the pack has. */
function bindLikelihood(binding: FormBinding, path: string, kind: MonitorKind, cell: SourceCell): void {
  const { inputs } = binding.table;
  const words = inputs.get('likelihood');
  const ticked = LIKELY.find((one) => inputs.has(one));
  const input = words?.input ?? (ticked && inputs.get(ticked)?.input);
  const heading = binding.form.columns.find((column) => column.kind === kind)?.heading ?? '';
  const isColumn = LIKELY.some((one) => one === kind);
  if (input !== undefined && kind === 'likelihood') binding.put(fields.customInput.at(path, input), joined(cell.text), cell);
  else if (input !== undefined && isColumn && TICK.test(narrow(cell.text).trim()))
    binding.put(fields.customInput.at(path, input), levelled(heading), cell);
  else binding.outcomes.unmatched(cell, doubt('place.none', {}));
}

/** The month the headings count up to (1—7月执行数), where the form has no place of its own that says it. */
export function bindMonth(binding: FormBinding): void {
  const { month } = binding.table;
  if (month === null) return;
  const place = fields.tableFact.at(binding.path, month);
  const said = [...binding.form.columns.map(({ cell }) => cell), ...binding.form.fundsHeadings];
  const heading = said.find(({ text }) => monthIn(text) !== null);
  const above = [binding.form.title, ...binding.form.before].map(monthSaid).find((one) => one !== null);
  const cell = heading ?? binding.form.cells[0];
  const number = heading ? monthIn(heading.text) : above;
  if (cell && number && !binding.entries.has(place))
    binding.put(place, number, cell, heading ? null : doubt('month.above', { month: number }));
}
