import type { ListColumn } from '../../../shared/sheets/clipboard/projects';
import type { Command } from '../../../shared/workbook/commands';

/** The command that writes the same into several projects as one step, by the key of each column; null: nothing is to be written. */
export function setAlike(
  columns: readonly ListColumn[],
  projects: readonly string[],
  words: ReadonlyMap<string, string>,
): Extract<Command, { name: 'several' }> | null {
  const commands = columns.flatMap(({ key, bind }) => {
    const text = (words.get(key) ?? '').trim();
    return text === '' ? [] : projects.map((id) => ({ name: 'set', args: { binding: bind(id), text } }));
  });
  return commands.length === 0 ? null : { name: 'several', args: { commands } };
}
