import type { z } from 'zod';
import { numberFormula, only, type ScoreKindOf } from '../kind';
import { formula } from '../scalar';
import { formulaWords } from '../words';

/** `score: 执行率 * 分值`. */
export const formulaScore = formula.transform((source) => ({ kind: 'formula' as const, source }));
type FormulaScore = z.infer<typeof formulaScore>;

/** One formula gives the score. */
export const formulaKind: ScoreKindOf<FormulaScore> = {
  label: '公式',
  unlessWritten: 'pack',
  expand: ({ source }) => only(source),
  formulas: ({ source }) => [numberFormula(source, [], '得分')],
  outcomes: ({ source }) => [{ text: source, path: ['score'] }],
  inputs: () => [],
  words: ({ source }) => ({ lead: `得分 ＝ ${formulaWords(source)}`, items: [] }),
};
