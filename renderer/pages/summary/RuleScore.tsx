import type { Pack } from '../../../shared/pack';
import type { ByRules } from '../../state/scores';
import { scoreText } from './figures';

/** What rules give: where they can work out some of the lines only, of how many points that is. */
export function RuleScore({ by: { rule, points, isAll }, pack }: { readonly by: ByRules; readonly pack: Pack }) {
  if (isAll || points.isZero()) return <>{scoreText(isAll ? rule : null, pack)}</>;
  return (
    <small>
      规则能算的 {scoreText(points, pack)} 分里得 {scoreText(rule, pack)}
    </small>
  );
}
