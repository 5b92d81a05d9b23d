import { z } from 'zod';
import { problem } from '../../text/problem';
import { localId, typed } from '../schema/given';
import { command } from './command';
import { enter } from './enter';
import { freshFill } from './project';
import { projectPath } from '../fields';

/**
 * Takes over a list of projects: adds those that are new, then types into old and new ones alike, as one step. All of it,
 * or nothing and every reason why. New projects come with their ids, so that the changes can name their places.
 */
export const pasteProjects = command({
  name: 'paste-projects',
  label: '粘贴项目',
  args: z.strictObject({
    add: z.array(z.strictObject({ id: localId, name: typed, code: typed.optional() })).max(2_000),
    changes: z.array(z.strictObject({ binding: z.string(), text: typed, unit: z.string().max(20).optional() })).max(20_000),
  }),
  change: (draft, { add, changes }, pack) => {
    const taken = new Set(draft.projects.map((project) => project.id));
    for (const { id, name, code } of add) {
      if (taken.has(id)) return [problem('workbook.same-id', projectPath(id), { id })];
      taken.add(id);
      draft.projects.push({ id, name, ...(code ? { code } : {}), fill: freshFill(pack) });
    }
    return changes.flatMap((change) => enter(draft, change, pack) ?? []);
  },
});
