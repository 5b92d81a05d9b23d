import type { Column } from '../../pack';
import { fields } from '../../workbook/fields';
import type { SheetContext } from '../context';
import type { Cell, Editor } from '../grid';
import type { Entry } from './entries';

const INPUT = 'input.';
const TICK = '√';

/**
 * The cell of a column that prints what is filled in at a line itself (`input.<id>`); with `tick`, a mark where that was
 * chosen. Undefined where the column prints something else, or the line has no such input.
 */
export function inputCell({ line }: Entry, column: Column, context: SheetContext): Cell | undefined {
  const { content, tick } = column;
  if (!line || content === undefined || !content.startsWith(INPUT)) return undefined;
  const key = fields.lineInput.at(line.binding, content.slice(INPUT.length));
  const figure = context.figure(key);
  if (!figure) return undefined;
  const typed = figure.typed ?? '';
  const shape = {
    binding: key,
    name: figure.name,
    align: column.align ?? ('center' as const),
    ...(figure.options ? { options: figure.options } : {}),
  };
  const editor: Editor = figure.options ? 'choice' : figure.show === 'text' ? 'long-text' : 'number';
  return { role: 'input', editor, text: tick === undefined ? typed : typed === tick ? TICK : '', ...shape };
}
