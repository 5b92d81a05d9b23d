import { namesIn, type Value } from '../formula';
import type { Workbook } from '../workbook/schema/workbook';
import type { CompiledPack, CompiledRollup } from './compile';
import { type Contribution, contributionOf, sameValue } from './contributions';
import type { EvaluatedProject } from './evaluated-project';
import type { Figure, Figures, Reference } from './evaluation';
import { missing, numberOf } from './given';
import { Ledger, type Names, one } from './ledger';
import { enterSum } from './measures';

/** What all of a unit's roll-ups came to. */
export interface Rollups {
  /** `rollup/<id>/overrule`, `/computed`, and `rollup/<id>`: the figure taken. */
  readonly taken: ReadonlyMap<string, Figure>;
  /** Those, and each project's part: `rollup/<id>/of/<project>`. */
  readonly get: (key: string) => Figure | undefined;
}

/** One roll-up, with all it was computed from. */
interface RolledUp {
  readonly parameters: Figures;
  /** What the roll-ups it reads had come to. */
  readonly reads: readonly (Value | undefined)[];
  readonly typed: string | undefined;
  readonly parts: Parts;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** In the order of the projects. */
type Parts = readonly Contribution[];

/** The last outcome of each: a key press changes one project, and of that few parts. */
const last = new WeakMap<CompiledRollup, RolledUp>();
const lastOfAll = new WeakMap<CompiledPack, { each: readonly RolledUp[]; rollups: Rollups }>();

/**
 * Adds up the unit's projects: `rollup/<id>/of/<project>` is one project's contribution, `rollup/<id>/computed` their
 * strict sum, `rollup/<id>` the figure taken: the officer's where she overruled it, else the computed one.
 * Formulas read facts of the project (its facts, money, measures), parameters (`names`) and roll-ups before them.
 * While no figure changes, the result is the very same object.
 */
export function rollUp(
  compiled: CompiledPack,
  projects: readonly EvaluatedProject[],
  overrules: Workbook['overrules'],
  names: Names,
  parameters: Figures,
): Rollups {
  const taken = new Map<string, Figure>();
  const known = new Map<string, Reference>(names);
  const each = compiled.rollups.map((rollup) => {
    const { id, name } = rollup.spec;
    const outcome = rollUpOne(rollup, projects, overrules[id]?.value, known, taken, parameters);
    for (const [key, figure] of outcome.figures) taken.set(key, figure);
    known.set(name, one(`rollup/${id}`));
    return outcome;
  });
  const before = lastOfAll.get(compiled);
  const isSame = before?.each.every((outcome, index) => outcome.figures === each[index]?.figures) ?? false;
  const rollups = before && isSame ? before.rollups : { taken, get: lookUp(taken, each) };
  lastOfAll.set(compiled, { each, rollups });
  return rollups;
}

/** Parts are many and seldom asked for: they are sorted by key the first time one is. */
function lookUp(taken: ReadonlyMap<string, Figure>, each: readonly RolledUp[]): Rollups['get'] {
  let parts: ReadonlyMap<string, Figure> | null = null;
  return (key) => {
    if (!key.startsWith('rollup/')) return undefined;
    if (taken.has(key)) return taken.get(key);
    parts ??= new Map(each.flatMap((outcome) => outcome.parts.map(({ figure }) => [figure.key, figure] as const)));
    return parts.get(key);
  };
}

function rollUpOne(
  rollup: CompiledRollup,
  projects: readonly EvaluatedProject[],
  typed: string | undefined,
  known: Names,
  taken: ReadonlyMap<string, Figure>,
  parameters: Figures,
): RolledUp {
  const before = last.get(rollup);
  const reads = rollupNames(rollup).map((name) => valueOf(known.get(name), taken));
  const isAsBefore = before?.parameters === parameters && reads.every((value, index) => sameValue(value, before.reads[index]));
  const parts = projects.map((project, index) => {
    const part = isAsBefore ? partOf(project, before.parts, index) : undefined;
    return part?.evaluation === project.evaluation ? part : contributionOf(rollup, project, known, [taken, parameters], part);
  });
  const isSame = isAsBefore && before.typed === typed && sameParts(parts, before.parts);
  const figures = isSame ? before.figures : figuresOf(rollup, parts, typed);
  const outcome = { parameters, reads, typed, parts, figures };
  last.set(rollup, outcome);
  return outcome;
}

/** Names a roll-up's formulas use, of its projects, of parameters and of other roll-ups. */
function rollupNames(rollup: CompiledRollup): readonly string[] {
  return [...namesIn(rollup.sum), ...(rollup.where ? namesIn(rollup.where) : [])];
}

function valueOf(reference: Reference | undefined, taken: ReadonlyMap<string, Figure>): Value | undefined {
  return reference?.kind === 'one' ? taken.get(reference.key)?.value : undefined;
}

/** A project's part of last time: in the same place, or wherever it stood. */
function partOf({ evaluation }: EvaluatedProject, parts: Parts, index: number): Contribution | undefined {
  const here = parts[index];
  return here?.evaluation.path === evaluation.path ? here : parts.find((part) => part.evaluation.path === evaluation.path);
}

function sameParts(these: Parts, those: Parts): boolean {
  return these.length === those.length && these.every((part, index) => part.figure === those[index]?.figure);
}

function figuresOf(rollup: CompiledRollup, parts: Parts, typed: string | undefined): ReadonlyMap<string, Figure> {
  const key = `rollup/${rollup.spec.id}`;
  const figures = parts.map((part) => part.figure);
  const ledger = new Ledger(new Map(figures.map((figure) => [figure.key, figure])));
  enterSum(
    rollup,
    `${key}/computed`,
    figures.map((figure) => figure.key),
    ledger,
  );
  const value = (typed === undefined ? null : numberOf(typed)) ?? missing(`${key}/overrule`);
  const name = `${rollup.spec.name}（更正）`;
  const text = typed === undefined ? {} : { typed };
  ledger.enter({ key: `${key}/overrule`, binding: `${key}/overrule`, name, kind: 'input', show: 'number', value, ...text });
  const source = rollup.spec.source ? { where: rollup.spec.source } : {};
  const taken = ledger.first({ key, name: rollup.spec.name, show: 'number' }, [`${key}/overrule`, `${key}/computed`]);
  ledger.enter({ ...taken, ...source });
  return ledger.figures;
}
