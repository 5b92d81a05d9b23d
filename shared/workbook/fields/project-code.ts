import { bindingPath } from './path';
import { projectWords } from './project-words';

/** The code of a project, whose first digits may be the year. */
export const projectCode = projectWords(bindingPath('project/<project>/code'), 'code', {
  name: '项目编码',
  carry: { fate: 'ask', why: 'code', code: true },
  role: 'other',
});
