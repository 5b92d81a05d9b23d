import type { RowKey } from '../../grid/rowKeys';
import type { RowLabel } from '../../grid/rowChoices';
import { addProject, copyProject, shiftProject } from './actions';

/** What the menu of a project's row offers. */
export const projectLabels: readonly RowLabel[] = [
  { label: '添加项目', key: 'add', keys: 'Insert' },
  { label: '复制这个项目', key: 'copy', keys: 'Ctrl D' },
  { label: '上移', key: 'up', keys: 'Alt ↑' },
  { label: '下移', key: 'down', keys: 'Alt ↓' },
  { label: '删除这个项目…', key: 'remove', keys: 'Ctrl Delete' },
];

/** In another order than the workbook's no row is moved. */
export const projectLabelsSorted = projectLabels.filter(({ key }) => key !== 'up' && key !== 'down');

/** Keys of the list, as of any rows: Insert adds a project, Ctrl+D copies one, Alt and an arrow move one, Ctrl+Delete asks whether to remove it. */
export function onProjectKey(key: RowKey, project: string | null, isArranged: boolean, askRemove: () => void): void {
  if (key === 'add') addProject();
  else if (project === null) return;
  else if (key === 'copy') copyProject(project);
  else if (key === 'remove') askRemove();
  // Only in the workbook's own order is there an above and a below.
  else if (!isArranged) shiftProject(project, key === 'up' ? -1 : 1);
}
