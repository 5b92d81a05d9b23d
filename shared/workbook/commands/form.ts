import { z } from 'zod';
import type { Pack, Table } from '../../pack';
import { problem } from '../../text/problem';
import { openGroups } from '../fields/find';
import { fill as fillSchema, type TableEntries } from '../schema/fill';
import { command } from './command';
import { freshId, removeFrom } from './lists';

/** Kinds of forms there may be any number of besides the projects': each is filled in apart from the project it is about. */
export const FORM_KINDS: readonly Table['kind'][] = ['appraisal', 'transfer', 'monitor', 'declaration'];

/** What a new form takes over from the project it is about: money, words and targets under the same ids; nothing achieved. */
export function formOf(table: Table, about: TableEntries | undefined): TableEntries {
  const made = fillSchema.parse({});
  for (const row of table.funds?.rows ?? []) {
    if (row.total) continue;
    for (const { id } of table.funds?.columns ?? []) {
      const given = about?.funds[row.id]?.[id];
      if (given) made.funds[row.id] = { ...made.funds[row.id], [id]: given };
      else if (row.starts !== undefined) made.funds[row.id] = { ...made.funds[row.id], [id]: { text: row.starts } };
    }
  }
  if (!about) return made;
  for (const { id, carry } of table.texts) {
    const text = about.texts[id];
    if (text !== undefined && carry !== 'clear') made.texts[id] = text;
  }
  const groups = openGroups(table);
  made.indicators = about.indicators
    .filter(({ group }) => groups.includes(group))
    .map(({ id, group, name, direction, target, unit }) => ({
      id,
      group,
      name,
      ...(direction === undefined ? {} : { direction }),
      ...(target === undefined ? {} : { target }),
      ...(unit === undefined ? {} : { unit }),
    }));
  return made;
}

/** The form with this id in a pack, of a kind that is added one by one. */
function formTable(pack: Pack, id: string): Table | undefined {
  return pack.tables.find((table) => table.id === id && FORM_KINDS.includes(table.kind));
}

/** Adds a form at the end: about a project where one is named, or a table of the unit that is there only when it is wanted. */
export const addForm = command({
  name: 'add-form',
  label: '添加表',
  args: z.strictObject({ table: z.string(), project: z.string().optional() }),
  change: (draft, args, pack) => {
    const unitTable = pack.tables.find((one) => one.id === args.table && one.optional === true);
    if (unitTable) {
      draft.tables[unitTable.id] ??= formOf(unitTable, undefined);
      return undefined;
    }
    const table = formTable(pack, args.table);
    const about = draft.projects.find((one) => one.id === args.project);
    if (!table || (args.project !== undefined && !about))
      return [problem('workbook.no-such-form', args.table, { id: args.table })];
    const id = freshId('a', draft.appraisals);
    draft.appraisals.push({ id, table: table.id, project: about?.id ?? '', fill: formOf(table, about?.fill) });
    return undefined;
  },
});

/** Takes a form out, with everything typed into it. */
export const removeForm = command({
  name: 'remove-form',
  label: '删除表',
  args: z.strictObject({ id: z.string() }),
  change: (draft, args, pack) => {
    if (removeFrom(draft.appraisals, args.id)) return undefined;
    if (!pack.tables.some((one) => one.id === args.id && one.optional === true) || draft.tables[args.id] === undefined)
      return [problem('workbook.no-such-form', args.id, { id: args.id })];
    delete draft.tables[args.id];
    return undefined;
  },
});
