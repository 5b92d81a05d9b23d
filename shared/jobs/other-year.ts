import { type Pack, parameterName } from '../pack';
import { isConfirmed } from '../scoring/shared';
import { otherYearSentence } from '../text/other-year';
import type { Workbook } from '../workbook';

/** What is said of a workbook that goes by the rules of another year; nothing where they are its own year's, or any year's. */
export function otherYearLines(pack: Pack, workbook: Workbook): readonly string[] {
  const rules = String(pack.year);
  if (pack.years || workbook.year === rules) return [];
  const open = pack.parameters.filter((parameter) => !isConfirmed(parameter, pack, workbook));
  return [otherYearSentence(rules, workbook.year, open.map(parameterName))];
}
