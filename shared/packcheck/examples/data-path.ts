import { type Data, isMapping } from '../../pack';
import type { PathPart } from '../place';

/** Where in an example's data something is written, from the place a refusal names: a binding, or `projects[1].indicators[2]`. */
export function dataPath(place: string, data: Data): PathPart[] {
  return place.includes('/') ? ofBinding(place.split('/'), data) : place.split('.').flatMap(ofPlain);
}

/** Positions are counted from 1 for people. */
function ofPlain(part: string): PathPart[] {
  const [, key = part, position] = /^(.*)\[(\d+)\]$/.exec(part) ?? [];
  return position === undefined ? [key] : [key, Number.parseInt(position, 10) - 1];
}

function ofBinding([first = '', second = '', ...rest]: readonly string[], data: Data): PathPart[] {
  if (first === 'unit') return second === 'fact' ? ['unit', 'facts', ...rest] : ['unit', second];
  const tables = isMapping(data) && isMapping(data.tables) ? data.tables : {};
  if (Object.hasOwn(tables, first)) return ['tables', first, ...inTable([second, ...rest])];
  return [`${first}s`, second, ...inTable(rest)];
}

/** Keys of plain data are plural where bindings are not; what is typed at a line stands under its kind. */
function inTable([kind = '', id = '', part = '', ...rest]: readonly string[]): PathPart[] {
  if (kind !== 'indicator') return kind === 'funds' ? ['funds', id, part] : [`${kind}s`, id];
  if (part === 'input') return ['inputs', id, ...rest];
  if (part === 'row') return ['rows', id, ...rest];
  if (part === 'own' || part === 'own-reason') return ['own', id];
  return ['indicators', id, part];
}
