import { fields, type Owner, splitBinding } from '../workbook/fields';
import { draftFill, fillOf } from '../workbook/fields/owner';
import type { Workbook } from '../workbook';
import { fill as fillSchema } from '../workbook/schema/fill';

/** Makes what a field stands in — a project, an appraisal, a goal, an indicator, a row — where the other workbook has it and this one not. */
export function bring(binding: string, draft: Workbook, other: Workbook): void {
  const split = splitBinding(binding);
  if (!split) return;
  const { owner, rest } = split;
  bringOwner(owner, draft, other);
  const from = fillOf(other, owner);
  if (!from || (owner.kind !== 'table' && !fillOf(draft, owner))) return;
  const [what = '', id = '', part = '', row = ''] = rest;
  const goal = what === 'goal' && from.goals.find((one) => one.id === id);
  const indicator = what === 'indicator' && from.indicators.find((one) => one.id === id);
  const hasRow = what === 'indicator' && part === 'row' && from.rows[id]?.some((one) => one.id === row);
  if (!goal && !indicator && !hasRow) return;
  const fill = draftFill(draft, owner);
  if (goal && !fill.goals.some((one) => one.id === id)) fill.goals.push({ id, text: '' });
  if (indicator && !fill.indicators.some((one) => one.id === id)) fill.indicators.push({ id, group: indicator.group, name: '' });
  const rows = hasRow ? (fill.rows[id] ??= []) : [];
  if (hasRow && !rows.some((one) => one.id === row)) rows.push({ id: row, fields: {} });
}

function bringOwner(owner: Owner, draft: Workbook, other: Workbook): void {
  const { kind, id } = owner;
  if (kind === 'project' && !draft.projects.some((one) => one.id === id) && other.projects.some((one) => one.id === id))
    draft.projects.push({ id, name: '', fill: fillSchema.parse({}) });
  const appraisal = kind === 'appraisal' ? other.appraisals.find((one) => one.id === id) : undefined;
  const about = appraisal && draft.projects.some((one) => one.id === appraisal.project);
  if (about && !draft.appraisals.some((one) => one.id === id))
    draft.appraisals.push({ ...appraisal, fill: fillSchema.parse({}) });
}

/** Takes out what the other workbook no longer has, where its name is chosen to go; false where the binding is no such name. */
export function drop(binding: string, draft: Workbook, other: Workbook): boolean {
  const [project] = fields.projectName.parse(binding) ?? [];
  if (project !== undefined && !other.projects.some(({ id }) => id === project)) {
    draft.projects = draft.projects.filter(({ id }) => id !== project);
    draft.appraisals = draft.appraisals.filter((one) => one.project !== project);
    return true;
  }
  const owner = splitBinding(binding)?.owner;
  const fill = owner && fillOf(draft, owner);
  const from = owner && fillOf(other, owner);
  if (!fill) return false;
  const goal = fields.goalText.split(binding)?.holes[0];
  if (goal !== undefined && !from?.goals.some(({ id }) => id === goal)) {
    fill.goals = fill.goals.filter(({ id }) => id !== goal);
    return true;
  }
  const indicator = fields.customName.split(binding)?.holes[0];
  if (indicator === undefined || from?.indicators.some(({ id }) => id === indicator)) return false;
  fill.indicators = fill.indicators.filter(({ id }) => id !== indicator);
  return true;
}

/** Takes over how the workbook is made up: 不公开 and the branch of an indicator; false where the binding is neither. */
export function reshape(binding: string, draft: Workbook, other: Workbook): boolean {
  const [hidden] = fields.projectHidden.parse(binding) ?? [];
  if (hidden !== undefined) {
    const project = draft.projects.find(({ id }) => id === hidden);
    const theirs = other.projects.find(({ id }) => id === hidden)?.hidden;
    if (project && theirs) project.hidden = { ...theirs };
    else if (project) delete project.hidden;
    return project !== undefined;
  }
  const [line] = fields.customGroup.split(binding)?.holes ?? [];
  const owner = splitBinding(binding)?.owner;
  const find = (workbook: Workbook) => (owner ? fillOf(workbook, owner)?.indicators.find(({ id }) => id === line) : undefined);
  const [ours, theirs] = [find(draft), find(other)];
  if (line === undefined || !ours || !theirs) return false;
  ours.group = theirs.group;
  return true;
}
