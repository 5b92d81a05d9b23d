import { bindingPath } from './path';
import { projectWords } from './project-words';

/** 主管部门 of a project, as the bureau's system prints it. */
export const projectDepartment = projectWords(bindingPath('project/<project>/department'), 'department', {
  name: '主管部门',
  carry: { fate: 'keep', why: 'identity' },
  role: 'name',
});
