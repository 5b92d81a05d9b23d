import type { Pack } from '../../pack';
import type { Workbook } from '../schema/workbook';
import type { Owner } from './binding';
import { tableOf } from './owner';

/** What people call an owner's table: a project by its name, a table about a project by both. */
export function labelOf(owner: Owner, pack: Pack, workbook: Workbook): string {
  const about = owner.kind === 'appraisal' ? workbook.appraisals.find(({ id }) => id === owner.id)?.project : owner.id;
  const project = owner.kind === 'table' ? undefined : workbook.projects.find(({ id }) => id === about)?.name;
  const names = owner.kind === 'project' ? [project] : [tableOf(pack, workbook, owner)?.name ?? owner.id, project];
  return names.filter((name) => name !== undefined).join('·');
}
