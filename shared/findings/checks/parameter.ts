import { allTables, type Evaluation, type Figure } from '../../scoring';
import { isConfirmed } from '../../scoring/shared';
import { parameterName } from '../../pack';
import { check } from '../finding';
import { figures } from '../../workbook/fields';

/** 年度参数：a figure handed down stays open until the officer has confirmed it. */
export const parameterCheck = check({
  number: '42',
  about: '年度参数经财政下发的数确认',
  codes: { 'parameter.unconfirmed': 'error' },
  whole: ({ pack, workbook, evaluation, tables }, report) => {
    // Of a workbook in which nothing is scored yet, everything is still to be done.
    if (!tables.some(({ lines }) => lines.some(({ line }) => line.self))) return;
    for (const parameter of pack.parameters) {
      const path = figures.parameter.at(parameter.id);
      if (isConfirmed(parameter, pack, workbook) || !usedAt(path, evaluation)) continue;
      report('parameter.unconfirmed', path, { name: parameterName(parameter), value: parameter.value?.text ?? '' });
    }
  },
});

/** Whether any table of this workbook reads it: an appraisal's weights matter only once there is an appraisal. */
function usedAt(key: string, evaluation: Evaluation): boolean {
  const reads = (figure: Figure) =>
    [...(figure.refs?.values() ?? [])].some((reference) => reference.kind === 'one' && reference.key === key);
  return allTables(evaluation).some(({ figures }) => [...figures.values()].some(reads));
}
