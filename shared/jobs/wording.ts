import { stringify } from 'yaml';
import type { Pack } from '../pack';
import { readDocument, type ReadingPorts } from '../reading';
import { readWording, type Wording } from '../recognising';
import { wordingPlaces } from '../sheets/wording';
import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { splitBinding, type Workbook } from '../workbook';
import { figures } from '../workbook/fields';
import { tableOf } from '../workbook/fields/owner';
import { fillFrom } from './workbook-file';

interface Held {
  readonly pack: Pack;
  readonly workbook: Workbook;
}

/** A workbook with the bureau's words in it, and what was found of them. */
export interface Worded {
  readonly workbook: Workbook;
  /** What of it was taken over, each with the document and the place it stands in. */
  readonly adjustments: Workbook['adjustments'];
  readonly wording: Wording;
}

/** Takes the words of an official form, blank or filled last year, into a workbook. Words it had from before give way. */
export async function wordingFrom(bytes: Uint8Array, name: string, held: Held, ports: ReadingPorts): Promise<Result<Worded>> {
  const document = await readDocument(bytes, name, ports);
  if (!document.ok) return document;
  const { pack, workbook } = held;
  const parameters = new Map(
    pack.parameters.flatMap(({ id }) => {
      const adjusted = workbook.adjustments.find(({ path }) => path === figures.parameter.at(id));
      return adjusted ? [[id, adjusted.value] as const] : [];
    }),
  );
  const wording = readWording(document.value, { pack, unit: workbook.unit.name, parameters });
  if (wording === null) return refused(problem('wording.none', name, {}));
  const adjustments = wording.taken.map(({ path, text, source }) => ({ path, value: text, source: `${name}　${source}` }));
  return ok({ workbook: withAdjustments(held.workbook, adjustments), adjustments, wording });
}

/** The bureau's words in a workbook as YAML, for colleagues; `wordingFromYaml` and `fill` take it. */
export function wordingYaml({ pack, workbook }: Held): string {
  const adjustments = wordsToSave({ pack, workbook }).saved;
  return stringify({ language: '1', pack: pack.id, adjustments }, { lineWidth: 0 });
}

/** Takes a colleague's words; nothing but words is taken from the file, and what has no place in the pack is told. */
export function wordingFromYaml(text: string, file: string, { pack, workbook }: Held): Result<Worded> {
  const filled = fillFrom(text, file, pack, { ...workbook, adjustments: [] });
  if (!filled.ok) return filled;
  const places = wordingPlaces(pack);
  const { adjustments } = filled.value;
  const known = adjustments.filter(({ path }) => places.has(path));
  const taken = known.map(({ path, value, source }) => {
    const place = places.get(path);
    return { path, name: place?.name ?? path, text: value, before: place?.text ?? '', source };
  });
  const unplaced = adjustments
    .filter(({ path }) => !places.has(path))
    .map(({ path, value }) => ({ source: path, text: value, why: 'place-unknown' as const }));
  const nothing = { same: 0, points: [], figures: [], names: [], missing: [], others: [] };
  return ok({
    workbook: withAdjustments(workbook, known),
    adjustments: known,
    wording: { year: workbook.year, taken, unplaced, ...nothing },
  });
}

/**
 * What of a workbook's words is saved for colleagues. Words for one project's table alone stand for all of its kind there, unless
 * those of two projects differ: these are `left`, by their paths.
 */
export function wordsToSave({ pack, workbook }: Held): {
  readonly saved: Workbook['adjustments'];
  readonly left: readonly string[];
} {
  const places = wordingPlaces(pack);
  const own = workbook.adjustments.filter(({ path }) => places.has(path));
  const ofOne = workbook.adjustments.flatMap((one) => {
    const path = placeOfKind(one.path, { pack, workbook });
    return path !== null && places.has(path) ? [{ one, path }] : [];
  });
  const taken = new Map(own.map(({ path, value }) => [path, value]));
  const saved = [...own];
  const left: string[] = [];
  for (const { one, path } of ofOne) {
    const isAgreed = ofOne.every((other) => other.path !== path || other.one.value === one.value);
    const there = taken.get(path);
    if (there === one.value) continue;
    if (there !== undefined || !isAgreed) left.push(one.path);
    else {
      taken.set(path, one.value);
      saved.push({ ...one, path });
    }
  }
  return { saved, left };
}

/** The place for all tables of its kind, of words for one project's table; null where they are none. */
function placeOfKind(path: string, { pack, workbook }: Held): string | null {
  const owner = splitBinding(path)?.owner;
  const table = owner && owner.kind !== 'table' ? tableOf(pack, workbook, owner) : undefined;
  return table ? [table.id, ...path.split('/').slice(2)].join('/') : null;
}

function withAdjustments(workbook: Workbook, added: Workbook['adjustments']): Workbook {
  const paths = new Set(added.map(({ path }) => path));
  return { ...workbook, adjustments: [...workbook.adjustments.filter(({ path }) => !paths.has(path)), ...added] };
}
