import { type Decimal, formatFixed } from '../../../shared/number';
import { shareOf } from './figures';

interface Props {
  readonly points: Decimal | null;
  readonly rule: Decimal | null;
  readonly self: Decimal | null;
}

/** In a row of figures: what is had of the points, what is lost, and where the rule's score stands. The figures beside it say the same. */
export function MicroBar({ points, rule, self }: Props) {
  const share = shareOf(self, points);
  const mark = self && rule && !self.equals(rule) ? shareOf(rule, points) : null;
  return (
    <svg className="micro-bar" aria-hidden="true" width="100%" height="12">
      <rect className={share ? 'bar-lost' : 'bar-track'} x="0" y="1" width="100%" height="10" rx="2" />
      {share && <rect className="bar-part" x="0" y="1" width={percent(share)} height="10" rx="2" />}
      {mark && <line className="bar-mark" x1={percent(mark)} x2={percent(mark)} y1="0" y2="12" />}
    </svg>
  );
}

/** Scores stay decimals up to here: an SVG length is text. */
function percent(share: Decimal): string {
  return `${formatFixed(share.times(100), 3)}%`;
}
