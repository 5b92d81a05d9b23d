import { allTables, type Evaluation, type Figure, linesOf } from '../../scoring';
import { isConfirmed } from '../../scoring/shared';
import { parameterName } from '../../pack';
import { check } from '../finding';
import { figures } from '../../workbook/fields';

/** 年度参数：a figure handed down is still to be confirmed; it is an error once a score stands on it. */
export const parameterCheck = check({
  number: '42',
  about: '年度参数经财政下发的数确认',
  codes: { 'parameter.unconfirmed': 'error', 'parameter.to-confirm': 'missing' },
  whole: ({ pack, workbook, evaluation }, report) => {
    for (const parameter of pack.parameters) {
      if (isConfirmed(parameter, pack, workbook)) continue;
      const path = figures.parameter.at(parameter.id);
      const code = isScoredBy(path, evaluation) ? 'parameter.unconfirmed' : 'parameter.to-confirm';
      report(code, path, { name: parameterName(parameter), value: parameter.value?.text ?? '' });
    }
  },
});

/** Whether a score that stands rests on it: of a line some rule scored, or of a whole table in which nothing is left to fill in. */
function isScoredBy(key: string, evaluation: Evaluation): boolean {
  return allTables(evaluation).some((table) => {
    const scored = linesOf(table).filter((line) => line.rule !== null);
    const made = scored.flatMap((line) => [...line.figures, figures.points.at(line.binding)]);
    const stands = table.state === 'scored' ? [...table.figures.values()] : made.flatMap((one) => table.figures.get(one) ?? []);
    return stands.some(reads(key));
  });
}

function reads(key: string): (figure: Figure) => boolean {
  return ({ refs }) => [...(refs?.values() ?? [])].some((one) => one.kind === 'one' && one.key === key);
}
