import { once } from '../graph/once';
import { type Problem, problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { type Data, readYaml } from './located';
import { isMapping, join } from './merge';

/** A pack's folder as text: paths are relative to the folder, `examples/` included. */
export interface PackSource {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

export type Mapping = { [key: string]: Data };

/** A folder's files as data, each part read when it is first asked for. */
export interface SourceData {
  /** The files that say who the pack is, joined. */
  readonly head: () => Result<Mapping>;
  /** All files of the pack, joined. */
  readonly pack: () => Result<Mapping>;
  readonly examples: () => Result<readonly { readonly file: string; readonly data: Data }[]>;
}

/** What a list of examples says of one, before it is opened. */
export interface ExampleHead {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

const MAIN = 'pack.yaml';

/** A key by which a pack says who it is, on a line of its own level. */
const SAYS_WHO = /^(id|region|year|years|title|variants|extends):/m;

/** The files of a folder as data. */
export function dataOf(source: PackSource): SourceData {
  return {
    head: once(() => joinFiles(source, ({ path, text }) => path === MAIN || SAYS_WHO.test(text))),
    pack: once(() => joinFiles(source)),
    examples: once(() => readExamples(source)),
  };
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

/** The id a source gives itself, without reading the rest; null where it cannot be told. */
export function packIdOf(source: PackSource): string | null {
  const main = source.files.find((file) => file.path === MAIN);
  return main ? (/^id:\s*([a-z0-9-]+)\s*$/m.exec(main.text)?.[1] ?? null) : null;
}

/** The file that says who a pack is, for messages. */
export function mainFileOf({ folder }: PackSource): string {
  return `${folder}/${MAIN}`;
}

/** What the examples say of themselves before their first block. What does not read is told when the pack is loaded. */
export function exampleHeadsOf(source: PackSource): readonly ExampleHead[] {
  return source.files.filter(isExample).flatMap(({ path, text }) => {
    const read = readYaml(text.slice(0, /^[\w-]+:[ \t]*$/m.exec(text)?.index), `${source.folder}/${path}`);
    return read.ok ? [headIn(read.value)] : [];
  });
}

/** What an example says of itself. */
export function headIn(example: Data): ExampleHead {
  const word = (key: string) => (isMapping(example) && typeof example[key] === 'string' ? example[key] : '');
  return { id: word('id'), title: word('title'), note: word('note') };
}

function joinFiles(source: PackSource, isWanted: (file: PackSource['files'][number]) => boolean = () => true): Result<Mapping> {
  const files = source.files.filter((file) => !file.path.includes('/') && file.path.endsWith('.yaml') && isWanted(file));
  files.sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
  if (files[0]?.path !== MAIN) return refused(problem('pack.no-file', source.folder, { folder: source.folder }));
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

function readExamples(source: PackSource): ReturnType<SourceData['examples']> {
  const problems: Problem[] = [];
  const examples: { file: string; data: Data }[] = [];
  for (const { path, text } of source.files.filter(isExample)) {
    const file = `${source.folder}/${path}`;
    const read = readYaml(text, file);
    if (read.ok) examples.push({ file, data: read.value });
    else problems.push(...read.problems);
  }
  return problems.length > 0 ? refused(...problems) : ok(examples);
}

function isExample({ path }: { readonly path: string }): boolean {
  return path.startsWith('examples/') && path.endsWith('.yaml');
}

/** pack.yaml first: what the other files say of the same key is laid on top of it. */
function rank(path: string): number {
  return path === MAIN ? 0 : 1;
}
