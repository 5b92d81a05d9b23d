import type { Pack, Table } from '../../pack';
import type { TableEntries } from '../schema/fill';
import type { Given } from '../schema/given';
import type { Workbook } from '../schema/workbook';
import { type Binding, linePath, type Owner, splitBinding } from './binding';
import type { Treatment } from './carry';
import type { Field, FieldOf } from './field';
import { draftFill, emptyFill, fillOf, tableOf } from './owner';
import { type Path, splitLine } from './path';
import type { ReadPrinted } from './printed';

/** How checks that read texts take a field's words. */
export interface TextUse {
  readonly role: 'name' | 'prose' | 'target' | 'contact' | 'person' | 'other';
  /** What findings call the place, behind its table. */
  readonly where: string;
}

/** What every kind of field says of itself; `Holes` are the ids its binding is built from. */
interface Facts<Holes, Context> {
  /** Stable name of the kind. */
  readonly id: string;
  /** Where plain data (`examples/*.yaml`, `fill`) has it, from its owner: `own.<line>.value`; a list goes by the id of its items. */
  readonly plain: string;
  /** Whether the published documents print it; what is not is the unit's own note, stands in no cell, and is searched for by itself. */
  readonly published: boolean;
  /** What becomes of it next year. */
  carry(holes: Holes, context: Context): Treatment;
  /** Its name for people, from the outside in, behind its table's: [the line, 自评得分]; the id where the pack does not know it. */
  called(holes: Holes, context: Context): readonly string[];
  /** How checks over texts take it; absent: it holds no words they read. */
  text?(holes: Holes, context: Context): TextUse | null;
  /** Reads what a document printed in its place. */
  readonly readPrinted: ReadPrinted;
  /** How a workbook is made up (a branch, 不公开) and not a place to type into. */
  readonly shape?: true;
}

/** A value as it is kept, with the ids of its binding. */
export type Stored<Holes> = readonly [holes: Holes, given: Given];

/** Makes one. */
export function stored<Holes extends readonly string[]>(given: Given, ...holes: Holes): Stored<Holes> {
  return [holes, given];
}

/** Where a table's field stands: whose it is, the pack's table (if it still has it), and what was typed there. */
export interface InTable {
  readonly owner: Owner;
  readonly table: Table | undefined;
  readonly fill: TableEntries;
  /** The workbook's. */
  readonly year: string;
}

/** A kind of field of a table, known by its pattern; `<line>` patterns have the line's id as their first hole. */
export interface TableSpec<Holes> extends Facts<Holes, InTable> {
  /** The place, or null where table and entries have none. */
  open(holes: Holes, context: InTable & { readonly table: Table }): FieldOf<TableEntries> | null;
  /** How data may give it in parts: the keys of a mapping, and the text they make; null where they make none. */
  readonly parts?: {
    readonly keys: readonly string[];
    readonly join: (parts: Readonly<Record<string, string>>) => string | null;
  };
  /** Everything typed of this kind, the pack's or not. */
  stored(fill: TableEntries): readonly Stored<Holes>[];
}

/** A kind of field that belongs to no table: of the unit, a roll-up, or who a project is. */
export interface CommonSpec<Holes> extends Facts<Holes, { readonly pack: Pack; readonly workbook: Workbook }> {
  open(holes: Holes, pack: Pack, workbook: Workbook): Field | null;
  stored(workbook: Workbook, pack: Pack): readonly Stored<Holes>[];
}

/** One kind of field as the catalogue keeps it: of a table, or of none. */
export interface TableKind extends TableSpec<readonly string[]> {
  readonly of: 'table';
  readonly pattern: string;
  /** The binding of one, by its owner's path and the ids inside. */
  readonly bind: (owner: string, holes: readonly string[]) => Binding;
  /** The owner's path and the ids inside of a binding of this kind; null where it is of another. */
  readonly split: (binding: string) => { readonly owner: string; readonly holes: readonly string[] } | null;
}
export interface CommonKind extends CommonSpec<readonly string[]> {
  readonly of: 'workbook';
  readonly pattern: string;
  readonly bind: (holes: readonly string[]) => Binding;
  readonly split: (binding: string) => readonly string[] | null;
}
export type FieldKind = TableKind | CommonKind;

/** Makes a kind of field of a table whose bindings go on behind its owner; `at` takes the owner's path first. */
export function ownerField<Holes extends readonly string[]>(
  path: Path<Binding, [owner: string, ...holes: Holes]>,
  spec: TableSpec<Holes>,
) {
  const any: Path<Binding, readonly string[]> = path;
  const kind: TableKind = {
    ...spec,
    of: 'table',
    pattern: path.pattern,
    bind: (owner, holes) => any.at(owner, ...holes),
    split: (binding) => {
      const [owner, ...holes] = any.parse(binding) ?? [];
      return owner === undefined ? null : { owner, holes };
    },
  };
  return {
    ...kind,
    at: path.at,
    within: path.within,
    parse: path.parse,
  };
}

/** Makes a kind of field of the lines of a table; `at` takes the line's path first, `spec` its id. */
export function lineField<Holes extends readonly [string, ...string[]]>(path: Path<Binding, Holes>, spec: TableSpec<Holes>) {
  const any: Path<Binding, readonly string[]> = path;
  const kind: TableKind = {
    ...spec,
    of: 'table',
    pattern: path.pattern,
    bind: (owner, [line = '', ...holes]) => any.at(linePath(owner, line), ...holes),
    split: (binding) => {
      const [line, ...holes] = any.parse(binding) ?? [];
      if (line === undefined) return null;
      const { owner, id } = splitLine(line);
      return { owner, holes: [id, ...holes] };
    },
  };
  return { ...kind, at: path.at, within: path.within, parse: path.parse };
}

/** Makes a kind of field that belongs to no table. */
export function commonField<Holes extends readonly string[]>(path: Path<Binding, Holes>, spec: CommonSpec<Holes>) {
  const any: Path<Binding, readonly string[]> = path;
  const kind: CommonKind = {
    ...spec,
    of: 'workbook',
    pattern: path.pattern,
    bind: (holes) => any.at(...holes),
    split: (binding) => any.parse(binding),
  };
  return { ...kind, at: path.at, within: path.within, parse: path.parse };
}

/** The place of a table's kind behind a binding, or null where pack and workbook have none. */
export function openIn(kind: TableKind, binding: string, pack: Pack, workbook: Workbook): Field | null {
  const split = kind.split(binding);
  const owner = split && splitBinding(split.owner)?.owner;
  const table = owner && tableOf(pack, workbook, owner);
  const fill = owner && (fillOf(workbook, owner) ?? emptyFill);
  if (!split || !owner || !table || !fill) return null;
  return lifted(kind.open(split.holes, { owner, table, fill, year: workbook.year }), owner);
}

function lifted(field: FieldOf<TableEntries> | null, owner: Owner): Field | null {
  if (!field) return null;
  const from = (workbook: Workbook): TableEntries => fillOf(workbook, owner) ?? emptyFill;
  if (field.kind === 'words') {
    return {
      kind: 'words',
      name: field.name,
      read: (workbook) => field.read(from(workbook)),
      write: (draft, value) => field.write(draftFill(draft, owner), value),
    };
  }
  return {
    kind: 'figure',
    name: field.name,
    described: field.described,
    read: (workbook) => field.read(from(workbook)),
    write: (draft, value) => field.write(draftFill(draft, owner), value),
  };
}
