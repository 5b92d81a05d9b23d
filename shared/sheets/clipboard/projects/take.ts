import type { Command } from '../../../workbook/commands';
import type { ComparedProject } from './compare';

/** The command that takes over what can be taken of these projects, as one step. */
export function takeProjects(projects: readonly ComparedProject[]): Command {
  const added = projects.filter((project) => project.isNew);
  return {
    name: 'paste-projects',
    args: {
      add: added.map(({ id, name, code }) => ({ id, name, ...(code ? { code } : {}) })),
      changes: projects.flatMap(({ differences }) =>
        differences.flatMap(({ binding, after, unit, refusal }) =>
          refusal === null ? [{ binding, text: after, ...(unit === undefined ? {} : { unit }) }] : [],
        ),
      ),
    },
  };
}

/** How many places would be filled. */
export function countOf(projects: readonly ComparedProject[]): { places: number; refused: number; added: number } {
  const all = projects.flatMap((project) => project.differences);
  const refused = all.filter((one) => one.refusal !== null).length;
  return { places: all.length - refused, refused, added: projects.filter((project) => project.isNew).length };
}
