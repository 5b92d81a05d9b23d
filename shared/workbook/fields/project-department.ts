import { commonField, stored } from './kind';
import { bindingPath } from './path';
import { readWords } from './printed';
import { ofProject, projectOf } from './project-identity';

const NAME = '主管部门';

/** 主管部门 of a project, as the bureau's system prints it. */
export const projectDepartment = commonField(bindingPath('project/<project>/department'), {
  id: 'project-department',
  plain: 'projects[<project>].department',
  published: true,
  open: ([id], _pack, workbook) =>
    projectOf(workbook, id)
      ? {
          kind: 'words',
          name: NAME,
          read: (book) => projectOf(book, id)?.department,
          write: (draft, value) => {
            const project = projectOf(draft, id);
            if (!project) return;
            if (value === null) delete project.department;
            else project.department = value;
          },
        }
      : null,
  stored: ({ projects }) =>
    projects.flatMap(({ id, department }) => (department === undefined ? [] : [stored({ text: department }, id)])),
  called: ([id], { workbook }) => ofProject(id, NAME, workbook),
  carry: () => ({ fate: 'keep', why: 'identity' }),
  text: () => ({ role: 'name', where: NAME }),
  readPrinted: readWords,
});
