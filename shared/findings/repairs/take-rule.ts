import { points } from '../figures';
import { type Bench, type Repair, repair } from './repair';

/** A score of one's own that the rule does not give: back to the rule's. */
export const takeRule = repair(
  [
    'score.own-differs',
    'score.own-far',
    'score.actual-times-weight',
    'score.full-unmet',
    'score.met-deducted',
    'execution.score',
    'execution.overruled',
  ],
  (_params, bench) => backToRule(bench),
);

function backToRule({ line }: Bench): Repair | null {
  if (!line?.own || !line.rule || line.own.equals(line.rule)) return null;
  return {
    words: `改成 ${points(line.rule)}`,
    command: { name: 'set-own', args: { line: line.binding, value: '', reason: '' } },
  };
}
