import type { Binding } from './binding';
import { put } from './field';
import { lineField, stored } from './kind';
import { hasLine, lineName } from './lines';
import { bindingPath, type Path } from './path';
import { readWords } from './printed';

/** What a column of its own prints about a line. */
function lineWord(path: Path<Binding, [line: string]>, key: string, name: string) {
  return lineField(path, {
    id: key,
    plain: `words.<line>.${key}`,
    published: true,
    open: ([line], context) =>
      hasLine(line, context)
        ? {
            kind: 'words',
            name,
            read: ({ words }) => words[line]?.[key],
            write: ({ words }, value) => put((words[line] ??= {}), key, value),
          }
        : null,
    stored: ({ words }) =>
      Object.entries(words).flatMap(([line, one]) => (one[key] === undefined ? [] : [stored({ text: one[key] }, line)])),
    called: ([line], context) => [lineName(line, context), name],
    carry: () => ({ fate: 'clear', why: 'evidence' }),
    text: () => ({ role: 'prose', where: '依据' }),
    readPrinted: readWords,
  });
}

/** 依据, 依据来源 and 证据收集方式, where the form has such columns. */
export const evidence = lineWord(bindingPath('<line>/evidence'), 'evidence', '依据');
export const evidenceSource = lineWord(bindingPath('<line>/evidence-source'), 'evidence-source', '依据来源');
export const evidenceMethod = lineWord(bindingPath('<line>/evidence-method'), 'evidence-method', '证据收集方式');
