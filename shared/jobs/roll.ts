import { readYear } from '../number';
import { chosenFor, chosenOf, type Pack } from '../pack';
import { buildReports, paragraphTexts } from '../report';
import { roll, type RollReport } from '../rolling';
import { type Evaluation, evaluate } from '../scoring';
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
  const { pack, workbook } = order;
  const year = readYear(order.year);
  if (year === null) return refused(problem('roll.year-form', '--year', { year: order.year }));
  if (year <= workbook.year) return refused(problem('roll.not-later', '--year', { year, from: workbook.year }));
  const next = nextPack({ ...order, year }, library);
  if (!next.ok) return next;
  const evaluation = evaluate(pack, workbook);
  const rolled = roll(pack, workbook, evaluation, { pack: next.value, year });
  return ok({ pack: next.value, report: rolled.report, workbook: withLastReports(rolled.workbook, order, evaluation) });
}

/** Last year's reports as they were printed, beside this year's paragraphs: with their figures, not with what stood for them. */
function withLastReports(made: Workbook, { pack, workbook }: RollOrder, evaluation: Evaluation): Workbook {
  const texts = paragraphTexts(buildReports(pack, workbook, evaluation));
  return texts.size === 0 ? made : { ...made, reference: { ...made.reference, ...Object.fromEntries(texts) } };
}

/** The pack to roll to, with the same options chosen as far as it has them. */
function nextPack({ pack, year, packId }: RollOrder, library: Library): Result<Pack> {
  if (packId === pack.id) return ok(pack);
  const id = packId ?? library.packs().find((one) => one.region === pack.region && String(one.year) === year)?.id;
  if (id === undefined) return ok(pack);
  const loaded = library.load(id);
  if (!loaded.ok) return loaded;
  const chosen = chosenFor(chosenOf(pack), loaded.value.pack);
  if (Object.keys(chosen).length === 0) return ok(loaded.value.pack);
  const varied = library.load(id, chosen);
  return varied.ok ? ok(varied.value.pack) : varied;
}
