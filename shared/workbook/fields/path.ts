import { type Binding, type FigureKey, lineOf, ownerPath, splitBinding } from './binding';

/** Holes of a pattern in order: `<owner>/fact/<id>` has two. */
type HolesOf<Pattern extends string> = Pattern extends `${infer Head}/${infer Rest}`
  ? [...HoleOf<Head>, ...HolesOf<Rest>]
  : HoleOf<Pattern>;
type HoleOf<Part extends string> = Part extends `<${string}>` ? [string] : [];

type RestOf<Holes extends readonly string[]> = Holes extends readonly [string, ...infer Rest extends string[]] ? Rest : [];

/** A kind of path: builds and parses every path of one pattern. */
export interface Path<Made extends string, Holes extends readonly string[]> {
  readonly pattern: string;
  /** The path with its holes filled: an `<owner>` or a `<line>` by its path, anything else by its id. */
  at(this: void, ...holes: Holes): Made;
  /** The same for whoever makes it of many owners: all but the first hole filled once. */
  within(this: void, ...holes: RestOf<Holes>): (first: string) => Made;
  /** What stands in the holes of a path; null where it is of another kind. */
  parse(this: void, text: string): Holes | null;
}

/**
 * A kind of place to type into. `<owner>` stands for `department`, `project/<id>` or `appraisal/<id>`; `<line>` for a line
 * of one: `<owner>/indicator/<id>` or `<owner>/execution`; any other hole for one id.
 */
export function bindingPath<const Pattern extends string>(pattern: Pattern): Path<Binding, HolesOf<Pattern>> {
  return path<Binding, HolesOf<Pattern>>(pattern);
}

/** The same for figures that are worked out. */
export function figurePath<const Pattern extends string>(pattern: Pattern): Path<FigureKey, HolesOf<Pattern>> {
  return path<FigureKey, HolesOf<Pattern>>(pattern);
}

function path<Made extends string, Holes extends readonly string[]>(pattern: string): Path<Made, Holes> {
  const parts = pattern.split('/');
  const [head = '', ...pieces] = pattern.split(/<[^>]+>/);
  return {
    pattern,
    at: builderOf<Made>(head, pieces),
    within: (...holes) => {
      const rest = pieces.map((piece, index) => piece + (holes[index] ?? '')).join('');
      return builderOf<Made>(head, [rest]);
    },
    parse: (text) => parsed(text, parts) as Holes | null,
  };
}

/**
 * Puts what fills the holes between the fixed pieces; without lists for one or two, since every figure's key is made here. The one
 * place where a text is said to be a path: it is built by its pattern.
 */
function builderOf<Made extends string>(first: string, pieces: readonly string[]): (...holes: readonly string[]) => Made {
  const [second = '', third = '', ...more] = pieces;
  if (more.length === 0) return (one = '', two = '') => (first + one + second + two + third) as Made;
  return (...holes) => pieces.reduce((text, piece, index) => text + (holes[index] ?? '') + piece, first) as Made;
}

function parsed(text: string, parts: readonly string[]): readonly string[] | null {
  const [head = '', ...tail] = parts;
  if (head === '<owner>') {
    const split = splitBinding(text);
    const holes = split && matched(split.rest, tail);
    return split && holes && [ownerPath(split.owner), ...holes];
  }
  if (head === '<line>') {
    const line = lineOf(text);
    const holes = line === null ? null : matched(text.slice(line.length + 1).split('/'), tail);
    return line !== null && holes ? [line, ...holes] : null;
  }
  return matched(text.split('/'), parts);
}

function matched(segments: readonly string[], parts: readonly string[]): readonly string[] | null {
  if (segments.length !== parts.length) return null;
  const fits = parts.every((part, index) => part.startsWith('<') || part === segments[index]);
  return fits ? segments.filter((_, index) => parts[index]?.startsWith('<')) : null;
}

/** Splits the path of a line into its owner's and its id. */
export function splitLine(line: string): { readonly owner: string; readonly id: string } {
  const cut = line.lastIndexOf('/');
  const [before, id] = [line.slice(0, cut), line.slice(cut + 1)];
  return { owner: before.endsWith('/indicator') ? before.slice(0, -'/indicator'.length) : before, id };
}
