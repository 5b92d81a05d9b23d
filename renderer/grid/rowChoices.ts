import { ownerPath, splitBinding } from '../../shared/workbook/fields/binding';
import { fillOf } from '../../shared/workbook/fields/owner';
import type { Command } from '../state/book';
import { useStore } from '../state/store';

/** Something that can be done to a row, as a menu says it. */
export interface RowLabel {
  readonly label: string;
  readonly key: 'add' | 'copy' | 'up' | 'down' | 'remove';
  /** The keys that do the same, as they are shown. */
  readonly keys: string;
}

/** Something that can be done to a row of the officer's own: an indicator, or an annual goal. */
export interface RowChoice extends RowLabel {
  readonly command: Command;
}

/** What can be done to a row of a list the unit names itself. */
export const listedRow: readonly RowLabel[] = [
  { label: '在后面添加一项', key: 'add', keys: 'Insert' },
  { label: '删除这一项', key: 'remove', keys: 'Ctrl Delete' },
];

/** What can be done to a row, by its line; none where the form fixes it. */
export function rowChoices(line: string | undefined): readonly RowChoice[] {
  const { book } = useStore.getState();
  const split = splitBinding(line ?? '');
  const [what, id = ''] = split?.rest ?? [];
  const fill = book && split && fillOf(book.workbook, split.owner);
  if (!fill) return [];
  const owner = ownerPath(split.owner);
  if (what === 'goal' && fill.goals.some((one) => one.id === id)) return choices(forGoal(owner, id));
  const indicator = what === 'indicator' ? fill.indicators.find((one) => one.id === id) : undefined;
  return indicator ? choices(forIndicator(owner, id, indicator.group)) : [];
}

/** The command of each choice. */
type Commands = Readonly<Record<RowChoice['key'], Command>>;

function forGoal(owner: string, id: string): Commands {
  return {
    add: { name: 'add-goal', args: { owner, after: id } },
    copy: { name: 'copy-goal', args: { owner, id } },
    up: { name: 'move-goal', args: { owner, id, by: -1 } },
    down: { name: 'move-goal', args: { owner, id, by: 1 } },
    remove: { name: 'remove-goal', args: { owner, id } },
  };
}

/** A new indicator stands in the same group. */
function forIndicator(owner: string, id: string, group: string): Commands {
  return {
    add: { name: 'add-indicator', args: { owner, group, after: id } },
    copy: { name: 'copy-indicator', args: { owner, id } },
    up: { name: 'move-indicator', args: { owner, id, by: -1 } },
    down: { name: 'move-indicator', args: { owner, id, by: 1 } },
    remove: { name: 'remove-indicator', args: { owner, id } },
  };
}

function choices(commands: Commands): RowChoice[] {
  return [
    { label: '在下面添加一行', key: 'add', keys: 'Insert', command: commands.add },
    { label: '复制到下面一行', key: 'copy', keys: 'Ctrl D', command: commands.copy },
    { label: '上移', key: 'up', keys: 'Alt ↑', command: commands.up },
    { label: '下移', key: 'down', keys: 'Alt ↓', command: commands.down },
    { label: '删除这一行', key: 'remove', keys: 'Ctrl Delete', command: commands.remove },
  ];
}
