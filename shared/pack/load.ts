import { type Problem, problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { expandFactGrids } from './fact-grid';
import { schemaProblems } from './issues';
import { type Data, placeOf, readYaml } from './located';
import { copy, isMapping, join, merge } from './merge';
import { type Pack, readPack } from './model/pack';
import { shareRules } from './own-rules';
import { applyVariants, type Chosen } from './variants';

/** A pack's folder as text: paths are relative to the folder, `examples/` included. */
export interface PackSource {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** A pack read and shaped, with the data it came from (for file and line) and its examples still as data. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly data: Data;
  readonly folder: string;
  readonly examples: readonly { readonly file: string; readonly data: Data }[];
}

type Mapping = { [key: string]: Data };

/** A folder's files as data: those of the pack joined, and its examples. */
export interface SourceData {
  readonly pack: Result<Mapping>;
  readonly examples: Result<LoadedPack['examples']>;
}

/** Reads the files of a folder. */
export function dataOf(source: PackSource): SourceData {
  return { pack: joinFiles(source), examples: readExamples(source) };
}

/** Reads each folder once, however many packs extend it and however many options are tried: what is made of the data leaves it as it is. */
export function readingOnce(): typeof dataOf {
  const known = new Map<PackSource, SourceData>();
  return (source) => {
    const data = known.get(source) ?? dataOf(source);
    known.set(source, data);
    return data;
  };
}

/**
 * Reads one pack: its files joined, what it `extends` laid under it, the chosen options of its variants laid over it (the
 * first of each where none is), checked against the schema. `find` looks up a pack's source by id, `read` gives a source's
 * data. Every problem names file and line; all are listed at once.
 */
export function loadPack(
  source: PackSource,
  find: (id: string) => PackSource | undefined,
  chosen: Chosen = {},
  read = dataOf,
): Result<LoadedPack> {
  const own = resolve(source, find, read, []);
  if (!own.ok) return own;
  const mainFile = `${source.folder}/pack.yaml`;
  const varied = applyVariants(withoutExtends(own.value), chosen, mainFile);
  if (!varied.ok) return varied;
  const resolved = shareRules(expandFactGrids(varied.value));
  const parsed = readPack(resolved);
  if (!parsed.success) return refused(...schemaProblems(parsed.error.issues, resolved, mainFile));
  const { examples } = read(source);
  if (!examples.ok) return examples;
  return ok({ pack: parsed.data, data: resolved, folder: source.folder, examples: examples.value });
}

/** The id a source gives itself, without reading the rest; null where it cannot be told. */
export function packIdOf(source: PackSource): string | null {
  const main = source.files.find((file) => file.path === 'pack.yaml');
  return main ? (/^id:\s*([a-z0-9-]+)\s*$/m.exec(main.text)?.[1] ?? null) : null;
}

function resolve(
  source: PackSource,
  find: (id: string) => PackSource | undefined,
  read: typeof dataOf,
  path: readonly string[],
): Result<Mapping> {
  const { pack: own } = read(source);
  if (!own.ok) return own;
  const parent = own.value.extends;
  if (typeof parent !== 'string') return own;
  const place = placeOf(own.value, ['extends'], `${source.folder}/pack.yaml`);
  if (path.includes(parent)) return refused(problem('pack.extends-circle', place, { id: parent }));
  const found = find(parent);
  if (!found) return refused(problem('pack.extends-unknown', place, { id: parent }));
  const base = resolve(found, find, read, [...path, parent]);
  if (!base.ok) return base;
  return ok(merge(base.value, own.value) as Mapping);
}

function joinFiles(source: PackSource): Result<Mapping> {
  const files = source.files.filter((file) => !file.path.includes('/') && file.path.endsWith('.yaml'));
  files.sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
  if (files[0]?.path !== 'pack.yaml') return refused(problem('pack.no-file', source.folder, { folder: source.folder }));
  const problems: Problem[] = [];
  let joined: Mapping = Object.create(null) as Mapping;
  for (const file of files) {
    const read = readYaml(file.text, `${source.folder}/${file.path}`);
    if (!read.ok) problems.push(...read.problems);
    else if (isMapping(read.value)) joined = join(joined, read.value);
    else problems.push(problem('pack.wrong-kind', `${source.folder}/${file.path}:1`, { where: '', expected: 'object' }));
  }
  return problems.length > 0 ? refused(...problems) : ok(joined);
}

function readExamples(source: PackSource): Result<LoadedPack['examples']> {
  const problems: Problem[] = [];
  const examples: { file: string; data: Data }[] = [];
  for (const { path, text } of source.files) {
    if (!path.startsWith('examples/') || !path.endsWith('.yaml')) continue;
    const file = `${source.folder}/${path}`;
    const read = readYaml(text, file);
    if (read.ok) examples.push({ file, data: read.value });
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? refused(...problems) : ok(examples);
}

function withoutExtends(data: Mapping): Mapping {
  const kept = copy(data);
  delete kept.extends;
  delete kept.abstract;
  return kept;
}

/** pack.yaml first: what the other files say of the same key is laid on top of it. */
function rank(path: string): number {
  return path === 'pack.yaml' ? 0 : 1;
}
