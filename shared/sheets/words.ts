import { fillWords } from '../pack';
import { fields } from '../workbook/fields';
import { paperOf } from '../workbook/paper';
import { printed, type SheetContext } from './context';

/** Words of the form with their braces filled: {年度}, {上年}, {单位}, {项目}, {序号}, and {fact.编号} of the table's own facts. */
export function wordsIn(text: string, context: SheetContext): string {
  return fillWords(text, { year: context.workbook.year, unit: context.workbook.unit.name })
    .replaceAll('{项目}', context.project?.name ?? '')
    .replaceAll('{序号}', numberOf(context))
    .replace(/\{fact\.([a-z0-9-]+)\}/g, (_, id: string) => printed(context.figure(fields.tableFact.at(context.path, id))));
}

/** The number of a project's form among its like, where the unit's titles have one. */
function numberOf({ position, workbook }: SheetContext): string {
  return position === 0 || !paperOf(workbook).titleNumbers ? '' : String(position);
}
