import { formatPlain } from '../number';
import {
  type Chosen,
  chosenIn,
  chosenOf,
  combinationsOf,
  isMapping,
  type LoadedPack,
  loadPack,
  type Pack,
  type PackSource,
  readingOnce,
} from '../pack';
import { type Problem, problem } from '../text/problem';
import { ok, type Result } from '../text/result';
import { parameterCases } from './amounts';
import type { Check } from './check';
import { checks } from './checks';
import { bandProblems } from './checks/bands';
import type { Difference } from './examples/compare';
import { type ExampleRun, runExample } from './examples/run';
import { compileWhatCanBe } from '../scoring/compile/partial';
import { placeIn, placeInText } from './place';
import { repeatedIds } from './repeated';
import { type Subject, subjectOf } from './subject';
import { unversioned } from './unversioned';

/** What a pack is, in short. */
export interface PackSummary {
  readonly id: string;
  readonly region: string;
  readonly year: number;
  readonly title: string;
  readonly years?: Pack['years'];
  readonly variants: Pack['variants'];
  readonly tables: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly points: string | null;
    readonly lines: number;
  }[];
}

/** All that is wrong with a pack (nothing: it passes), the published differences its examples name, and how they came out. */
export interface PackReport {
  readonly problems: readonly Problem[];
  readonly differences: readonly Difference[];
  /** `passed` null: not run, for something it is scored by is wrong. */
  readonly examples: readonly { readonly id: string; readonly title: string; readonly passed: boolean | null }[];
  /** Null where the pack could not even be read. */
  readonly pack: PackSummary | null;
}

/**
 * Checks a pack and runs its examples: everything wrong at once, each with file and line. `find` looks up what it extends; who
 * checks many packs that extend the same gives one `read` for all.
 */
export function checkPack(source: PackSource, find: (id: string) => PackSource | undefined, read = readingOnce()): PackReport {
  const loaded = loadPack(source, find, {}, read);
  const repeated = [...unversioned(source), ...repeatedIds(source)];
  const further = (problems: readonly Problem[]): Problem[] => {
    const said = new Set(problems.map((one) => `${one.code} ${one.place}`));
    return repeated.filter((one) => !said.has(`${one.code} ${one.place}`));
  };
  if (!loaded.ok)
    return { problems: [...loaded.problems, ...further(loaded.problems)], differences: [], examples: [], pack: null };
  const report = checkVariants(loaded.value, (chosen) => loadPack(source, find, chosen, read));
  return { ...report, problems: [...further(report.problems), ...report.problems] };
}

/**
 * The pack with every combination of its options, each with the examples that name it: what is wrong is told once, with the
 * first combination it is wrong in. What the first combination says of the pack stands for all.
 */
function checkVariants(first: LoadedPack, load: (chosen: Chosen) => Result<LoadedPack>): PackReport {
  const { variants } = first.pack;
  const combinations = combinationsOf(variants);
  const reports = combinations.map((chosen): PackReport => {
    const loaded = variants.length === 0 ? ok(first) : load(chosen);
    if (!loaded.ok) return { problems: loaded.problems, differences: [], examples: [], pack: null };
    const examples = loaded.value.examples.filter(({ data }) =>
      sameChoice({ ...chosenOf(first.pack), ...chosenIn(data) }, chosen),
    );
    return checkLoaded({ ...loaded.value, examples });
  });
  const stray = first.examples.flatMap(({ data, file }): Problem[] => {
    const wanted = { ...chosenOf(first.pack), ...chosenIn(data) };
    if (combinations.some((one) => sameChoice(wanted, one))) return [];
    const refusal = load(wanted);
    return refusal.ok ? [] : refusal.problems.map((one) => ({ ...one, place: placeIn(data, ['variants'], file) }));
  });
  const problems = new Map(reports.flatMap((one) => one.problems).map((one) => [`${one.code} ${one.place}`, one]));
  const [only] = reports;
  return {
    // With one combination, nothing can have been said twice by going over it again.
    problems: [...(reports.length === 1 && only ? only.problems : problems.values()), ...stray],
    differences: reports.flatMap((one) => one.differences),
    examples: reports.flatMap((one) => one.examples),
    pack: only?.pack ?? null,
  };
}

function sameChoice(one: Chosen, other: Chosen): boolean {
  return Object.keys({ ...one, ...other }).every((id) => one[id] === other[id]);
}

/** What is wrong with a pack itself, its examples left aside: with any of it, nothing is to be begun with the pack. */
export function faultsOf(loaded: LoadedPack): readonly Problem[] {
  return checkLoaded({ ...loaded, examples: [] }).problems;
}

/** The same for a pack that has been read already. */
export function checkLoaded(loaded: LoadedPack): PackReport {
  const { compiled, problems: refusals } = compileWhatCanBe(loaded.pack);
  const subject = subjectOf(loaded, compiled);
  const ran = checks.map((check) => ({ check, found: check.run(subject) }));
  const told = ran.map((one) => (one.check.afterwards && hasFormFaults(ran) ? { ...one, found: [] } : one));
  const found = told.flatMap((one) => one.found);
  const problems = [...refusedByCompiler(refusals, found, subject), ...found];
  // What is wrong with a score would only be said again by every example it is in.
  const sound = refusals.length === 0 && !told.some((one) => one.check.touches === 'scores' && one.found.length > 0);
  const runs = loaded.examples.map((example) => (sound ? runExample(subject, example) : notRun(example)));
  return {
    problems: [...problems, ...sameExamples(runs, loaded), ...runs.flatMap((run) => run.problems)],
    differences: runs.flatMap((run) => run.differences),
    examples: runs.map(({ id, title, passed }) => ({ id, title, passed })),
    pack: summaryOf(loaded.pack, subject),
  };
}

/** What is wrong with the bands of a pack once the officer puts other values in place of the year's parameters, by parameter id. */
export function checkAdjusted(loaded: LoadedPack, adjusted: ReadonlyMap<string, string>): readonly Problem[] {
  const { compiled } = compileWhatCanBe(loaded.pack);
  return bandProblems(subjectOf(loaded, compiled), parameterCases(loaded.pack.parameters, adjusted));
}

/**
 * What the compiler refused, with file and line. Its word on a formula is left out where the check of formulas has spoken
 * of the same thing: it knows the formula as written, the compiler only what it expanded to.
 */
function refusedByCompiler(refusals: readonly Problem[], found: readonly Problem[], subject: Subject): Problem[] {
  const places = new Set(found.filter((one) => one.code.startsWith('packcheck.')).map((one) => one.place));
  const spoken = new Set(subject.written.flatMap((written) => (places.has(written.place) ? [written.owner] : [])));
  return refusals
    .filter(
      (one) =>
        one.code !== 'pack.formula' || ![...spoken].some((owner) => one.place === owner || one.place.startsWith(`${owner}/`)),
    )
    .map((one) => ({ ...one, place: placeInText(subject.loaded.data, one.place, `${subject.loaded.folder}/pack.yaml`) }));
}

/** Whether a form does not hold together as it is written. */
function hasFormFaults(ran: readonly { readonly check: Check; readonly found: readonly Problem[] }[]): boolean {
  return ran.some(({ check, found }) => check.touches === 'form' && !check.afterwards && found.length > 0);
}

function notRun({ file, data }: LoadedPack['examples'][number]): ExampleRun {
  const id = isMapping(data) && typeof data.id === 'string' ? data.id : file;
  return { id, title: '', passed: null, problems: [], differences: [] };
}

function sameExamples(runs: readonly ExampleRun[], loaded: LoadedPack): Problem[] {
  return runs.flatMap(({ id }, index) =>
    runs.findIndex((one) => one.id === id) < index
      ? [problem('packcheck.same-id', loaded.examples[index]?.file ?? '', { what: '样例', id })]
      : [],
  );
}

function summaryOf({ id, region, year, title, years, variants, tables }: Pack, { compiled }: Subject): PackSummary {
  const lines = new Map(
    compiled.tables.map((table) => [table.spec.id, table.items.filter((item) => item.kind === 'indicator').length]),
  );
  return {
    id,
    region,
    year,
    title,
    ...(years ? { years } : {}),
    variants,
    tables: tables.map((table) => ({
      id: table.id,
      kind: table.kind,
      name: table.name,
      points: table.points ? formatPlain(table.points) : null,
      lines: lines.get(table.id) ?? 0,
    })),
  };
}
