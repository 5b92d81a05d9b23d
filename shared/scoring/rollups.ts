import type { Memory } from '../graph/memory';
import { once } from '../graph/once';
import { namesIn, type Value } from '../formula';
import type { Workbook } from '../workbook/schema/workbook';
import type { CompiledPack, CompiledRollup } from './compile';
import { contributionOf, sameValue } from './contributions';
import type { EvaluatedProject } from './evaluated-project';
import { Entry, Keyed, type Named, type Names, Scope } from './entry';
import type { Figure, Figures } from './evaluation';
import { missing, numberOf } from './given';
import { Ledger } from './ledger';
import { enterSum } from './measures';
import { LedgerMemo } from './ledger-memo';
import { TableFigures } from './table-figures';
import { figures as keys, fields } from '../workbook/fields';

/** What all of a unit's roll-ups came to. */
export interface Rollups {
  /** `rollup/<id>/overrule`, `/computed`, and `rollup/<id>`: the figure taken. */
  readonly taken: ReadonlyMap<string, Figure>;
  /** Those, and each project's part: `rollup/<id>/of/<project>`. */
  readonly get: (key: string) => Figure | undefined;
  /** Each project's part in the roll-up of this id, in the order of the projects. */
  readonly parts: (id: string) => Parts;
}

/** One roll-up, with all it was computed from. */
interface RolledUp {
  readonly id: string;
  readonly parameters: Figures;
  /** What the roll-ups it reads had come to. */
  readonly reads: readonly (Value | undefined)[];
  readonly typed: string | undefined;
  readonly parts: Parts;
  /** Parts are many and seldom asked for by key: sorted the first time one is. */
  readonly partsByKey: () => ReadonlyMap<string, Figure>;
  readonly figures: ReadonlyMap<string, Figure>;
}

/** Each project's contribution, in the order of the projects. */
type Parts = readonly Figure[];

/** The last outcome of each: a key press changes one project, and of that few parts. */
class RollupsMemo {
  readonly each = new Map<CompiledRollup, RolledUp>();
  readonly contributions: LedgerMemo<Entry>;
  whole: { compiled: CompiledPack; projects: readonly EvaluatedProject[]; each: readonly RolledUp[]; rollups: Rollups } | null =
    null;

  constructor(isForOnce: boolean) {
    this.contributions = new LedgerMemo(isForOnce);
  }
}

/**
 * Adds up the unit's projects: `rollup/<id>/of/<project>` is one project's contribution, `rollup/<id>/computed` their
 * strict sum, `rollup/<id>` the figure taken: the officer's where it was overruled, else the computed one.
 * Formulas read facts of the project (its facts, money, measures), parameters (`names`) and roll-ups before them.
 * While no figure changes, the result is the very same object.
 */
export function rollUp(
  compiled: CompiledPack,
  projects: readonly EvaluatedProject[],
  overrules: Workbook['overrules'],
  names: Names,
  parameters: Figures,
  memory: Memory,
): Rollups {
  const taken = new Map<string, Figure>();
  const known = new Scope(names);
  const memo = memory.of(RollupsMemo);
  const before = memo.whole?.compiled === compiled ? memo.whole : null;
  const changed = changedIn(projects, before?.projects);
  const each = compiled.rollups.map((rollup) => {
    const { id, name } = rollup.spec;
    const outcome = rollUpOne(rollup, projects, changed, overrules[id]?.value, known, taken, parameters, memo);
    for (const [key, figure] of outcome.figures) taken.set(key, figure);
    known.set(name, new Keyed(keys.rollup.at(id)));
    return outcome;
  });
  const isSame = before?.each.every((outcome, index) => outcome.figures === each[index]?.figures) ?? false;
  const partsById = new Map(each.map(({ id, parts }) => [id, parts]));
  const rollups =
    before && isSame ? before.rollups : { taken, get: lookUp(taken, each), parts: (id: string) => partsById.get(id) ?? [] };
  memo.whole = { compiled, projects, each, rollups };
  return rollups;
}

/** Where in the list another evaluation stands than before; null where it is another list. */
function changedIn(projects: readonly EvaluatedProject[], before: readonly EvaluatedProject[] = []): readonly number[] | null {
  if (projects.length !== before.length) return null;
  const changed: number[] = [];
  for (const [index, { evaluation }] of projects.entries()) {
    const last = before[index]?.evaluation;
    if (last?.path !== evaluation.path) return null;
    if (last !== evaluation) changed.push(index);
  }
  return changed;
}

function lookUp(taken: ReadonlyMap<string, Figure>, each: readonly RolledUp[]): Rollups['get'] {
  return (key) => {
    if (!key.startsWith('rollup/')) return undefined;
    const found = taken.get(key);
    if (found) return found;
    const whose = each.find(({ id }) => keys.rollupShare.parse(key)?.[0] === id);
    return whose?.partsByKey().get(key);
  };
}

function byKey(parts: Parts): ReadonlyMap<string, Figure> {
  return new Map(parts.map((part) => [part.key, part] as const));
}

function rollUpOne(
  rollup: CompiledRollup,
  projects: readonly EvaluatedProject[],
  changed: readonly number[] | null,
  typed: string | undefined,
  known: Names,
  taken: ReadonlyMap<string, Figure>,
  parameters: Figures,
  memo: RollupsMemo,
): RolledUp {
  const before = memo.each.get(rollup);
  const reads = rollupNames(rollup).map((name) => valueOf(known.get(name), taken));
  const isAsBefore = before?.parameters === parameters && reads.every((value, index) => sameValue(value, before.reads[index]));
  const partOf = (project: EvaluatedProject) => {
    const key = keys.rollupShare.at(rollup.spec.id, project.project.id);
    const part = contributionOf(rollup, key, project, known, [taken, parameters], memo.contributions);
    const lastTime = before?.partsByKey().get(key);
    return lastTime && sameValue(lastTime.value, part.value) ? lastTime : part;
  };
  const parts = isAsBefore && changed ? exchanged(before.parts, changed, projects, partOf) : projects.map(partOf);
  const isSame = isAsBefore && before.typed === typed && sameParts(parts, before.parts);
  const partsByKey = parts === before?.parts ? before.partsByKey : once(() => byKey(parts));
  const figures = isSame ? before.figures : figuresOf(rollup, parts, typed);
  const outcome = { id: rollup.spec.id, parameters, reads, typed, parts, partsByKey, figures };
  memo.each.set(rollup, outcome);
  return outcome;
}

/** The parts with those at `changed` made anew; the very same list where none comes to another figure. */
function exchanged(
  parts: Parts,
  changed: readonly number[],
  projects: readonly EvaluatedProject[],
  partOf: (project: EvaluatedProject) => Figure,
): Parts {
  const anew = new Map(changed.flatMap((index) => (projects[index] ? [[index, partOf(projects[index])] as const] : [])));
  const isSame = [...anew].every(([index, part]) => part === parts[index]);
  return isSame ? parts : parts.map((part, index) => anew.get(index) ?? part);
}

/** Names a roll-up's formulas use, of its projects, of parameters and of other roll-ups. */
function rollupNames(rollup: CompiledRollup): readonly string[] {
  return [...namesIn(rollup.sum), ...(rollup.where ? namesIn(rollup.where) : [])];
}

function valueOf(named: Named | undefined, taken: ReadonlyMap<string, Figure>): Value | undefined {
  return named instanceof Keyed ? taken.get(named.key)?.value : undefined;
}

function sameParts(these: Parts, those: Parts): boolean {
  if (these === those) return true;
  return these.length === those.length && these.every((part, index) => part === those[index]);
}

function figuresOf(rollup: CompiledRollup, parts: Parts, typed: string | undefined): ReadonlyMap<string, Figure> {
  const { id, name, source } = rollup.spec;
  const key = keys.rollup.at(id);
  const ledger = new Ledger();
  const computed = enterSum(rollup, keys.rollupComputed.at(id), parts, ledger);
  const binding = fields.rollupOverrule.at(id);
  const value = (typed === undefined ? null : numberOf(typed)) ?? missing(binding);
  const text = typed === undefined ? {} : { typed };
  const words = { name: `${name}（更正）`, kind: 'input', show: 'number' } as const;
  const overrule = ledger.enter(new Entry(binding, value, { make: () => ({ key: binding, binding, ...words, value, ...text }) }));
  const taken = new Ledger().first(key, { name, show: 'number' }, overrule, computed);
  const where = source ? { where: source } : {};
  ledger.enter(new Entry(key, taken.value, { make: () => ({ ...taken.figure, ...where }) }));
  return new TableFigures(ledger);
}
