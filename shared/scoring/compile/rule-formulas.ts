import { namesIn, type Node, programOf } from '../../formula';
import type { LineKind, WhenUndefined } from '../../pack';
import { OWN_SCORE } from '../engine-names';
import { call, guard, nameNode, numberNode } from '../nodes';
import type { CompiledScoring, RuleFormulas } from './compiled';

/** What a score is compiled from. */
type Scored = Pick<CompiledScoring, 'exempt' | 'applies' | 'when' | 'max'>;

/** The formulas of a way of scoring, for lines of this kind, rounded to the pack's decimals. */
export function ruleFormulas(scoring: Scored, score: Node, kind: LineKind | 'execution', decimals: number): RuleFormulas {
  const spoken = exempted(scoring, score);
  // The own score is known only when the rule has been worked out by itself.
  const takesExempted = !namesIn(spoken).has(OWN_SCORE);
  const { none, zeroDivisor } = scoring.when;
  const formula = (hasPoints: boolean) => {
    const kept = guard(spoken, earned(none, hasPoints), earned(zeroDivisor, hasPoints));
    const rounded = call('ROUND', limited(kept, kind, hasPoints, scoring.max), numberNode(decimals));
    const whole = guard(rounded, byHand(none), byHand(zeroDivisor));
    return programOf(whole, { spoken, ...(takesExempted ? { inner: spoken } : {}) });
  };
  return { exempted: programOf(spoken), takesExempted, limited: { withPoints: formula(true), withoutPoints: formula(false) } };
}

/** Where an exemption holds, the line earns its points; where the line does not apply, there is no score to speak of. */
function exempted(scoring: Scored, score: Node): Node {
  const kept = scoring.exempt ? call('IF', scoring.exempt, nameNode('分值'), score) : score;
  return scoring.applies ? call('IF', scoring.applies, kept, call('NA')) : kept;
}

/** What a line earns instead of what it cannot work out; null: it stays as it is. */
function earned(word: WhenUndefined, hasPoints: boolean): Node | null {
  if (word === 'full') return hasPoints ? nameNode('分值') : numberNode(0);
  return word === 'zero' ? numberNode(0) : null;
}

function byHand(word: WhenUndefined): Node | null {
  return word === 'manual' || word === 'ask' ? nameNode(OWN_SCORE) : null;
}

/** [0, points], or up to `max`; deductions go the other way: [points, 0], without a floor of their own where none is printed. */
function limited(score: Node, kind: LineKind | 'execution', hasPoints: boolean, max: Node | null): Node {
  const zero = numberNode(0);
  if (kind === 'deduction') {
    const upper = call('MIN', score, zero);
    return hasPoints ? call('MAX', upper, nameNode('分值')) : upper;
  }
  const lower = call('MAX', score, zero);
  if (max) return call('MIN', lower, max);
  return hasPoints ? call('MIN', lower, nameNode('分值')) : lower;
}
