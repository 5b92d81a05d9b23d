import type { Command } from '../state/book';
import { useStore } from '../state/store';

/** Something that can be done to the row of an officer's own indicator. */
export interface RowChoice {
  readonly label: string;
  readonly command: Command;
}

/** What can be done to a row, by its line; none where the form fixes it. */
export function rowChoices(line: string | undefined): readonly RowChoice[] {
  const { book } = useStore.getState();
  const [, projectId = '', id = ''] = /^project\/([^/]+)\/indicator\/([^/]+)$/.exec(line ?? '') ?? [];
  const indicator = book?.workbook.projects.find((one) => one.id === projectId)?.fill.indicators.find((one) => one.id === id);
  if (!indicator) return [];
  const owner = `project/${projectId}`;
  return [
    { label: '在下面添加一行', command: { name: 'add-indicator', args: { owner, group: indicator.group, after: id } } },
    { label: '上移', command: { name: 'move-indicator', args: { owner, id, by: -1 } } },
    { label: '下移', command: { name: 'move-indicator', args: { owner, id, by: 1 } } },
    { label: '删除这一行', command: { name: 'remove-indicator', args: { owner, id } } },
  ];
}
