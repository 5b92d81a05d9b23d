import { ownerPath, splitBinding } from '../../shared/workbook/fields/binding';
import { fillOf } from '../../shared/workbook/fields/owner';
import type { Command } from '../state/book';
import { useStore } from '../state/store';

/** Something that can be done to a row of the officer's own: an indicator, or an annual goal. */
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
  const fill = book && split && fillOf(book.workbook, split.owner);
  if (!fill) return [];
  const owner = ownerPath(split.owner);
  if (what === 'goal' && fill.goals.some((one) => one.id === id)) return choices(what, owner, id, {});
  const indicator = what === 'indicator' ? fill.indicators.find((one) => one.id === id) : undefined;
  return indicator ? choices('indicator', owner, id, { group: indicator.group }) : [];
}

/** `beside`: what a new row has in common with this one. */
function choices(what: 'indicator' | 'goal', owner: string, id: string, beside: Record<string, string>): RowChoice[] {
  const command = (verb: string, args: Command['args']): Command => ({ name: `${verb}-${what}`, args: { owner, ...args } });
  return [
    { label: '在下面添加一行', key: 'add', keys: 'Insert', command: command('add', { ...beside, after: id }) },
    { label: '复制到下面一行', key: 'copy', keys: 'Ctrl D', command: command('copy', { id }) },
    { label: '上移', key: 'up', keys: 'Alt ↑', command: command('move', { id, by: -1 }) },
    { label: '下移', key: 'down', keys: 'Alt ↓', command: command('move', { id, by: 1 }) },
    { label: '删除这一行', key: 'remove', keys: 'Ctrl Delete', command: command('remove', { id }) },
  ];
}
