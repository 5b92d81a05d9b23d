import type { Column } from '../../pack';
import { figures } from '../../workbook/fields';
import { figureCell, rateFormat, type SheetContext } from '../context';
import type { Cell } from '../grid';
import type { Entry } from './entries';

const STEP = 'step.';

/** The cell of a column that prints a step of the line by its name (`step.人均费用`); undefined where the line has no such step. */
export function stepCell({ line }: Entry, { content, align }: Column, context: SheetContext): Cell | undefined {
  if (!line || content === undefined || !content.startsWith(STEP)) return undefined;
  const key = figures.step.at(line.binding, content.slice(STEP.length));
  const figure = context.figure(key);
  if (!figure) return undefined;
  const format = figure.show === 'percent' ? rateFormat(context.pack) : { show: figure.show };
  return figureCell(context, key, format, { align: align ?? 'center' });
}
