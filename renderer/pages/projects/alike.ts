import type { Pack } from '../../../shared/pack';
import type { ListColumn } from '../../../shared/sheets/clipboard/projects';
import type { Command } from '../../../shared/workbook/commands';
import { fields, projectPath } from '../../../shared/workbook/fields';

/** The names that are signed with at the foot of each project's form (项目负责人：……): the words printed in front of a text in its own cell. */
export function signatures(pack: Pack): readonly ListColumn[] {
  const table = pack.tables.find((one) => one.kind === 'project' && one.of === 'project');
  const cells = (table?.blocks ?? []).flatMap((block) => (block.kind === 'fields' ? block.rows.flat() : []));
  return cells.flatMap(({ prefix, field }) => {
    const id = /^text\.(.+)$/.exec(field ?? '')?.[1];
    const name = table?.texts.find((text) => text.id === id)?.name;
    if (prefix === undefined || id === undefined || name === undefined) return [];
    return [{ key: `signed-${id}`, label: name, bind: (project: string) => fields.text.at(projectPath(project), id) }];
  });
}

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
