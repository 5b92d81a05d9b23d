import {
  type Chosen,
  chosenIn,
  combinationsOf,
  type Data,
  isMapping,
  type LoadedPack,
  loadPack,
  type Pack,
  type PackSource,
  packIdOf,
  readingOnce,
} from '../pack';
import { compilePack } from '../scoring';
import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { newWorkbook, readPlain, type Workbook } from '../workbook';

/** A worked example of a pack, to be opened as a workbook. */
interface Sample {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly pack: string;
}

/** The packs at hand. What cannot be loaded is not listed; asking for it says why. */
export interface Library {
  readonly sources: readonly PackSource[];
  readonly find: (id: string) => PackSource | undefined;
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
  const usable = () => sources.filter((source) => !isBase(source)).flatMap((source) => valueOf(loadSource(source)));
  const examples = () => usable().flatMap((pack) => pack.examples.map(({ data }) => ({ pack, data, words: wordsOf(data) })));
  return {
    sources,
    find,
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
    samples: () => examples().map(({ pack, words }) => ({ ...words, pack: pack.pack.id })),
    sample(id) {
      const found = examples().find((one) => one.words.id === id);
      if (!found)
        return refused(
          problem('pack.unknown-sample', id, {
            id,
            known: examples()
              .map((one) => one.words.id)
              .join('、'),
          }),
        );
      const source = find(found.pack.pack.id);
      const varied = source ? loadSource(source, chosenIn(found.data)) : ok(found.pack);
      if (!varied.ok) return varied;
      const { pack } = varied.value;
      const filled = readPlain(found.data, pack, newWorkbook(pack, ''));
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

function wordsOf(data: Data): { id: string; title: string; note: string } {
  const word = (key: string) => (isMapping(data) && typeof data[key] === 'string' ? data[key] : '');
  return { id: word('id'), title: word('title'), note: word('note') };
}
