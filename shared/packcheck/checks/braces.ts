import { nearest } from '../../formula/nearest';
import type { Block, Table } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import { scorersOf } from '../tree';

/** `{…}` in the words a form prints stands for something: a misspelt one would be printed as it is. */
export const braces: Check = {
  name: 'braces',
  about: '表上文字的花括号里都认得',
  touches: 'form',
  run: ({ pack, at }) =>
    pack.tables.flatMap((table, index) => {
      const general = ['年度', '上年', '单位', '项目', '序号', ...table.facts.map((fact) => `fact.${fact.id}`)];
      const said = (text: string, known: readonly string[], ...path: (string | number)[]) => ofText(text, known, at(...path));
      return [
        ...table.blocks.flatMap((block, place) =>
          wordsOf(block).flatMap(([key, text]) => said(text, general, 'tables', index, 'blocks', place, key)),
        ),
        ...table.blocks.flatMap((block, place) =>
          block.kind === 'indicators'
            ? (['group-label', 'indicator-label'] as const).flatMap((key) =>
                said(block[key] ?? '', ['名称', '分值', ...general], 'tables', index, 'blocks', place, key),
              )
            : [],
        ),
        ...inRows(table, index).flatMap(({ text, known, path }) => said(text, known, ...path)),
      ];
    }),
};

function wordsOf(block: Block): [string, string][] {
  switch (block.kind) {
    case 'title':
    case 'caption':
    case 'note':
      return [['text', block.text]];
    case 'fields':
      return block.rows.flat().flatMap((cell) => (cell.text === undefined ? [] : [['rows', cell.text]]));
    case 'funds':
    case 'indicators':
    case 'goals':
      return block.label === undefined ? [] : [['label', block.label]];
    case 'total':
      return [['label', block.label]];
    case 'projects':
      return [];
  }
}

/** How rows the unit lists itself are printed: by ids of their fields and figures. */
function inRows(table: Table, index: number): { text: string; known: readonly string[]; path: (string | number)[] }[] {
  return scorersOf([table]).flatMap(({ spec: { rows }, path: [, , ...path] }) => {
    if (!rows) return [];
    const known = [...rows.fields, ...rows.figures].map((one) => one.id);
    return [{ text: rows.print, known, path: ['tables', index, ...path, 'rows', 'print'] }];
  });
}

function ofText(text: string, known: readonly string[], place: string): Problem[] {
  // A brace of full width stands for nothing, and would be printed.
  if (/[｛｝]/.test(text)) return [problem('packcheck.brace-wide', place, { text })];
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  return names
    .filter((name) => !known.includes(name))
    .map((name) => problem('packcheck.brace', place, { name, nearest: nearest(name, known), known: known.join('、') }));
}
