import { commonField, stored } from './kind';
import { bindingPath } from './path';
import { readWords } from './printed';
import { ofProject } from './project-identity';

/** 不公开, with its reason: how the workbook is made up, and typed by a command of its own. */
export const projectHidden = commonField(bindingPath('project/<project>/hidden'), {
  id: 'project-hidden',
  plain: 'projects[<project>].hidden',
  published: false,
  shape: true,
  open: () => null,
  stored: ({ projects }) => projects.flatMap(({ id, hidden }) => (hidden ? [stored({ text: hidden.reason }, id)] : [])),
  called: ([id], { workbook }) => ofProject(id, '不公开的理由', workbook),
  carry: () => ({ fate: 'keep', why: 'hidden' }),
  readPrinted: readWords,
});
