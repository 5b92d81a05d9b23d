import { leaveCell } from '../../state/files';
import { goTo, notifyDone, perform, useStore } from '../../state/store';
import { fields, projectPath } from '../../../shared/workbook/fields';

/** What can be done to a project as a whole; each is a command, and so one step to undo. */

/** Adds a project at the end and goes to its name. */
export function addProject(): void {
  leaveCell();
  if (perform({ name: 'add-project', args: { name: '' } })) goToName(projects().length - 1);
}

/** Copies a project behind itself and goes to the copy's name. */
export function copyProject(id: string): void {
  leaveCell();
  if (perform({ name: 'copy-project', args: { id } })) goToName(positionOf(id) + 1);
}

/** Moves a project up or down by one; the selection stays with it. */
export function shiftProject(id: string, by: -1 | 1): void {
  const to = positionOf(id) + by;
  if (to < 0 || to >= projects().length) return;
  const cell = document.activeElement?.closest<HTMLElement>('[data-binding]')?.dataset.binding;
  leaveCell();
  if (perform({ name: 'move-project', args: { id, to } })) useStore.setState({ wanted: cell ?? fields.projectName.at(id) });
}

export function removeProject(id: string): void {
  const at = positionOf(id);
  const name = projects()[at]?.name.trim() || '未命名的项目';
  if (!perform({ name: 'remove-project', args: { id } })) return;
  goToName(Math.min(at, projects().length - 1));
  notifyDone(`已删除「${name}」。`);
}

/** Takes a project out of what is published, with the reason; null publishes it again. True if it was done. */
export function hideProject(id: string, reason: string | null): boolean {
  return perform({ name: 'hide-project', args: { id, hidden: reason !== null, reason: reason ?? '' } });
}

/** Opens the project's own table. */
export function openProject(id: string): void {
  leaveCell();
  goTo(projectPath(id));
}

function projects() {
  return useStore.getState().book?.workbook.projects ?? [];
}

function positionOf(id: string): number {
  return projects().findIndex((project) => project.id === id);
}

function goToName(position: number): void {
  const project = projects()[position];
  if (project) useStore.setState({ wanted: fields.projectName.at(project.id) });
}
