import { fields } from '../../workbook/fields';
import { plain } from '../figures';
import { check } from '../finding';
import { reasonRequired } from '../reason-cell';

/** 目标为 0 而有发生：a target that nothing happens, and something did. An error where the form has a cell for the reason. */
export const zeroTargetCheck = check({
  number: '9、12',
  about: '目标为 0 而有发生',
  codes: { 'zero.unexplained': 'error', 'zero.happened': 'doubt' },
  line: (subject, report) => {
    const { measured, read, line, where, explained, table } = subject;
    if (!measured?.target.isZero() || !measured.actual.greaterThan(0) || explained) return;
    if (read?.direction === '≥' || read?.direction === '>') return;
    const code = reasonRequired(table) ? 'zero.unexplained' : 'zero.happened';
    report(code, fields.customActual.at(line.binding), { where, actual: plain(measured.actual), unit: read?.unit ?? '' });
  },
});
