import { isMap, isScalar, isSeq, LineCounter, type Node as YamlNode, parseDocument, type Scalar } from 'yaml';
import { type Problem, problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { unfolded } from './folded';
import { slipsIn } from './slips';

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

/** Bounds of one file: the biggest pack at hand has 60,000 letters, 1,500 lines and eight levels. */
const MOST_LETTERS = 4_000_000;
const MOST_LINES = 100_000;
/** In one list or mapping: from some 32,000 on the library takes a hundred times as long for each. */
const MOST_ITEMS = 20_000;
const MOST_LEVELS = 60;

/**
 * Reads YAML with every scalar as text. Anchors, tags and doubled keys are refused; each problem names file and line. The
 * library's own check of doubled keys costs the square of their number: it is done here.
 */
export function readYaml(text: string, file: string): Result<Data> {
  const bound = tooMuch(text);
  if (bound !== null) return refused(problem('pack.too-much', file, { most: bound }));
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: false, stringKeys: true });
  if (document.errors.length > 0) {
    const slips = slipsIn(text, file);
    if (slips.length > 0) return refused(...slips);
    // One slip makes many errors: the first in the text is the nearest to it.
    const [first] = [...document.errors].sort((one, other) => one.pos[0] - other.pos[0]);
    return refused(problem('pack.yaml', `${file}:${first ? lines.linePos(first.pos[0]).line : 1}`, {}));
  }
  if (!document.contents) return refused(problem('pack.empty', file, {}));
  const problems: Problem[] = [];
  const data = convert(document.contents, { file, text, lines, problems, anchors: new Set() });
  return problems.length > 0 ? refused(...problems) : ok(data);
}

/** What of a text is beyond its bound, in words. Levels are counted by brackets and by indentation, before anything recurses. */
function tooMuch(text: string): string | null {
  if (text.length > MOST_LETTERS) return `${MOST_LETTERS / 10_000} 万字`;
  const lines = text.split('\n');
  if (lines.length > MOST_LINES) return `${MOST_LINES} 行`;
  let open = 0;
  let commas = 0;
  for (const letter of text) {
    if (letter === '[' || letter === '{') open += 1;
    else if (letter === ']' || letter === '}') open = Math.max(0, open - 1);
    else if (letter === ',' && open > 0) commas += 1;
    if (open === 0) commas = 0;
    if (open > MOST_LEVELS) return `${MOST_LEVELS} 层`;
    if (commas > MOST_ITEMS) return `一处 ${MOST_ITEMS} 项`;
  }
  if (mostBeside(lines) > MOST_ITEMS) return `一处 ${MOST_ITEMS} 项`;
  // A dash alone opens a level too: `- - - - x`.
  const isDeep = lines.some((line) => (/^(?: *- )+/.exec(line)?.[0].match(/-/g)?.length ?? 0) > MOST_LEVELS);
  const indents = new Set(lines.map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return isDeep || indents.size > 4 * MOST_LEVELS ? `${MOST_LEVELS} 层` : null;
}

/** The most lines that stand beside one another under the same head, told by their indentation. */
function mostBeside(lines: readonly string[]): number {
  const levels: { indent: number; count: number }[] = [];
  let most = 0;
  for (const line of lines) {
    const indent = line.search(/\S/);
    if (indent < 0) continue;
    while ((levels.at(-1)?.indent ?? -1) > indent) levels.pop();
    const level = levels.at(-1);
    if (level?.indent === indent) level.count += 1;
    else levels.push({ indent, count: 1 });
    most = Math.max(most, levels.at(-1)?.count ?? 0);
  }
  return most;
}

interface Reading {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly problems: Problem[];
  /** Names given to nodes so far. */
  readonly anchors: Set<string>;
}

function convert(node: YamlNode, reading: Reading): Data {
  if (node.tag !== undefined) reading.problems.push(problem('pack.tag', place(node, reading), { tag: node.tag }));
  if ('anchor' in node && node.anchor !== undefined) {
    reading.anchors.add(node.anchor);
    reading.problems.push(problem('pack.alias', place(node, reading), {}));
  }
  if (isScalar(node)) return typeof node.value === 'string' ? wordsOf(node, node.value, reading) : '';
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
      // `{formula: MIN(1, x)}`: the comma parts what was meant as one value.
      if (!pair.value && node.flow && !key.includes('：'))
        reading.problems.push(problem('pack.comma-inside', place(pair.key as YamlNode, reading), { text: key }));
      if (!pair.value && key.includes('：'))
        reading.problems.push(problem('pack.wide-colon', place(pair.key as YamlNode, reading), {}));
      if (key in record) reading.problems.push(problem('pack.duplicate-key', place(pair.key as YamlNode, reading), {}));
      record[key] = pair.value ? convert(pair.value as YamlNode, reading) : '';
      remember(record, key, at(pair.key as YamlNode, reading));
    }
    return record;
  }
  // An alias without its anchor is a value that begins with `*`; with it, that has been told already.
  if (!reading.anchors.has(node.source)) reading.problems.push(problem('pack.quote', place(node, reading), { sign: '*' }));
  return '';
}

/** Of a text over several lines, unless it keeps its breaks. */
function wordsOf({ type, range }: Scalar, value: string, { text }: Reading): string {
  if (!range || type === 'BLOCK_LITERAL' || !value.includes(' ')) return value;
  const written = text.slice(range[0], range[1]);
  return written.includes('\n') ? unfolded(value, written) : value;
}

function at(node: YamlNode, reading: Reading): Location | undefined {
  return node.range ? { file: reading.file, line: reading.lines.linePos(node.range[0]).line } : undefined;
}

function place(node: YamlNode, reading: Reading): string {
  return `${reading.file}:${at(node, reading)?.line ?? 1}`;
}
