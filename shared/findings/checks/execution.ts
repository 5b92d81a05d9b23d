import { apart, percent, plain } from '../figures';
import { check } from '../finding';
import type { TableSubject } from '../subject';
import { fields, linePath, EXECUTION } from '../../workbook/fields';

/** What was written as the reason, without the words the form prints there itself. */
function writtenReason(table: TableSubject): string {
  const block = table.spec.blocks.find((one) => one.kind === 'funds');
  const notes = block?.kind === 'funds' ? [block['reason-note'], block['printed-note']] : [];
  const reason = table.execution?.reason ?? '';
  return notes.reduce<string>((left, note) => (note ? left.replaceAll(note, '') : left), reason).trim();
}

function hasReasonCell(table: TableSubject): boolean {
  return table.spec.blocks.some((block) => block.kind === 'funds' && block.columns.some(({ content }) => content === 'reason'));
}

/** 执行情况的原因：a low rate, a budget changed in mid-year; and a reason that is too long. */
export const executionReasonCheck = check({
  number: '31',
  about: '执行率低、年中调整要写原因；原因不超长',
  codes: {
    'execution.low-no-reason': 'error',
    'execution.low-nowhere': 'hint',
    'execution.reason-long': 'error',
    'execution.adjusted-no-reason': 'error',
  },
  table: (table, report) => {
    const { money, settings, path, label: where } = table;
    // A form that asks for no score has no place for the reason of one.
    if (!money || table.result.execution?.state === 'unscored') return;
    const binding = fields.reason.at(linePath(path, EXECUTION));
    const reason = writtenReason(table);
    const { rateBar, reasonLength } = settings;
    // Where there was nothing to spend and nothing was spent, no rate is low.
    const isIdle = money.budget.value?.isZero() === true && money.executed.value?.isZero() === true;
    const hasCell = hasReasonCell(table);
    if (reason === '' && !isIdle && rateBar && money.rate?.lessThan(rateBar)) {
      // A form that prints no cell for it does not ask for it.
      report(hasCell ? 'execution.low-no-reason' : 'execution.low-nowhere', binding, {
        where,
        rate: percent(money.rate),
        bar: plain(rateBar.times(100)) + '%',
      });
    }
    if (reasonLength !== null && [...reason].length > reasonLength) {
      report('execution.reason-long', binding, { where, length: String([...reason].length), limit: String(reasonLength) });
    }
    const { initial, budget } = money;
    const required = settings.adjustmentNeedsReason ?? hasCell;
    if (!required || reason !== '' || !initial?.value || !budget.value || initial.value.equals(budget.value)) return;
    report('execution.adjusted-no-reason', binding, {
      where,
      initial: plain(initial.value),
      budget: plain(budget.value),
      change: budget.value.greaterThan(initial.value) ? '调增' : '调减',
      difference: plain(apart(initial.value, budget.value)),
    });
  },
});
