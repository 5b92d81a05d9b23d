import { put } from './field';
import { lineField, stored } from './kind';
import { hasLine, lineName } from './lines';
import { bindingPath } from './path';
import { readWords } from './printed';

/** 偏差原因, by line. */
export const reason = lineField(bindingPath('<line>/reason'), {
  id: 'reason',
  plain: 'reasons.<line>',
  published: true,
  open: ([line], context) =>
    hasLine(line, context)
      ? {
          kind: 'words',
          name: '原因',
          read: ({ reasons }) => reasons[line],
          write: ({ reasons }, value) => put(reasons, line, value),
        }
      : null,
  stored: ({ reasons }) => Object.entries(reasons).map(([line, words]) => stored({ text: words }, line)),
  called: ([line], context) => [lineName(line, context), '原因'],
  carry: () => ({ fate: 'clear', why: 'reason' }),
  text: () => ({ role: 'prose', where: '原因' }),
  readPrinted: readWords,
});
