import type { Pack } from '../../../pack';
import { sentence } from '../../../text/problem';
import { apply } from '../../../workbook/commands';
import { unfit } from '../../../workbook/commands/enter';
import { freshId } from '../../../workbook/commands/lists';
import type { Field } from '../../../workbook/fields/field';
import { openField } from '../../../workbook/fields/catalogue';
import { isNone } from '../../../workbook/schema/given';
import type { Workbook } from '../../../workbook/schema/workbook';
import type { Matrix } from '../matrix';
import { inUnit, saysTheSame } from './amount';
import { type Assigned, assignRows, type Unassigned } from './assign';
import { listColumns, moneyUnit } from './columns';
import type { Plan } from './guess';

/** One place that would change. */
export interface Difference {
  readonly binding: string;
  readonly label: string;
  /** As it stands, in the unit of the form; blank: 待填. */
  readonly before: string;
  readonly after: string;
  /** As it was pasted, where the unit was another. */
  readonly pasted: string;
  /** To be said where the amount that stands there is in a unit of its own, or the new one would be read in it. */
  readonly unit?: string;
  /** Why it can't be taken; null where it can. */
  readonly refusal: string | null;
}

/** One project of the pasted list, old or new, with what would change in it. */
export interface ComparedProject {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly isNew: boolean;
  readonly differences: readonly Difference[];
}

/** A pasted list held against the workbook; nothing is taken yet. */
export interface Comparison {
  readonly projects: readonly ComparedProject[];
  /** How many known projects say the same already. */
  readonly unchanged: number;
  /** Rows that belong to no project; `row` counts from 1 as in a spreadsheet. */
  readonly unassigned: readonly { readonly row: number; readonly words: string; readonly why: Unassigned }[];
  /** Names of projects of the workbook that the list does not mention; they stay as they are. */
  readonly absent: readonly string[];
}

/** Holds a pasted list against the workbook. `unit` is what its amounts are in. Blank cells leave what is there. */
export function compareProjects(matrix: Matrix, plan: Plan, unit: string, pack: Pack, workbook: Workbook): Comparison {
  const assigned = assignRows(matrix, plan, workbook.projects);
  const ids = newIds(assigned, workbook);
  const added = assigned.flatMap((one) =>
    one.kind === 'new'
      ? [{ id: ids.get(one.row) ?? '', name: one.name || one.code, ...(one.code ? { code: one.code } : {}) }]
      : [],
  );
  // The places of new projects are opened in a workbook that has them.
  const grown = apply(workbook, { name: 'paste-projects', args: { add: added, changes: [] } }, pack);
  const ground = grown.ok ? grown.value : workbook;
  const projects = assigned.flatMap((one): ComparedProject[] => {
    if (one.kind === 'none') return [];
    const id = one.kind === 'known' ? one.project.id : (ids.get(one.row) ?? '');
    const { name, code = '' } = ground.projects.find((project) => project.id === id) ?? { name: '' };
    const differences = differencesOf(matrix[one.row] ?? [], plan, id, unit, pack, ground);
    return [{ id, name, code, isNew: one.kind === 'new', differences }];
  });
  const mentioned = new Set(projects.map((project) => project.id));
  return {
    projects: projects.filter((project) => project.isNew || project.differences.length > 0),
    unchanged: projects.filter((project) => !project.isNew && project.differences.length === 0).length,
    unassigned: assigned.flatMap((one) => (one.kind === 'none' ? [{ row: one.row + 1, words: one.words, why: one.why }] : [])),
    absent: workbook.projects.filter((project) => !mentioned.has(project.id)).map((project) => project.name || '未命名的项目'),
  };
}

function newIds(assigned: readonly Assigned[], workbook: Workbook): ReadonlyMap<number, string> {
  const taken: { id: string }[] = [...workbook.projects];
  const ids = new Map<number, string>();
  for (const one of assigned) {
    if (one.kind !== 'new') continue;
    const id = freshId('p', taken);
    taken.push({ id });
    ids.set(one.row, id);
  }
  return ids;
}

function differencesOf(
  cells: Matrix[number],
  plan: Plan,
  project: string,
  unit: string,
  pack: Pack,
  workbook: Workbook,
): Difference[] {
  return listColumns(pack, workbook.year).flatMap((column): Difference[] => {
    const pasted = (cells[plan.keys.indexOf(column.key)] ?? '').trim();
    const binding = column.bind(project);
    const door = openField(binding, pack, workbook);
    if (pasted === '' || !door) return [];
    const after = column.amount ? inUnit(pasted, unit, moneyUnit(pack)) : pasted;
    const before = standing(door, workbook, column.amount && moneyUnit(pack));
    if (column.amount ? saysTheSame(before.text, after) : before.text.trim() === after) return [];
    const why = door.kind === 'figure' ? unfit(door, after, binding) : null;
    const said = before.unit === undefined ? {} : { unit: moneyUnit(pack) };
    return [{ binding, label: column.label, before: before.text, after, pasted, ...said, refusal: why && sentence(why) }];
  });
}

/** What stands in a place now; an amount in the unit of the form, and the unit it is kept in where it has its own. */
function standing(door: Field, workbook: Workbook, unit: string | undefined): { text: string; unit?: string } {
  if (door.kind === 'words') return { text: door.read(workbook) ?? '' };
  const value = door.read(workbook);
  if (value === undefined) return { text: '' };
  if (isNone(value)) return { text: '无' };
  if (unit === undefined || value.unit === undefined) return { text: value.text };
  return { text: inUnit(value.text, value.unit, unit), unit: value.unit };
}
