import { isMap, isScalar, isSeq, LineCounter, type Node as YamlNode, parseDocument } from 'yaml';
import { type Problem, problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';

/** Where a value was written. */
export interface Location {
  readonly file: string;
  readonly line: number;
}

/** Plain data whose every key remembers the file and line it came from, through merging too. */
export type Data = string | Data[] | { [key: string]: Data };

const locations = new WeakMap<object, Map<string, Location>>();

/** Remembers where `owner[key]` was written. */
export function remember(owner: object, key: string | number, at: Location | undefined): void {
  if (!at) return;
  const known = locations.get(owner) ?? new Map<string, Location>();
  known.set(String(key), at);
  locations.set(owner, known);
}

/** Where `owner[key]` was written, if known. */
export function locationOf(owner: object, key: string | number): Location | undefined {
  return locations.get(owner)?.get(String(key));
}

/** The place of the value at `path`, or of the nearest thing above it that is written down: `file:line`. */
export function placeOf(data: Data, path: readonly PropertyKey[], fallback: string): string {
  let here: Data | undefined = data;
  let found: Location | undefined;
  for (const key of path) {
    if (typeof here !== 'object') break;
    found = locationOf(here, String(key)) ?? found;
    here = (here as Record<string, Data>)[String(key)];
  }
  return found ? `${found.file}:${found.line}` : fallback;
}

/** Reads YAML with every scalar as text. Anchors, tags and doubled keys are refused; each problem names file and line. */
export function readYaml(text: string, file: string): Result<Data> {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true, stringKeys: true });
  if (document.errors.length > 0) {
    return refused(...document.errors.map((error) => fault(error.code, `${file}:${lines.linePos(error.pos[0]).line}`)));
  }
  if (!document.contents) return refused(problem('pack.empty', file, {}));
  const problems: Problem[] = [];
  const data = convert(document.contents, { file, lines, problems });
  return problems.length > 0 ? refused(...problems) : ok(data);
}

function fault(code: string, place: string): Problem {
  if (code === 'DUPLICATE_KEY') return problem('pack.duplicate-key', place, {});
  return problem('pack.yaml', place, { code });
}

interface Reading {
  readonly file: string;
  readonly lines: LineCounter;
  readonly problems: Problem[];
}

function convert(node: YamlNode, reading: Reading): Data {
  if (isScalar(node)) return typeof node.value === 'string' ? node.value : '';
  if (isSeq(node)) {
    const list: Data[] = [];
    node.items.forEach((item, index) => {
      list.push(convert(item as YamlNode, reading));
      remember(list, index, at(item as YamlNode, reading));
    });
    return list;
  }
  if (isMap(node)) {
    // No prototype: a key named `__proto__` is then a key like any other.
    const record = Object.create(null) as Record<string, Data>;
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      record[key] = pair.value ? convert(pair.value as YamlNode, reading) : '';
      remember(record, key, at(pair.key as YamlNode, reading));
    }
    return record;
  }
  reading.problems.push(problem('pack.alias', place(node, reading), {}));
  return '';
}

function at(node: YamlNode, reading: Reading): Location | undefined {
  return node.range ? { file: reading.file, line: reading.lines.linePos(node.range[0]).line } : undefined;
}

function place(node: YamlNode, reading: Reading): string {
  return `${reading.file}:${at(node, reading)?.line ?? 1}`;
}
