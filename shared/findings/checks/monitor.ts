import { roundHalfUp } from '../../number';
import { isNone } from '../../workbook/schema/given';
import { fields, figures } from '../../workbook/fields';
import { numberIn, percent, plain } from '../figures';
import { check } from '../finding';
import type { LineSubject } from '../subject';

/** 监控：spending behind the year, and targets that may not be met without a forecast or a reason; the bars and the answers are the pack's. */
export const monitorCheck = check({
  number: '',
  about: '监控表：执行进度预警；可能完不成的写明预计和原因',
  codes: { 'monitor.red': 'doubt', 'monitor.yellow': 'doubt', 'monitor.no-forecast': 'error', 'monitor.no-reason': 'error' },
  table: (table, report) => {
    if (table.spec.kind !== 'monitor') return;
    const month = numberIn(table.result.figures.get(fields.tableFact.at(table.path, 'month'))?.value);
    const rate = table.money?.rate;
    if (!rate || !month || month.lessThanOrEqualTo(0)) return;
    const progress = rate.times(12).div(month);
    const { monitorRed: red, monitorYellow: yellow } = table.settings;
    const isRed = red !== null && progress.lessThan(red);
    const bar = isRed ? red : yellow;
    if (bar === null || progress.greaterThanOrEqualTo(bar)) return;
    report(isRed ? 'monitor.red' : 'monitor.yellow', figures.executionRate.at(table.path), {
      where: table.label,
      month: plain(month),
      rate: percent(rate),
      progress: plain(roundHalfUp(progress.times(100), 2)),
      bar: plain(bar.times(100)),
    });
  },
  line: (line, report) => {
    if (line.table.spec.kind !== 'monitor') return;
    const likelihood = inputText(line, 'likelihood');
    if (!line.table.settings.monitorUnlikely.includes(likelihood)) return;
    const at = (id: string) => fields.lineInput.at(line.line.binding, id);
    if (inputText(line, 'expected') === '') report('monitor.no-forecast', at('expected'), { where: line.where, likelihood });
    const ticked = ['funding', 'rules', 'staff', 'equipment', 'other'].some((id) => inputText(line, id) === '是');
    if (!ticked || (inputText(line, 'other') === '是' && inputText(line, 'why') === ''))
      report('monitor.no-reason', at('why'), { where: line.where, likelihood });
  },
});

function inputText({ own }: LineSubject, id: string): string {
  const given = own?.inputs?.[id];
  return given === undefined || isNone(given) ? '' : given.text.trim();
}
