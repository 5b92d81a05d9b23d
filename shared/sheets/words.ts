import { fillWords } from '../pack';
import type { SheetContext } from './context';

/** Words of the form with their braces filled: {年度}, {上年}, {单位}, {项目}, {序号}. */
export function wordsIn(text: string, context: SheetContext): string {
  return fillWords(text, { year: context.workbook.year, unit: context.workbook.unit.name })
    .replaceAll('{项目}', context.project?.name ?? '')
    .replaceAll('{序号}', context.position === 0 ? '' : String(context.position));
}
