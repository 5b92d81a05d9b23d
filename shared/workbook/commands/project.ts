import { z } from 'zod';
import type { Pack } from '../../pack';
import { problem } from '../../text/problem';
import { fill as fillSchema, type TableEntries } from '../schema/fill';
import { typed } from '../schema/given';
import { command } from './command';
import { freshId, moveTo, removeFrom } from './lists';
import { projectPath } from '../fields';

const id = z.string();
const unknown = (which: string) => [problem('workbook.no-such-project', projectPath(which), { id: which })];

/** What a new project starts with: rows of money the pack says are usually 0 stand there as typed zeros. */
export function freshFill(pack: Pack): TableEntries {
  const fill = fillSchema.parse({});
  const funds = pack.tables.find((table) => table.kind === 'project')?.funds;
  for (const row of funds?.rows ?? []) {
    if (row.starts === undefined) continue;
    const { starts } = row;
    fill.funds[row.id] = Object.fromEntries((funds?.columns ?? []).map((column) => [column.id, { text: starts }]));
  }
  return fill;
}

/** Adds a project at the end. */
export const addProject = command({
  name: 'add-project',
  label: '添加项目',
  args: z.strictObject({
    name: typed,
    code: typed.optional(),
    id: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/)
      .optional(),
  }),
  change: (draft, args, pack) => {
    const made = args.id ?? freshId('p', draft.projects);
    if (draft.projects.some((project) => project.id === made))
      return [problem('workbook.same-id', projectPath(made), { id: made })];
    draft.projects.push({ id: made, name: args.name, ...(args.code ? { code: args.code } : {}), fill: freshFill(pack) });
    return undefined;
  },
});

/** Takes a project out, with everything typed into it and the appraisals about it. */
export const removeProject = command({
  name: 'remove-project',
  label: '删除项目',
  args: z.strictObject({ id }),
  change: (draft, args) => {
    if (!removeFrom(draft.projects, args.id)) return unknown(args.id);
    draft.appraisals = draft.appraisals.filter((appraisal) => appraisal.project !== args.id);
    return undefined;
  },
});

/** Puts a project at another position (from 0). */
export const moveProject = command({
  name: 'move-project',
  label: '移动项目',
  args: z.strictObject({ id, to: z.number().int() }),
  change: (draft, args) => (moveTo(draft.projects, args.id, args.to) ? undefined : unknown(args.id)),
});

/** Copies a project behind itself: its indicators and words, without what was achieved and scored. */
export const copyProject = command({
  name: 'copy-project',
  label: '复制项目',
  args: z.strictObject({ id }),
  change: (draft, args, pack) => {
    const at = draft.projects.findIndex((project) => project.id === args.id);
    const from = draft.projects[at];
    if (!from) return unknown(args.id);
    const indicators = from.fill.indicators.map(({ actual: _actual, grade: _grade, ...kept }) => ({ ...kept }));
    const goals = from.fill.goals.map(({ actual: _actual, ...kept }) => ({ ...kept }));
    const copy = { ...freshFill(pack), facts: { ...from.fill.facts }, goals, indicators };
    draft.projects.splice(at + 1, 0, { id: freshId('p', draft.projects), name: `${from.name}（副本）`, fill: copy });
    return undefined;
  },
});

/** Marks a project 不公开 with the reason, or lets it be published again (empty reason). */
export const hideProject = command({
  name: 'hide-project',
  label: '标为不公开',
  args: z.strictObject({ id, hidden: z.boolean(), reason: typed }),
  change: (draft, args) => {
    const project = draft.projects.find((one) => one.id === args.id);
    if (!project) return unknown(args.id);
    if (args.hidden) project.hidden = { reason: args.reason };
    else delete project.hidden;
    return undefined;
  },
});
