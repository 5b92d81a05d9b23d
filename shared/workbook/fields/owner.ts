import type { Pack, Table } from '../../pack';
import type { Owner } from './binding';
import { type TableEntries, fill as fillSchema } from '../schema/fill';
import type { Workbook } from '../schema/workbook';

/** The table of the pack that an owner is filled in by; undefined where there is none. */
export function tableOf(pack: Pack, workbook: Workbook, owner: Owner): Table | undefined {
  if (owner.kind === 'table') return pack.tables.find((table) => table.id === owner.id && table.of === 'unit');
  if (owner.kind === 'project') {
    if (!withId(workbook.projects, owner.id)) return undefined;
    return pack.tables.find((table) => table.kind === 'project' && table.of === 'project');
  }
  const appraisal = withId(workbook.appraisals, owner.id);
  return appraisal && pack.tables.find((table) => table.id === appraisal.table);
}

/** What was typed into an owner's table; undefined where nothing is there yet. */
export function fillOf(workbook: Workbook, owner: Owner): TableEntries | undefined {
  if (owner.kind === 'table') return workbook.tables[owner.id];
  if (owner.kind === 'project') return withId(workbook.projects, owner.id)?.fill;
  return withId(workbook.appraisals, owner.id)?.fill;
}

/** What is typed into a table nobody has touched. */
export const emptyFill: TableEntries = fillSchema.parse({});

function withId<T extends { readonly id: string }>(list: readonly T[], id: string): T | undefined {
  return list.find((one) => one.id === id);
}

/** The same on a draft, made where it is not there yet. Call only for owners `tableOf` knows. */
export function draftFill(draft: Workbook, owner: Owner): TableEntries {
  const there = fillOf(draft, owner);
  if (there) return there;
  const made = fillSchema.parse({});
  draft.tables[owner.id] = made;
  // Read back: on an immer draft, what was assigned is only followed through the draft.
  return draft.tables[owner.id] ?? made;
}
