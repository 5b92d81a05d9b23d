import { useId } from 'react';
import { type Decimal, formatFixed } from '../../../shared/number';

/** One bar: how much of the whole, where the rule's score stands, and the same in words. */
interface Bar {
  readonly id: string;
  readonly label: string;
  readonly share: Decimal | null;
  readonly mark?: Decimal | null;
  readonly words: string;
}

interface Props {
  readonly title: string;
  readonly bars: readonly Bar[];
}

const ROW = 30;
/** In percent of the drawing's width: names, then bars, then figures. */
const BAR_FROM = 38;
const BAR_WIDTH = 42;
/** Characters of a name that fit beside the bars. */
const LONGEST = 12;

/** Bars under one another, drawn in percent so that they fit any width; a reader of the screen hears every figure. */
export function Bars({ title, bars }: Props) {
  const id = useId();
  return (
    <figure className="bars">
      <figcaption id={`${id}-title`}>{title}</figcaption>
      <svg role="img" aria-labelledby={`${id}-title ${id}-words`} width="100%" height={bars.length * ROW}>
        <desc id={`${id}-words`}>{bars.map(({ label, words }) => `${label} ${words}`).join('；')}</desc>
        {bars.map((bar, index) => (
          <OneBar key={bar.id} bar={bar} top={index * ROW} />
        ))}
      </svg>
    </figure>
  );
}

function OneBar({ bar: { label, share, mark, words }, top }: { bar: Bar; top: number }) {
  const middle = top + ROW / 2;
  return (
    <g>
      <text className="bar-label" x="0" y={middle} dominantBaseline="central">
        {label.length > LONGEST ? `${label.slice(0, LONGEST)}…` : label}
      </text>
      <rect className="bar-track" x={`${BAR_FROM}%`} y={middle - 5} width={`${BAR_WIDTH}%`} height="10" rx="3" />
      {share && <rect className="bar-part" x={`${BAR_FROM}%`} y={middle - 5} width={widthOf(share)} height="10" rx="3" />}
      {mark && <line className="bar-mark" x1={placeOf(mark)} x2={placeOf(mark)} y1={middle - 9} y2={middle + 9} />}
      <text className="bar-words" x="100%" y={middle} dominantBaseline="central" textAnchor="end">
        {words}
      </text>
    </g>
  );
}

/** Scores stay decimals up to here: an SVG length is text. */
function widthOf(share: Decimal): string {
  return `${formatFixed(share.times(BAR_WIDTH), 3)}%`;
}

function placeOf(share: Decimal): string {
  return `${formatFixed(share.times(BAR_WIDTH).plus(BAR_FROM), 3)}%`;
}
