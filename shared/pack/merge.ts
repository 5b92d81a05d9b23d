import { type Data, locationOf, remember } from './located';

type Mapping = { [key: string]: Data };

/**
 * Lays `over` upon `base`: mappings key by key, lists of things with an `id` item by item (new ones at the end, or
 * before the one named in `before`), everything else replaced. `{remove: true}` drops the item, of a mapping (an inherited
 * input or step) as of a list. A `score` of another kind replaces the inherited one: two kinds never mix.
 */
export function merge(base: Data | undefined, over: Data): Data {
  if (isMapping(base) && isMapping(over)) return mergeMappings(base, over);
  if (Array.isArray(base) && Array.isArray(over) && byId(base) && byId(over)) return mergeLists(base, over);
  return over;
}

/** Joins the files of one pack: lists are appended, mappings joined; the same key twice is the second's. */
export function join(one: Mapping, other: Mapping): Mapping {
  const joined = copy(one);
  for (const key of Object.keys(other)) {
    const before = joined[key];
    const after = other[key];
    if (after === undefined) continue;
    if (Array.isArray(before) && Array.isArray(after)) joined[key] = append(before, after);
    else if (isMapping(before) && isMapping(after)) joined[key] = mergeMappings(before, after);
    else joined[key] = after;
    remember(joined, key, locationOf(other, key));
  }
  return joined;
}

/** Is this a mapping (and not a list or a text)? */
export function isMapping(data: Data | undefined): data is Mapping {
  return typeof data === 'object' && !Array.isArray(data);
}

/** A mapping laid upon another, key by key, as `merge` says; neither changes. */
export function mergeMappings(base: Mapping, over: Mapping): Mapping {
  const merged = copy(base);
  for (const key of Object.keys(over)) {
    const value = over[key];
    if (value === undefined || key === 'before') continue;
    if (isMapping(value) && value.remove === 'true') {
      delete merged[key];
      continue;
    }
    merged[key] = key === 'score' && !sameKind(merged[key], value) ? value : merge(merged[key], value);
    remember(merged, key, locationOf(over, key));
  }
  return merged;
}

/** Whether two scores are of one kind: mappings with the same key (`ladder`, `steps`, …). */
function sameKind(base: Data | undefined, over: Data): boolean {
  if (!isMapping(base) || !isMapping(over)) return false;
  const kinds = Object.keys(base);
  return Object.keys(over).every((key) => kinds.includes(key));
}

function mergeLists(base: Data[], over: Data[]): Data[] {
  const items = base.map((value, index) => ({ value, at: locationOf(base, index) }));
  over.forEach((value, index) => {
    if (!isMapping(value)) return;
    const at = locationOf(over, index);
    const found = items.findIndex((item) => isMapping(item.value) && item.value.id === value.id);
    if (value.remove === 'true') {
      if (found >= 0) items.splice(found, 1);
      return;
    }
    if (found >= 0) {
      items[found] = { value: merge(items[found]?.value, value), at };
      return;
    }
    const next = items.findIndex((item) => isMapping(item.value) && item.value.id === value.before);
    const fresh = { value: isMapping(value) ? mergeMappings(copy({}), value) : value, at };
    if (next >= 0) items.splice(next, 0, fresh);
    else items.push(fresh);
  });
  return listOf(items);
}

function append(one: Data[], other: Data[]): Data[] {
  return listOf([
    ...one.map((value, index) => ({ value, at: locationOf(one, index) })),
    ...other.map((value, index) => ({ value, at: locationOf(other, index) })),
  ]);
}

/** A list of these, each with its place. */
export function listOf(items: readonly { value: Data; at: ReturnType<typeof locationOf> }[]): Data[] {
  const list = items.map((item) => item.value);
  items.forEach((item, index) => {
    remember(list, index, item.at);
  });
  return list;
}

/** A mapping of its own with the same keys, each with its place. */
export function copy(mapping: Mapping): Mapping {
  const made = Object.create(null) as Mapping;
  for (const key of Object.keys(mapping)) {
    made[key] = mapping[key] as Data;
    remember(made, key, locationOf(mapping, key));
  }
  return made;
}

function byId(list: readonly Data[]): boolean {
  return list.every((item) => isMapping(item) && typeof item.id === 'string');
}
