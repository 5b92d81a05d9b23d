import type { Pack } from '../pack';
import { roll, type RollReport } from '../rolling';
import { evaluate } from '../scoring';
import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import type { Workbook } from '../workbook';
import type { Library } from './library';

/** Which workbook to roll, and to what. */
export interface RollOrder {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly year: string;
  /** The next year's pack by id; absent: the one of the same region and that year, else the pack the workbook carries. */
  readonly packId?: string | undefined;
}

export interface RolledOver {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly report: RollReport;
}

/** Next year's workbook from last year's, with the pack it is to carry and what became of every field. */
export function rollOver(order: RollOrder, library: Library): Result<RolledOver> {
  const { pack, workbook, year } = order;
  if (!/^(19|20)\d\d$/.test(year)) return refused(problem('roll.year-form', '--year', { year }));
  if (year <= workbook.year) return refused(problem('roll.not-later', '--year', { year, from: workbook.year }));
  const next = nextPack(order, library);
  if (!next.ok) return next;
  return ok({ pack: next.value, ...roll(pack, workbook, evaluate(pack, workbook), { pack: next.value, year }) });
}

function nextPack({ pack, year, packId }: RollOrder, library: Library): Result<Pack> {
  if (packId === undefined)
    return ok(library.packs().find((one) => one.region === pack.region && String(one.year) === year) ?? pack);
  if (packId === pack.id) return ok(pack);
  const loaded = library.load(packId);
  return loaded.ok ? ok(loaded.value.pack) : loaded;
}
