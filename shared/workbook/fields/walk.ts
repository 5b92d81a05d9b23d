import type { Pack } from '../../pack';
import type { TableEntries } from '../schema/fill';
import type { Given } from '../schema/given';
import type { Workbook } from '../schema/workbook';
import { type Binding, type Owner, ownerPath } from './binding';
import type { Treatment } from './carry';
import { commonFields, kindsOf, tableFields } from './index';
import type { CommonKind, FieldKind, InTable, TableKind, TextUse } from './kind';
import { labelOf } from './label';
import { fillOf, tableOf } from './owner';

/** One thing typed into a workbook, with all its kind says of it. */
export interface Typed {
  readonly kind: FieldKind;
  readonly binding: Binding;
  readonly given: Given;
  /** For people, from the outside in: 「效能热线工作·接听率·完成值」. */
  readonly name: string;
  /** The table it stands in, for people; empty for what belongs to none. */
  readonly label: string;
  readonly carry: Treatment;
  /** How checks over texts take it; null: it holds no words they read. */
  readonly text: TextUse | null;
}

/**
 * Everything typed into a workbook's fields, each once, in the order of its tables; also what the pack no longer knows. Tables
 * whose entries are those `known` has for the same owner are left out.
 */
export function typedIn(pack: Pack, workbook: Workbook, known?: Workbook): Typed[] {
  const alike = known && fillsOf(known);
  const inTable = (owner: Owner, fill: TableEntries) =>
    alike?.get(ownerPath(owner)) === fill ? [] : typedInTable(owner, pack, workbook, fill);
  const common = (group: Parameters<typeof kindsOf<CommonKind>>[0]) =>
    kindsOf(group).flatMap((kind) => commonTyped(kind, pack, workbook));
  const identities = byThing(common(commonFields.project));
  const appraisals = byThing(common(commonFields.appraisal));
  return [
    ...common(commonFields.unit),
    ...Object.entries(workbook.tables).flatMap(([id, fill]) => inTable({ kind: 'table', id }, fill)),
    ...workbook.projects.flatMap(({ id, fill }) => [...(identities.get(id) ?? []), ...inTable({ kind: 'project', id }, fill)]),
    ...workbook.appraisals.flatMap(({ id, fill }) => [
      ...(appraisals.get(id) ?? []),
      ...inTable({ kind: 'appraisal', id }, fill),
    ]),
    ...common(commonFields.workbook),
  ];
}

/** What is typed into each table, by the path of its owner. */
function fillsOf({ tables, projects, appraisals }: Workbook): ReadonlyMap<string, TableEntries> {
  return new Map([
    ...Object.entries(tables).map(([id, fill]) => [ownerPath({ kind: 'table', id }), fill] as const),
    ...projects.map(({ id, fill }) => [ownerPath({ kind: 'project', id }), fill] as const),
    ...appraisals.map(({ id, fill }) => [ownerPath({ kind: 'appraisal', id }), fill] as const),
  ]);
}

/** The same of one owner's table. */
export function typedInTable(owner: Owner, pack: Pack, workbook: Workbook, fill = fillOf(workbook, owner)): Typed[] {
  if (!fill) return [];
  const label = labelOf(owner, pack, workbook);
  const table = tableOf(pack, workbook, owner);
  return entriesIn({ owner, table, fill, year: workbook.year }).map((entry) => ({
    ...entry,
    name: `${label}·${entry.name}`,
    label,
  }));
}

/** The same of a table by itself; what things are called begins inside it. */
export function entriesIn(context: InTable): Typed[] {
  const { owner, fill } = context;
  const path = ownerPath(owner);
  const typed = (kind: TableKind): Entry[] =>
    kind.stored(fill).map(([holes, given]) => ({
      thing: holes[0] ?? '',
      kind,
      binding: kind.bind(path, holes),
      given,
      name: kind.called(holes, context).join('·'),
      label: '',
      carry: kind.carry(holes, context),
      text: kind.text?.(holes, context) ?? null,
    }));
  const { fill: plain, ...inside } = tableFields;
  const entries = (key: string) => Object.entries(inside).find(([name]) => name === key)?.[1];
  return Object.entries(plain).flatMap(([key, kinds]): Entry[] => {
    const group = entries(key);
    return group ? [...byThing(kindsOf<TableKind>(group).flatMap(typed)).values()].flat() : kinds.flatMap(typed);
  });
}

interface Entry extends Typed {
  /** The project, goal, indicator or line it is of. */
  readonly thing: string;
}

function commonTyped(kind: CommonKind, pack: Pack, workbook: Workbook): Entry[] {
  const context = { pack, workbook };
  return kind.stored(workbook, pack).map(([holes, given]) => ({
    thing: holes[0] ?? '',
    kind,
    binding: kind.bind(holes),
    given,
    name: kind.called(holes, context).join('·'),
    label: '',
    carry: kind.carry(holes, context),
    text: kind.text?.(holes, context) ?? null,
  }));
}

/** What is said of one thing stands together, in the order the things come. */
function byThing(entries: readonly Entry[]): Map<string, Entry[]> {
  const things = new Map<string, Entry[]>();
  for (const entry of entries) things.set(entry.thing, [...(things.get(entry.thing) ?? []), entry]);
  return things;
}
