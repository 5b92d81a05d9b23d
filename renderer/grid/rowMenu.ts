import { ownerPath, splitBinding } from '../../shared/workbook/binding';
import { fillOf } from '../../shared/workbook/doors';
import type { Command } from '../state/book';
import { useStore } from '../state/store';

/** Something that can be done to the row of an officer's own indicator. */
export interface RowChoice {
  readonly label: string;
  readonly key: 'add' | 'copy' | 'up' | 'down' | 'remove';
  /** The keys that do the same, as they are shown. */
  readonly keys: string;
  readonly command: Command;
}

/** What can be done to a row, by its line; none where the form fixes it. */
export function rowChoices(line: string | undefined): readonly RowChoice[] {
  const { book } = useStore.getState();
  const split = splitBinding(line ?? '');
  const [what, id = ''] = split?.rest ?? [];
  const indicators = book && split && what === 'indicator' ? (fillOf(book.workbook, split.owner)?.indicators ?? []) : [];
  const indicator = indicators.find((one) => one.id === id);
  if (!split || !indicator) return [];
  const owner = ownerPath(split.owner);
  return [
    {
      label: '在下面添加一行',
      key: 'add',
      keys: 'Insert',
      command: { name: 'add-indicator', args: { owner, group: indicator.group, after: id } },
    },
    { label: '复制到下面一行', key: 'copy', keys: 'Ctrl D', command: { name: 'copy-indicator', args: { owner, id } } },
    { label: '上移', key: 'up', keys: 'Alt ↑', command: { name: 'move-indicator', args: { owner, id, by: -1 } } },
    { label: '下移', key: 'down', keys: 'Alt ↓', command: { name: 'move-indicator', args: { owner, id, by: 1 } } },
    { label: '删除这一行', key: 'remove', keys: 'Ctrl Delete', command: { name: 'remove-indicator', args: { owner, id } } },
  ];
}
