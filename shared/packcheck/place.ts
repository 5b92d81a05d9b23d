import { type Data, isMapping, placeOf } from '../pack';

/** A path inside a pack: keys, positions, or the id or name of something in a list; `indicator`, `group` and then an id find it anywhere in a tree. */
export type PathPart = string | number;

interface Step {
  readonly keys: readonly PropertyKey[];
  readonly value: Data | undefined;
  /** How many parts of the path it used up. */
  readonly count: number;
}

/** `file:line` of a path inside a pack, or of the nearest thing above it that is written down. */
export function placeIn(data: Data, path: readonly PathPart[], fallback: string): string {
  const keys: PropertyKey[] = [];
  let here: Data | undefined = data;
  let index = 0;
  while (index < path.length) {
    const step = stepInto(here, path.slice(index));
    if (!step) break;
    keys.push(...step.keys);
    here = step.value;
    index += step.count;
  }
  return placeOf(data, keys, fallback);
}

/** The same for a path written as `tables/department/indicator/budget/steps/偏离度`. */
export function placeInText(data: Data, path: string, fallback: string): string {
  return placeIn(data, path.split('/'), fallback);
}

function stepInto(here: Data | undefined, rest: readonly PathPart[]): Step | null {
  if (Array.isArray(here)) return intoList(here, rest);
  if (isMapping(here)) return intoMapping(here, rest);
  return null;
}

function intoList(list: readonly Data[], rest: readonly PathPart[]): Step | null {
  const [first] = rest;
  const named = (key: string) => list.findIndex((item) => isMapping(item) && item[key] === first);
  const byName = typeof first === 'string' ? [named('id'), named('name')].find((found) => found >= 0) : undefined;
  const index = byName ?? (/^\d+$/.test(String(first)) ? Number.parseInt(String(first), 10) : -1);
  return index >= 0 && index < list.length ? { keys: [index], value: list[index], count: 1 } : null;
}

function intoMapping(here: { [key: string]: Data }, rest: readonly PathPart[]): Step | null {
  const [first = '', second] = rest;
  if (Object.hasOwn(here, first)) return { keys: [first], value: here[first], count: 1 };
  if ((first === 'indicator' || first === 'group') && here.tree !== undefined && second !== undefined) {
    const found = inTree(here.tree, String(second), first === 'indicator');
    return found && { keys: ['tree', ...found.keys], value: found.value, count: 2 };
  }
  // Names of steps and macros may hold the very sign that divides the path.
  for (let end = rest.length; end > 1; end -= 1) {
    const joined = rest.slice(0, end).join('/');
    if (Object.hasOwn(here, joined)) return { keys: [joined], value: here[joined], count: end };
  }
  return null;
}

function inTree(tree: Data, id: string, scores: boolean): { keys: readonly PropertyKey[]; value: Data } | null {
  if (!Array.isArray(tree)) return null;
  for (const [index, node] of tree.entries()) {
    if (!isMapping(node)) continue;
    if (node.id === id && Object.hasOwn(node, 'score') === scores) return { keys: [index], value: node };
    const below = node.children === undefined ? null : inTree(node.children, id, scores);
    if (below) return { keys: [index, 'children', ...below.keys], value: below.value };
  }
  return null;
}
