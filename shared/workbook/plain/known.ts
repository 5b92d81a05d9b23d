import { isIndicator, type Table } from '../../pack';
import type { Owner } from '../fields/binding';
import { findIndicator, localInputs, walk } from '../fields/find';
import { draftFill, tableOf } from '../fields/owner';
import type { TableEntries } from '../schema/fill';
import type { Workbook } from '../schema/workbook';
import type { PlainReading, Step } from './reading';

type Known = (table: Table, fill: TableEntries, ids: readonly string[]) => readonly (readonly string[])[];

/** Under the key of each mapping by ids: which ids there are, outermost first. */
const KNOWN: Readonly<Record<string, Known>> = {
  facts: (table) => [table.facts.map(({ id }) => id)],
  texts: (table) => [table.texts.map(({ id }) => id)],
  funds: ({ funds }) => [
    (funds?.rows ?? []).filter(({ total }) => !total).map(({ id }) => id),
    (funds?.columns ?? []).map(({ id }) => id),
  ],
  inputs: (table, fill, [line = '']) => {
    const spec = findIndicator(table, line);
    return spec ? [linesOf(table, fill), [...localInputs(spec).keys()]] : [linesOf(table, fill)];
  },
  indicators: (table, _fill, [, input]) =>
    input === undefined ? [] : [[], [...new Set(table.rules.flatMap((rule) => [...localInputs(rule).keys()]))]],
  ...Object.fromEntries(
    ['own', 'reasons', 'notes', 'words', 'reviews'].map((key): [string, Known] => [
      key,
      (table, fill) => [[...linesOf(table, fill), ...(table.funds?.execution ? ['execution'] : [])]],
    ]),
  ),
};

function linesOf(table: Table, { indicators }: TableEntries): readonly string[] {
  const fixed = [...walk(table.tree)].flatMap((node) => (isIndicator(node) ? [node.id] : []));
  return [...fixed, ...indicators.map(({ id }) => id)];
}

/** The ids on the way to a value of one table, each with the ids there are, to tell which of them is not known. */
export function stepsTo(
  list: string,
  ids: readonly string[],
  where: string,
  owner: Owner,
  draft: Workbook,
  reading: PlainReading,
): readonly Step[] {
  const table = tableOf(reading.pack, draft, owner);
  if (!table || !Object.hasOwn(KNOWN, list)) return [];
  const known = KNOWN[list]?.(table, draftFill(draft, owner), ids) ?? [];
  const parts = where.split('.');
  const at = parts.findIndex((part) => part === list || part.startsWith(`${list}[`));
  return ids.flatMap((id, index) =>
    known[index] && known[index].length > 0 ? [{ where: parts.slice(0, at + 1 + index).join('.'), id, known: known[index] }] : [],
  );
}
