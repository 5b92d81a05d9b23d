import { type WhenAbsent, type WhenUndefined, whenAbsent } from '../../pack';
import type { Expansion, ScoreOf } from './expansion';

/**
 * Parts with points of their own: each is kept within its points and may say for itself what 无此项 means
 * (else the indicator's word holds). In a part's formula 分值 is the part's own.
 */
export function expandParts(score: ScoreOf<'parts'>, when: WhenAbsent): Expansion {
  const parts = score.parts.map((part) => [`分算${part.name}`, part.score] as const);
  const steps = score.parts.map((part) => {
    const kept = `MIN(MAX(分算${part.name}(${part.points}), 0), ${part.points})`;
    const { none, zeroDivisor } = whenAbsent(part, { 'when-none': when.none, 'when-zero-divisor': when.zeroDivisor });
    const instead = { none: earned(none, part.points), zeroDivisor: earned(zeroDivisor, part.points) };
    return { name: part.name, source: kept, show: 'score', instead } as const;
  });
  return { inputs: [], steps, parts, score: score.parts.map((part) => part.name).join(' + ') };
}

/** What a part earns instead; null: that is left to the whole line. */
function earned(word: WhenUndefined, points: string): string | null {
  if (word === 'full') return points;
  return word === 'zero' ? '0' : null;
}
