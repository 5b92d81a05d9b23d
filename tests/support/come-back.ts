import { readingPorts } from '../../electron/disk/reading';
import { importDocument } from '../../shared/jobs';
import { aligned, differences } from '../../shared/merging';
import { parseNumber } from '../../shared/number';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import type { Workbook } from '../../shared/workbook';
import { fields } from '../../shared/workbook/fields';
import { madeFiles } from './made-files';
import { templates } from './packs';

type Kind = 'docx' | 'xlsx';

/** A workbook as one file of our own. */
export async function oneFile(pack: Pack, workbook: Workbook, kind: Kind): Promise<Uint8Array> {
  const [bytes = new Uint8Array()] = await madeFiles(pack, workbook, [kind]);
  return bytes;
}

/**
 * What a file prints and does not give back, and what comes back that was never typed: one line a place. An own score comes
 * back from paper only where the rule comes to another, which paper mostly can't tell: those are left to the working papers.
 */
export async function astray(pack: Pack, workbook: Workbook, kind: Kind, bytes: Uint8Array): Promise<string[]> {
  const read = await importDocument({ bytes, name: `公开的表.${kind}` }, await templates(), readingPorts());
  if (!read.ok) return read.problems.map(({ code, place }) => `${code} ${place}`);
  const { cells } = read.value.report;
  const back = aligned(read.value.workbook, workbook);
  const printed = placesPrinted(pack, workbook, kind);
  const moved = differences(pack, workbook, back).filter(
    ({ binding, before, after }) =>
      !/^(printed|declared)\//.test(binding) &&
      fields.selfScoreReason.split(binding) === null &&
      (kind === 'xlsx' || fields.selfScore.split(binding) === null) &&
      (before === null || printed.has(binding)) &&
      !isSame(before, after),
  );
  return [
    ...moved.map(({ binding, before, after }) => `${binding}: ${before ?? ''} → ${after ?? ''}`),
    ...cells.doubtful.map(({ source, text, why }) => `${source} ${text}: ${why}`),
    ...cells.unmatched.map(({ source, text, why }) => `${source} ${text}: ${why}`),
  ];
}

function placesPrinted(pack: Pack, workbook: Workbook, kind: Kind): Set<string> {
  const grids = buildGrids(pack, workbook, evaluate(pack, workbook)).filter((grid) => kind === 'xlsx' || grid.kind === 'table');
  return new Set(grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ binding }) => binding ?? []))));
}

/** 「0」 is printed 0.00, and 「95%」 as 95.00%. */
function isSame(before: string | null, after: string | null): boolean {
  const [one, other] = [parseNumber(before ?? ''), parseNumber(after ?? '')];
  return one.ok && other.ok && one.value.value.equals(other.value.value);
}
