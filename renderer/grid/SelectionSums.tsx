import { Decimal, formatPlain, parseNumber, roundHalfUp } from '../../shared/number';
import { type Area, placesIn } from './area';
import type { Layout } from './places';

/** Of what is selected: how many figures, what they come to, and on average; fewer than two say nothing. */
export function SelectionSums({ layout, area }: { layout: Layout; area: Area }) {
  const figures = placesIn(layout, area).flatMap(({ cell }) => figureOf(cell.text));
  if (figures.length < 2) return null;
  const sum = figures.reduce((all, one) => all.plus(one), new Decimal(0));
  return (
    <p className="selection-sums figures" role="status">
      <span>{figures.length} 个数</span>
      <span>合计 {formatPlain(sum)}</span>
      <span>平均 {formatPlain(roundHalfUp(sum.div(figures.length), 4))}</span>
    </p>
  );
}

/** A rate does not add up with amounts: it is left out. */
function figureOf(text: string): Decimal[] {
  if (text.trim() === '' || /[%％]/.test(text)) return [];
  const read = parseNumber(text);
  return read.ok ? [read.value.value] : [];
}
