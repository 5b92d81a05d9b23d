import type { KeyboardEvent } from 'react';
import { isOfInputMethod } from '../../kit/inputMethod';
import { rowKeyOf } from '../../grid/rowKeys';
import { addProject, copyProject, shiftProject } from './actions';

/** Keys of the list, as of any rows: Insert adds a project, Ctrl+D copies one, Alt and an arrow move one, Ctrl+Delete asks whether to remove it. */
export function onPageKey(event: KeyboardEvent, project: string | null, isArranged: boolean, askRemove: () => void): void {
  if (isOfInputMethod(event) || !(event.target instanceof Element) || !event.target.closest('.sheet')) return;
  const key = rowKeyOf(event);
  if (!key || (project === null && key !== 'add')) return;
  event.preventDefault();
  event.stopPropagation();
  if (key === 'add') addProject();
  else if (key === 'copy') copyProject(project ?? '');
  else if (key === 'remove') askRemove();
  // Only in the workbook's own order is there an above and a below.
  else if (!isArranged) shiftProject(project ?? '', key === 'up' ? -1 : 1);
}
