import { carriedBy } from './carry';
import { put } from './field';
import { type InTable, ownerField, stored } from './kind';
import { bindingPath } from './path';
import { readWords } from './printed';
import { namedText } from './text-use';

/** Words of a table (评价结论, 存在问题, 填表人). Emptied next year; where they name the year, a proposal comes with it. */
export const text = ownerField(bindingPath('<owner>/text/<text>'), {
  id: 'text',
  plain: 'texts.<text>',
  published: true,
  open: ([id], { table }) => {
    const spec = specOf(table, id);
    if (!spec) return null;
    return {
      kind: 'words',
      name: spec.name,
      read: ({ texts }) => texts[id],
      write: ({ texts }, value) => put(texts, id, value),
    };
  },
  stored: ({ texts }) => Object.entries(texts).map(([id, words]) => stored({ text: words }, id)),
  called: ([id], { table }) => [specOf(table, id)?.name ?? id],
  carry: ([id], { table }) => carriedBy(specOf(table, id)) ?? { fate: 'clear', why: 'text', confirmYear: true },
  text: ([id], { table }) => (specOf(table, id) ? namedText(specOf(table, id)?.name ?? id) : null),
  readPrinted: readWords,
});

function specOf(table: InTable['table'], id: string) {
  return table?.texts.find((one) => one.id === id);
}
