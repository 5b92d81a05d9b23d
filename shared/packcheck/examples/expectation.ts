import { type Data, isMapping } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import { placeIn } from '../place';

/** What the published document says of one line. All is text, as written; a score of 无 means that there is none. */
export type LineWords = Readonly<Partial<Record<LineKey, string>>>;
type TableWords = Readonly<Partial<Record<TableKey, string>>>;

const lineKeys = ['rule', 'self', 'points', 'state', 'why'] as const;
const tableKeys = ['rule', 'self', 'points', 'available', 'rating', 'state', 'why'] as const;
export type LineKey = (typeof lineKeys)[number];
export type TableKey = (typeof tableKeys)[number];

/** What is expected of one table, and where each thing of it is written. */
export interface ExpectedTable {
  /** `tables`, `projects` or `appraisals`. */
  readonly kind: OwnerKind;
  readonly id: string;
  readonly words: TableWords;
  readonly lines: ReadonlyMap<string, LineWords>;
  /** `file:line` of a path under this table's entry. */
  readonly at: (...path: readonly string[]) => string;
}

const ownerKinds = ['tables', 'projects', 'appraisals'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** An example's own words about itself. */
export interface ExampleFile {
  readonly file: string;
  readonly data: Data;
}

/** Reads `expect` of an example: `{tables|projects|appraisals: {<id>: {rule, self, …, lines: {<id>: {rule, …}}}}}`. */
export function readExpectations({ file, data }: ExampleFile, example: string): { tables: ExpectedTable[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const tables: ExpectedTable[] = [];
  const say = (path: readonly string[], why: string) =>
    problems.push(problem('packcheck.example-form', placeIn(data, path, file), { example, where: path.join(' › '), why }));
  const each = (
    value: Data | undefined,
    path: readonly string[],
    visit: (key: string, value: Data, path: readonly string[]) => void,
  ) => {
    if (value === undefined || value === '') return;
    if (!isMapping(value)) say(path, '应当是几行「键: 值」');
    else for (const [key, item] of Object.entries(value)) visit(key, item, [...path, key]);
  };
  const words = <Key extends string>(
    value: Data,
    path: readonly string[],
    keys: readonly Key[],
    also: string,
  ): Partial<Record<Key, string>> => {
    const found: Partial<Record<Key, string>> = {};
    each(value, path, (key, item, here) => {
      const known = keys.find((one) => one === key);
      if (key === also) return;
      if (known === undefined) say(here, `没有这个键，能写的是 ${[...keys, ...(also ? [also] : [])].join('、')}`);
      else if (typeof item !== 'string') say(here, '应当是一个数或一段文字');
      else found[known] = item;
    });
    return found;
  };
  const root = isMapping(data) ? data.expect : undefined;
  each(root, ['expect'], (kind, owners, at) => {
    const known = ownerKinds.find((one) => one === kind);
    if (known === undefined) return say(at, `没有这个键，能写的是 ${ownerKinds.join('、')}`);
    each(owners, at, (id, table, here) => {
      const lines = new Map<string, LineWords>();
      each(isMapping(table) ? table.lines : undefined, [...here, 'lines'], (line, value, place) =>
        lines.set(line, words(value, place, lineKeys, '')),
      );
      tables.push({
        kind: known,
        id,
        words: words(table, here, tableKeys, 'lines'),
        lines,
        at: (...path) => placeIn(data, [...here, ...path], file),
      });
    });
  });
  return { tables, problems };
}
