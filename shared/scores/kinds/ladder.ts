import { z } from 'zod';
import { bandCondition, readBand } from '../band';
import { numberFormula, only, type ScoreFormula, type ScoreKindOf } from '../kind';
import { formula } from '../scalar';
import { formulaWords } from '../words';

/** A band: an interval such as `[60%, 80%)`, `(-∞, N]`, `< 60%`, `= 0`, with the score it earns; `ends` null: no band. */
const band = z
  .strictObject({ in: z.string(), score: formula })
  .transform((written) => ({ ...written, ends: readBand(written.in) }));

/** `score: {ladder: {of: 变化率, bands: [{in: '(-∞, 10%]', score: 5}, …]}}`. */
export const ladderScore = z
  .strictObject({ ladder: z.strictObject({ of: formula, bands: z.array(band).min(1) }) })
  .transform(({ ladder }) => ({ kind: 'ladder' as const, ...ladder }));
type LadderScore = z.infer<typeof ladderScore>;

/** 分段阶梯: the first band the figure lies in gives the score; in none of them, it is undefined. */
export const ladderKind: ScoreKindOf<LadderScore> = {
  label: '分段阶梯',
  unlessWritten: 'pack',
  expand: ({ of, bands }) => {
    const cases = bands.flatMap(({ ends, score }) => (ends ? [bandCondition(of, ends), score] : []));
    return only(`IFS(${cases.join(', ')})`);
  },
  formulas: ({ of, bands }) => [numberFormula(of, ['ladder', 'of'], '所看的数'), ...bands.flatMap(ofBand)],
  outcomes: ({ bands }) => bands.map(({ score }, index) => ({ text: score, path: ['score', 'ladder', 'bands', index, 'score'] })),
  inputs: () => [],
  words: ({ of, bands }) => ({
    lead: `按「${formulaWords(of)}」分段：`,
    items: bands.map((one) => ({ key: one.in, text: `${bandWords(one.in)}：得 ${formulaWords(one.score)}` })),
  }),
};

function ofBand({ in: interval, ends, score }: LadderScore['bands'][number], index: number): ScoreFormula[] {
  const path = ['ladder', 'bands', index];
  // `= 0` has the same end twice.
  const places = [...new Set([ends?.low?.at, ends?.high?.at])].filter((at) => at !== undefined);
  return [
    ...places.map((at) => numberFormula(at, [...path, 'in'], `档 ${interval}`)),
    numberFormula(score, [...path, 'score'], `档 ${interval} 的得分`),
  ];
}

/** Bands are written as intervals or comparisons already; only the signs are made those of print. */
function bandWords(interval: string): string {
  return interval.replaceAll('<=', '≤').replaceAll('>=', '≥');
}
