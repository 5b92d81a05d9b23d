import { commonField, stored } from './kind';
import { bindingPath } from './path';
import { readWords } from './printed';
import { ofProject, projectOf } from './project-identity';

const NAME = '项目名称';

/** The name of a project; nothing is nameless, so it stands while it is asked about. */
export const projectName = commonField(bindingPath('project/<project>/name'), {
  id: 'project-name',
  plain: 'projects[<project>].name',
  published: true,
  open: ([id], _pack, workbook) =>
    projectOf(workbook, id)
      ? {
          kind: 'words',
          name: NAME,
          read: (book) => projectOf(book, id)?.name,
          write: (draft, value) => {
            const project = projectOf(draft, id);
            if (project) project.name = value ?? '';
          },
        }
      : null,
  stored: ({ projects }) => projects.map(({ id, name }) => stored({ text: name }, id)),
  called: ([id], { workbook }) => ofProject(id, NAME, workbook),
  carry: () => ({ fate: 'ask', why: 'project-name', name: true }),
  text: () => ({ role: 'name', where: NAME }),
  readPrinted: readWords,
});
