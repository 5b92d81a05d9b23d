import { put } from './field';
import { lineField, stored } from './kind';
import { hasLine, lineName } from './lines';
import { bindingPath } from './path';
import { readWords } from './printed';

/** 备注, by line. */
export const note = lineField(bindingPath('<line>/note'), {
  id: 'note',
  plain: 'notes.<line>',
  published: true,
  open: ([line], context) =>
    hasLine(line, context)
      ? {
          kind: 'words',
          name: '备注',
          read: ({ notes }) => notes[line],
          write: ({ notes }, value) => put(notes, line, value),
        }
      : null,
  stored: ({ notes }) => Object.entries(notes).map(([line, words]) => stored({ text: words }, line)),
  called: ([line], context) => [lineName(line, context), '备注'],
  carry: () => ({ fate: 'clear', why: 'note' }),
  text: () => ({ role: 'prose', where: '备注' }),
  readPrinted: readWords,
});
