import { parseNumber } from '../../number';
import { isIndicator, type Indicator, type Pack, type TreeNode } from '../../pack';

/** A path of the bureau's own words: of an indicator, or of a table's title, caption, note or column. */
const OF_LINE = /^(.+)\/indicator\/([^/]+)\/(?:explanation|criterion)$/;
const OF_TABLE = /^([^/]+)\/(?:title|caption|note|column)\/./;

export function isWording(path: string): boolean {
  return OF_LINE.test(path) || OF_TABLE.test(path);
}

/** The indicator of a pack that words are about; null where they are of a table, or the pack has none. */
export function wordedLine(path: string, pack: Pack): Indicator | null {
  const [, owner = '', id = ''] = OF_LINE.exec(path) ?? [];
  // Words for one project stand under its own path.
  const tables = pack.tables.filter((table) => table.id === owner || owner.includes('/'));
  return tables.flatMap(({ tree }) => lineOf(tree, id) ?? [])[0] ?? null;
}

/** Whether a pack has the place words were taken for; of a line: one that is still called the same. */
export function hasWordedPlace(path: string, from: Pack, next: Pack): boolean {
  if (from.id === next.id) return true;
  const [, table] = OF_TABLE.exec(path) ?? [];
  if (table !== undefined) return next.tables.some(({ id }) => id === table);
  const line = wordedLine(path, next);
  return line !== null && line.name === wordedLine(path, from)?.name;
}

/** A share, or a figure of three digits or with decimals: what a bureau may hand down anew. Points are the rule's. */
const FIGURE = /(?<![\d.])(?:\d+(?:\.\d+)?[%％]|\d+\.\d+|\d{3,})(?![\d.]*\s*[年分月日])/g;

/** Whether words about a line name a figure that its rule in the pack does not have, nor is tied to a parameter. */
export function namesForeignFigure(path: string, words: string, pack: Pack): boolean {
  const line = wordedLine(path, pack);
  if (!line) return false;
  const known = numbersIn(JSON.stringify(line), /\d+(?:\.\d+)?[%％]?/g);
  const said = numbersIn(words.replace(/\{[^}]*\}/g, '').replace(/(19|20)\d\d/g, ''), FIGURE);
  return said.some((one) => one !== '1' && !known.includes(one));
}

function numbersIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([figure]) => {
    const read = parseNumber(figure);
    return read.ok ? [read.value.value.toString()] : [];
  });
}

function lineOf(nodes: readonly TreeNode[], id: string): Indicator | null {
  for (const node of nodes) {
    const found = isIndicator(node) ? (node.id === id ? node : null) : lineOf(node.children ?? [], id);
    if (found) return found;
  }
  return null;
}
