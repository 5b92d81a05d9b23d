import { once } from '../graph/once';
import {
  type Chosen,
  chosenIn,
  combinationsOf,
  type ExampleHead,
  exampleHeadsOf,
  headIn,
  type LoadedPack,
  loadHead,
  loadPack,
  type Pack,
  type PackHead,
  type PackSource,
  packIdOf,
  readingOnce,
} from '../pack';
import { compilePack } from '../scoring';
import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { newWorkbook, readPlain, type Workbook } from '../workbook';

/** A worked example of a pack, to be opened as a workbook. */
interface Sample extends ExampleHead {
  readonly pack: string;
}

/** The packs at hand. */
export interface Library {
  readonly sources: readonly PackSource[];
  readonly find: (id: string) => PackSource | undefined;
  /** Who they are, for a list to choose from: whether one holds is told when it is loaded. */
  readonly heads: () => readonly PackHead[];
  /** Those that hold. What cannot be loaded is not among them; asking for it says why. */
  readonly packs: () => readonly Pack[];
  /** The same, each with every combination of its options: what a document may have been filled in by. */
  readonly choices: (id?: string) => readonly Pack[];
  /** A pack with the options chosen of its variants; the first of each where none is. */
  readonly load: (id: string, chosen?: Chosen) => Result<LoadedPack>;
  readonly samples: () => readonly Sample[];
  readonly sample: (id: string) => Result<{ pack: Pack; workbook: Workbook; title: string }>;
}

/** Folders beginning with `_` hold what others extend or copy: they are no packs to choose. */
export function makeLibrary(sources: readonly PackSource[]): Library {
  const find = (id: string) => sources.find((source) => packIdOf(source) === id);
  const read = readingOnce();
  const loaded = new Map<PackSource, Map<string, Result<LoadedPack>>>();
  const loadSource = (source: PackSource, chosen: Chosen = {}): Result<LoadedPack> => {
    const ofSource = loaded.get(source) ?? new Map<string, Result<LoadedPack>>();
    const choice = JSON.stringify(chosen);
    const known = ofSource.get(choice) ?? loadChecked(source, find, chosen, read);
    loaded.set(source, ofSource.set(choice, known));
    return known;
  };
  const offered = sources.filter((source) => !isBase(source));
  const usable = () => offered.flatMap((source) => valueOf(loadSource(source)));
  const samples = once(() => offered.flatMap((source) => exampleHeadsOf(source).map((words) => ({ source, words }))));
  return {
    sources,
    find,
    heads: once(() => offered.flatMap((source) => valueOf(loadHead(source, find, read)))),
    packs: () => usable().map(({ pack }) => pack),
    choices: (id) =>
      sources
        .filter((source) => (id === undefined ? !isBase(source) : packIdOf(source) === id))
        .flatMap((source) => valueOf(loadSource(source)).map(({ pack }) => ({ source, pack })))
        .flatMap(({ source, pack }) => [
          pack,
          ...combinationsOf(pack.variants)
            .slice(1)
            .flatMap((chosen) => valueOf(loadSource(source, chosen)).map((one) => one.pack)),
        ]),
    load(id, chosen) {
      const source = find(id);
      return source
        ? loadSource(source, chosen)
        : refused(
            problem('pack.unknown', id, {
              id,
              known: usable()
                .map(({ pack }) => pack.id)
                .join('、'),
            }),
          );
    },
    samples: () => samples().map(({ source, words }) => ({ ...words, pack: packIdOf(source) ?? '' })),
    sample(id) {
      const found = samples().find(({ words }) => words.id === id);
      const examples = found ? read(found.source).examples() : ok([]);
      if (!examples.ok) return examples;
      const example = examples.value.find(({ data }) => headIn(data).id === id)?.data;
      if (!found || example === undefined) {
        const known = samples().map(({ words }) => words.id);
        return refused(problem('pack.unknown-sample', id, { id, known: known.join('、') }));
      }
      const loaded = loadSource(found.source, chosenIn(example));
      if (!loaded.ok) return loaded;
      const { pack } = loaded.value;
      const filled = readPlain(example, pack, newWorkbook(pack, ''));
      return filled.ok ? ok({ pack, workbook: filled.value, title: found.words.title }) : filled;
    },
  };
}

/** A pack whose formulas do not compile is refused here, so that evaluation never meets one. */
function loadChecked(
  source: PackSource,
  find: Library['find'],
  chosen: Chosen,
  read: ReturnType<typeof readingOnce>,
): Result<LoadedPack> {
  const loaded = loadPack(source, find, chosen, read);
  if (!loaded.ok) return loaded;
  const compiled = compilePack(loaded.value.pack);
  return compiled.ok ? loaded : compiled;
}

/** A folder that is for others to extend or copy. */
function isBase({ folder }: PackSource): boolean {
  return /(^|\/)_/.test(folder);
}

function valueOf<Value>(result: Result<Value>): Value[] {
  return result.ok ? [result.value] : [];
}
