import { filePorts } from '../../electron/disk/ports';
import { checkWorkbook, exportFiles, inputsText, openWorkbook, reportFiles, scoreJson } from '../../shared/jobs';
import type { Pack } from '../../shared/pack';
import { evaluate } from '../../shared/scoring';
import { buildGrids } from '../../shared/sheets';
import { type Problem, sentence } from '../../shared/text/problem';
import type { Workbook } from '../../shared/workbook';
import { sampleOf } from '../support/packs';
import { unwatched } from '../support/unwatched';
import { craft } from '../unit/file/craft';
import { seeded } from './file-mutations';

/** A place in JSON: what holds it, and under which key. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place of a JSON tree. */
function placesOf(holder: object): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder: holder as Record<string, unknown>, key },
    ...(typeof value === 'object' && value !== null ? placesOf(value as object) : []),
  ]);
}

const ODD = [
  '',
  '0',
  '-1',
  '1e99',
  '１２．５％',
  '无',
  '≥',
  '99999999999999999999',
  '2024年',
  '\u202e',
  'unit',
  'project',
  'i1',
  '已完成',
  '/',
  'p1',
];

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

type Harm = (place: Place, other: Place, random: () => number) => void;

/** What another program, or a hand, does to the JSON of a workbook. */
const HARMS: readonly Harm[] = [
  function oddText({ holder, key }, _, random) {
    if (typeof holder[key] === 'string') holder[key] = pick(ODD, random);
  },
  function anothersText({ holder, key }, other) {
    if (typeof holder[key] === typeof other.holder[other.key]) holder[key] = structuredClone(other.holder[other.key]);
  },
  function leftOut({ holder, key }) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  },
  function oddThing({ holder, key }, _, random) {
    holder[key] = pick(ODD, random);
  },
  function anothers({ holder, key }, other) {
    holder[key] = structuredClone(other.holder[other.key]);
  },
  function twice({ holder, key }) {
    if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
    else holder[`${key}-2`] = structuredClone(holder[key]);
  },
  function renamed({ holder, key }, other) {
    if (Array.isArray(holder)) return;
    holder[other.key] = holder[key];
    Reflect.deleteProperty(holder, key);
  },
  function swapped({ holder, key }, other) {
    [holder[key], other.holder[other.key]] = [structuredClone(other.holder[other.key]), structuredClone(holder[key])];
  },
];

/** A workbook's JSON with a few harms done to it; each seed gives its own. */
function harmed(workbook: object, seed: number): object {
  const random = seeded(seed);
  const tree = structuredClone(workbook);
  for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1) {
    const places = placesOf(tree);
    pick(random() < 0.7 ? HARMS.slice(0, 2) : HARMS, random)(pick(places, random), pick(places, random), random);
  }
  return tree;
}

const SAMPLES = ['anju-2024-hotline', 'tianmen-2022-hotline', 'anju-2023-approval', 'yanzhou-2024-governance'];

/** What was wrong, in words; how many workbooks were opened and refused. */
export interface Outcome {
  readonly faults: readonly string[];
  readonly opened: number;
  readonly refused: number;
}

/** Everything that is made of a workbook; what an export is refused with. */
async function everythingOf(pack: Pack, workbook: Workbook): Promise<readonly Problem[]> {
  const evaluation = evaluate(pack, workbook);
  buildGrids(pack, workbook, evaluation, 'screen');
  checkWorkbook(pack, workbook);
  scoreJson(pack, workbook);
  inputsText(pack, workbook);
  await reportFiles(pack, workbook, evaluation);
  const made = await exportFiles({ pack, workbook, formats: ['docx', 'xlsx'] }, unwatched);
  return made.ok ? [] : made.problems;
}

/** Opens files that are whole, with harmed workbooks of these seeds in them, and makes everything of them; nothing may be thrown. */
export async function workbookFaults(seeds: Iterable<number>): Promise<Outcome> {
  const samples = await Promise.all(SAMPLES.map(sampleOf));
  const faults: string[] = [];
  let [opened, refused] = [0, 0];
  for (const seed of seeds) {
    const { pack, workbook } = samples[seed % samples.length] as (typeof samples)[number];
    const written = { 'workbook.json': JSON.stringify(harmed(workbook, seed)), 'pack/pack.json': JSON.stringify(pack.resolved) };
    try {
      const found = await openWorkbook(craft(written), filePorts);
      if (found.ok) opened += 1;
      else refused += 1;
      const problems = found.ok ? await everythingOf(pack, found.value.workbook) : found.problems;
      if (!found.ok && problems.length === 0) faults.push(`${seed}: 没有说为什么`);
      if (problems.some((one) => !sentence(one).endsWith('。'))) faults.push(`${seed}: 没有一句话`);
    } catch (error) {
      faults.push(`${seed}: ${String((error as Error).stack)}`);
    }
  }
  return { faults, opened, refused };
}
