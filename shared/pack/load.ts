import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { expandFactGrids } from './fact-grid';
import { schemaProblems } from './issues';
import { type Data, placeOf } from './located';
import { copy, merge } from './merge';
import { type Pack, type PackHead, readPack, readPackHead } from './model/pack';
import { shareRules } from './own-rules';
import { dataOf, mainFileOf, type Mapping, type PackSource, type SourceData } from './source';
import { applyVariants, type Chosen } from './variants';

/** A pack read and shaped, with the data it came from (for file and line) and its examples still as data. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly data: Data;
  readonly folder: string;
  readonly examples: readonly { readonly file: string; readonly data: Data }[];
}

/** Looks up a pack's source by its id. */
type Find = (id: string) => PackSource | undefined;

/** Which of a source's files are read. */
type Part = (source: PackSource) => Result<Mapping>;

/**
 * Reads one pack: its files joined, what it `extends` laid under it, the chosen options of its variants laid over it (the
 * first of each where none is), checked against the schema. `find` looks up a pack's source by id, `read` gives a source's
 * data. Every problem names file and line; all are listed at once.
 */
export function loadPack(source: PackSource, find: Find, chosen: Chosen = {}, read = dataOf): Result<LoadedPack> {
  const varied = chosenData(source, find, (one) => read(one).pack(), chosen);
  if (!varied.ok) return varied;
  const resolved = shareRules(expandFactGrids(varied.value));
  const parsed = readPack(resolved);
  if (!parsed.success) return refused(...schemaProblems(parsed.error.issues, resolved, mainFileOf(source)));
  const examples = read(source).examples();
  if (!examples.ok) return examples;
  return ok({ pack: parsed.data, data: resolved, folder: source.folder, examples: examples.value });
}

/**
 * Reads who a pack is, from the files alone that say so: of the many that a list shows one is opened, and whether its
 * tables hold is told then. Problems as above.
 */
export function loadHead(source: PackSource, find: Find, read: (source: PackSource) => SourceData = dataOf): Result<PackHead> {
  const varied = chosenData(source, find, (one) => read(one).head(), {});
  if (!varied.ok) return varied;
  const parsed = readPackHead(varied.value);
  return parsed.success ? ok(parsed.data) : refused(...schemaProblems(parsed.error.issues, varied.value, mainFileOf(source)));
}

function chosenData(source: PackSource, find: Find, part: Part, chosen: Chosen): Result<Mapping> {
  const own = resolve(source, find, part, []);
  return own.ok ? applyVariants(withoutExtends(own.value), chosen, mainFileOf(source)) : own;
}

function resolve(source: PackSource, find: Find, part: Part, path: readonly string[]): Result<Mapping> {
  const own = part(source);
  if (!own.ok) return own;
  const parent = own.value.extends;
  if (typeof parent !== 'string') return own;
  const place = placeOf(own.value, ['extends'], mainFileOf(source));
  if (path.includes(parent)) return refused(problem('pack.extends-circle', place, { id: parent }));
  const found = find(parent);
  if (!found) return refused(problem('pack.extends-unknown', place, { id: parent }));
  const base = resolve(found, find, part, [...path, parent]);
  if (!base.ok) return base;
  return ok(merge(base.value, own.value) as Mapping);
}

function withoutExtends(data: Mapping): Mapping {
  const kept = copy(data);
  delete kept.extends;
  delete kept.abstract;
  return kept;
}
