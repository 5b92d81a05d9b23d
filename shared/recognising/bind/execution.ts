import type { SourceCell } from '../../reading/source';
import { doubt } from '../../text/recognising';
import { fields, figures, linePath, EXECUTION } from '../../workbook/fields';
import type { FormLine } from '../form';
import type { PackFunds } from '../pack-tables';
import { levelled, likeness, nameKey, pointsIn, prose, saysNothing, value } from '../text';
import { figureOf } from './amounts';
import type { FormBinding } from './binding';
import { nameCellOf, sameFigure } from './levels';

/** What a form prints of the execution of the budget. */
interface Printed {
  readonly rate: SourceCell | undefined;
  readonly points: SourceCell | undefined;
  readonly score: SourceCell | undefined;
  readonly reason: SourceCell | undefined;
}

/** Keeps rate and points as printed, the score to be compared, and the reason. */
export function bindExecution(binding: FormBinding, { rate, points, score, reason }: Printed, funds: PackFunds): void {
  const execution = linePath(binding.path, EXECUTION);
  if (rate) binding.place(figures.executionRate.at(binding.path), rate);
  if (rate && figureOf(rate) !== '') binding.print(figures.executionRate.at(binding.path), value(rate.text), rate);
  if (points && figureOf(points) !== '') {
    const same = sameFigure(pointsIn(points.text), funds.points);
    binding.say(points, null, funds.points, same ? null : doubt('points.differ', { points: funds.points }));
    if (!same) binding.draft.printed[figures.points.at(execution)] = pointsIn(points.text);
  }
  if (score) binding.score(execution, score);
  if (reason) bindReason(binding, reason, execution);
}

/** 执行偏差的原因; the form's own words about what to write there are none. */
function bindReason(binding: FormBinding, cell: SourceCell, execution: string): void {
  const text = saysNothing(cell.text) ? '' : prose(cell.text);
  const hint = binding.table.notes.some((note) => likeness(nameKey(note), nameKey(text)) >= 0.5);
  if (hint || /字以?内|需(要)?(单独)?说明|应当?(单独)?说明/.test(text)) binding.outcomes.matched(cell, null, '');
  else binding.put(fields.reason.at(execution), text, cell);
}

/**
 * The execution where a form prints it as one more line among the indicators, and not with the money: it is not one of them.
 * Answers the lines that are.
 */
export function bindExecutionLine(binding: FormBinding, lines: readonly FormLine[]): readonly FormLine[] {
  const { form, table } = binding;
  const { funds } = table;
  const isScored = form.funds.some(({ values }) =>
    [values.get('points'), values.get('score')].some((one) => figureOf(one) !== ''),
  );
  const line = lines.find(isOfExecution);
  if (!funds || funds.points === '' || !line || form.funds.length === 0 || isScored) return lines;
  const { values, path } = line;
  const said = (['order', 'target', 'rate'] as const).map((kind) => values.get(kind));
  for (const cell of [...path, ...said]) if (cell) binding.outcomes.matched(cell, null, '');
  const printed = { points: values.get('points'), score: values.get('self'), reason: values.get('reason') };
  bindExecution(binding, { ...printed, rate: values.get('actual') }, funds);
  return lines.filter((one) => one !== line);
}

const OF_EXECUTION = /^(项目|部门)?(预算|资金)?执行(率|情况)?(指标)?$/;

/** 预算执行率, and nothing else in the levels above it. */
function isOfExecution(line: FormLine): boolean {
  const said = line.path.flatMap((cell) => (cell ? levelled(cell.text).replace(/[（(].*[)）]$/, '') : []));
  return nameCellOf(line) !== null && said.every((text) => OF_EXECUTION.test(text));
}
