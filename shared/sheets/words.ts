import { fillWords } from '../pack';
import { fields } from '../workbook/fields';
import { printed, type SheetContext } from './context';

/** Words of the form with their braces filled: {年度}, {上年}, {单位}, {项目}, {序号}, and {fact.编号} of the table's own facts. */
export function wordsIn(text: string, context: SheetContext): string {
  return fillWords(text, { year: context.workbook.year, unit: context.workbook.unit.name })
    .replaceAll('{项目}', context.project?.name ?? '')
    .replaceAll('{序号}', context.position === 0 ? '' : String(context.position))
    .replace(/\{fact\.([a-z0-9-]+)\}/g, (_, id: string) => printed(context.figure(fields.tableFact.at(context.path, id))));
}
