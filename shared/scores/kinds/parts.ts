import { z } from 'zod';
import { type Expansion, numberFormula, type ScoreKindOf } from '../kind';
import { formula, words } from '../scalar';
import { absentWords, hasSwitch, switches, type WhenAbsent, type WhenUndefined, whenAbsent } from '../when-undefined';
import { formulaWords } from '../words';

const part = z.strictObject({ name: words, points: formula, score: formula, ...switches });

/** `score: {parts: [{name: 一季度, points: 2, score: …}, …]}`. */
export const partsScore = z
  .strictObject({ parts: z.array(part).min(1) })
  .transform(({ parts }) => ({ kind: 'parts' as const, parts }));
type PartsScore = z.infer<typeof partsScore>;

/**
 * Parts with points of their own that add up: each is kept within its points and may say for itself what 无此项 means
 * (else the line's word holds). In a part's formula 分值 is the part's own.
 */
export const partsKind: ScoreKindOf<PartsScore> = {
  label: '几部分相加',
  unlessWritten: 'pack',
  expand: (score, context) => expandParts(score, context.when),
  formulas: ({ parts }) =>
    parts.flatMap((one, index) => [
      numberFormula(one.points, ['parts', index, 'points'], `${one.name}的分值`),
      { ...numberFormula(one.score, ['parts', index, 'score'], one.name), ofPart: true },
    ]),
  // Each part is held to its own points instead.
  outcomes: () => [],
  inputs: () => [],
  words: ({ parts }) => ({
    lead: '分几部分算，相加：',
    items: parts.map((one) => ({
      key: one.name,
      text: `${one.name}（${formulaWords(one.points)} 分）＝ ${formulaWords(one.score)}`,
      ...(hasSwitch(one) ? { aside: `　${absentWords(whenAbsent(one))}` } : {}),
    })),
  }),
};

function expandParts({ parts }: PartsScore, when: WhenAbsent): Expansion {
  return {
    inputs: [],
    macros: parts.map(({ name, score }) => ({ name: `分算${name}`, label: name, source: score })),
    steps: parts.map((one) => {
      const kept = `MIN(MAX(分算${one.name}(${one.points}), 0), ${one.points})`;
      const { none, zeroDivisor } = whenAbsent(one, { 'when-none': when.none, 'when-zero-divisor': when.zeroDivisor });
      const instead = { none: earned(none, one.points), zeroDivisor: earned(zeroDivisor, one.points) };
      return { name: one.name, source: kept, show: 'score', instead };
    }),
    score: parts.map(({ name }) => name).join(' + '),
  };
}

/** What a part earns instead; null: that is left to the whole line. */
function earned(meaning: WhenUndefined, points: string): string | null {
  switch (meaning) {
    case 'full':
      return points;
    case 'zero':
      return '0';
    case 'ask':
    case 'rebase':
    case 'manual':
      return null;
  }
}
