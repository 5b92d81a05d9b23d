import { Decimal, formatFixed, formatPercent, formatPlain, parseNumber } from '../number';
import { joined, narrow } from '../recognising/text';

/** Columns of a list of projects from which something is worked out below it. */
export type ListedKind = Amount | 'rate' | 'score';
type Amount = 'initial' | 'adjusted' | 'executed';

export function isAmount(kind: string | undefined): kind is Amount {
  return kind === 'initial' || kind === 'adjusted' || kind === 'executed';
}

/** A column of a list: what stands in it, project by project. */
export interface ListedColumn {
  readonly kind: ListedKind | null;
  readonly texts: readonly string[];
}

/** How a figure below a list may come about: null where something of it is not known. */
type Way = (columns: readonly ListedColumn[]) => Decimal | null;

const shareOf =
  (over: Amount): Way =>
  (columns) =>
    divided(sumOf(columns, 'executed'), sumOf(columns, over));

const weightedBy =
  (by: Amount): Way =>
  (columns) => {
    const [scores, weights] = [numbersOf(columns, 'score'), numbersOf(columns, by)];
    if (!scores || !weights) return null;
    const products = scores.map((score, index) => score.times(weights[index] ?? 0));
    return divided(added(products), added(weights));
  };

const mean: Way = (columns) => {
  const scores = numbersOf(columns, 'score');
  return scores && divided(added(scores), new Decimal(scores.length));
};

const WAYS: Readonly<Record<ListedKind, readonly Way[]>> = {
  initial: [(columns) => sumOf(columns, 'initial')],
  adjusted: [(columns) => sumOf(columns, 'adjusted')],
  executed: [(columns) => sumOf(columns, 'executed')],
  rate: [shareOf('adjusted'), shareOf('initial')],
  score: [mean, weightedBy('adjusted'), weightedBy('initial')],
};

/**
 * A figure below a list in the way that gave last year's (sums of money; executed ÷ budget; a mean of the scores, plain or
 * weighted by the budgets), as text. Null where none did, or two did that part now: only a person can say.
 */
export function workedOutAgain(
  printed: string,
  kind: ListedKind,
  before: readonly ListedColumn[],
  now: readonly ListedColumn[],
): string | null {
  const said = joined(narrow(printed)).trim();
  const places = (said.split('.')[1] ?? '').replace(/\D/g, '').length;
  const isRate = kind === 'rate' && said.endsWith('%');
  const written = (value: Decimal) => (isRate ? formatPercent(value, places) : formatFixed(value, places));
  const old = numberIn(said);
  const found = WAYS[kind].flatMap((way) => {
    const [last, next] = [way(before), way(now)];
    return old && last && next && numberIn(written(last))?.equals(old) ? [next] : [];
  });
  const [first] = found;
  if (!first || found.some((one) => !one.equals(first))) return null;
  return isAmount(kind) ? formatPlain(first) : written(first);
}

function numbersOf(columns: readonly ListedColumn[], kind: ListedKind): Decimal[] | null {
  const numbers = columns.find((column) => column.kind === kind)?.texts.map((text) => numberIn(text));
  return numbers?.every((one) => one !== null) ? numbers : null;
}

function sumOf(columns: readonly ListedColumn[], kind: ListedKind): Decimal | null {
  const numbers = numbersOf(columns, kind);
  return numbers && added(numbers);
}

function added(numbers: readonly Decimal[]): Decimal {
  return numbers.reduce((sum, one) => sum.plus(one), new Decimal(0));
}

function divided(above: Decimal | null, below: Decimal | null): Decimal | null {
  return above && below && !below.isZero() ? above.div(below) : null;
}

function numberIn(text: string): Decimal | null {
  const read = parseNumber(text);
  return read.ok ? read.value.value : null;
}
