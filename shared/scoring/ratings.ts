import { type Decimal, orderOf } from '../number';
import type { Pack } from '../pack';
import { figures } from '../workbook/fields';
import type { TableEvaluation } from './evaluation';

/** What a figure comes to, by its key; null where it is no number yet. */
export type ReadNumber = (key: string) => Decimal | null;

/** A rating with its bar, in percent of all points; null where the parameter that sets it is no number. */
export interface Bar {
  readonly name: string;
  readonly from: Decimal | null;
}

/** The bars of a pack's ratings, those set by a parameter as the workbook has it. */
export function barsOf(pack: Pack, read: ReadNumber): readonly Bar[] {
  return pack.ratings.map(({ name, from, by }) => {
    const parameter = by === null ? undefined : pack.parameters.find((one) => one.name === by);
    return { name, from: from ?? (parameter ? read(figures.parameter.at(parameter.id)) : null) };
  });
}

/**
 * The word for a score of a table: the first rating whose bar it reaches, by all points or by those the unit scores itself,
 * as the pack says. Null: there are no points, or a bar is not known.
 */
export function ratedAs(
  pack: Pack,
  { points, available }: Pick<TableEvaluation, 'points' | 'available'>,
  score: Decimal,
  read: ReadNumber,
): string | null {
  const all = pack['rate-by'] === 'available' ? available : points;
  if (all.isZero()) return null;
  const percent = score.div(all).times(100);
  let highest: { readonly name: string; readonly from: Decimal } | null = null;
  for (const { name, from } of barsOf(pack, read)) {
    if (!from) return null;
    if (orderOf(percent, from) >= 0 && (!highest || orderOf(from, highest.from) > 0)) highest = { name, from };
  }
  return highest?.name ?? null;
}
