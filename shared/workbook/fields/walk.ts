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
  const path = ownerPath(context.owner);
  return storedIn(context).map(({ thing, kind, holes, given }) => ({
    thing,
    kind,
    binding: kind.bind(path, holes),
    given,
    name: kind.called(holes, context).join('·'),
    label: '',
    carry: kind.carry(holes, context),
    text: kind.text?.(holes, context) ?? null,
  }));
}

/** One thing typed into a table, with nothing said of it yet. */
interface Stored {
  /** The goal, indicator or line it is of. */
  readonly thing: string;
  readonly kind: TableKind;
  readonly holes: readonly string[];
  readonly given: Given;
}

/** The kinds of a table in the order their entries come; of the parts of a thing, those of one thing stand together. */
const KINDS: readonly { readonly kinds: readonly TableKind[]; readonly areParts: boolean }[] = kindsInOrder();

function kindsInOrder(): typeof KINDS {
  const { fill: plain, ...inside } = tableFields;
  const groups = new Map<string, Parameters<typeof kindsOf<TableKind>>[0]>(Object.entries(inside));
  return Object.entries(plain).map(([key, kinds]) => {
    const group = groups.get(key);
    return group ? { kinds: kindsOf<TableKind>(group), areParts: true } : { kinds, areParts: false };
  });
}

/** What is typed into a table, in the order of `entriesIn`: for those who want to know little of each, or of some kinds alone. */
export function storedIn({ fill }: Pick<InTable, 'fill'>, isWanted: (kind: TableKind) => boolean = () => true): Stored[] {
  const stored = (kind: TableKind): Stored[] =>
    isWanted(kind) ? kind.stored(fill).map(([holes, given]) => ({ thing: holes[0] ?? '', kind, holes, given })) : [];
  return KINDS.flatMap(({ kinds, areParts }) => {
    const entries = kinds.flatMap(stored);
    return areParts ? [...byThing(entries).values()].flat() : entries;
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
function byThing<One extends { readonly thing: string }>(entries: readonly One[]): Map<string, One[]> {
  const things = new Map<string, One[]>();
  for (const entry of entries) {
    const together = things.get(entry.thing);
    if (together) together.push(entry);
    else things.set(entry.thing, [entry]);
  }
  return things;
}
