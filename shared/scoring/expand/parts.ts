import type { WhenUndefined } from '../../pack';
import type { Expansion, ScoreOf } from './expansion';

/**
 * Parts with points of their own: each is kept within its points and may say for itself what 无此项 means
 * (else the indicator's word holds). In a part's formula 分值 is the part's own.
 */
export function expandParts(score: ScoreOf<'parts'>, whenUndefined: WhenUndefined): Expansion {
  const parts = score.parts.map((part) => [`分算${part.name}`, part.score] as const);
  const steps = score.parts.map((part) => {
    const kept = `MIN(MAX(分算${part.name}(${part.points}), 0), ${part.points})`;
    return [part.name, guard(kept, part.points, part['when-undefined'] ?? whenUndefined), 'score'] as const;
  });
  return { inputs: [], steps, parts, score: score.parts.map((part) => part.name).join(' + ') };
}

function guard(source: string, points: string, whenUndefined: WhenUndefined): string {
  if (whenUndefined === 'full') return `IFERROR(${source}, ${points})`;
  if (whenUndefined === 'zero') return `IFERROR(${source}, 0)`;
  return source;
}
