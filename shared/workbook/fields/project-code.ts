import { commonField, stored } from './kind';
import { bindingPath } from './path';
import { readWords } from './printed';
import { ofProject, projectOf } from './project-identity';

const NAME = '项目编码';

/** The code of a project, whose first digits may be the year. */
export const projectCode = commonField(bindingPath('project/<project>/code'), {
  id: 'project-code',
  plain: 'projects[<project>].code',
  published: true,
  open: ([id], _pack, workbook) =>
    projectOf(workbook, id)
      ? {
          kind: 'words',
          name: NAME,
          read: (book) => projectOf(book, id)?.code,
          write: (draft, value) => {
            const project = projectOf(draft, id);
            if (!project) return;
            if (value === null) delete project.code;
            else project.code = value;
          },
        }
      : null,
  stored: ({ projects }) => projects.flatMap(({ id, code }) => (code === undefined ? [] : [stored({ text: code }, id)])),
  called: ([id], { workbook }) => ofProject(id, NAME, workbook),
  carry: () => ({ fate: 'ask', why: 'code', code: true }),
  text: () => ({ role: 'other', where: NAME }),
  readPrinted: readWords,
});
