import { Decimal } from '../number';
import { fillWords } from '../pack';
import { fields, figures } from '../workbook/fields';
import { paperOf } from '../workbook/paper';
import { printed, type SheetContext } from './context';

/**
 * Words of the form with their braces filled: {年度}, {上年}, {单位}, {项目}, {序号}, {fact.编号} of the table's own facts, and
 * {parameter.编号} and {parameter.编号*0.8} of the pack's parameters.
 */
export function wordsIn(text: string, context: SheetContext): string {
  return wordsAnywhere(text, context)
    .replaceAll('{项目}', context.project?.name ?? '')
    .replaceAll('{序号}', numberOf(context))
    .replace(/\{fact\.([a-z0-9-]+)\}/g, (_, id: string) => printed(context.figure(fields.tableFact.at(context.path, id))));
}

type Anywhere = Pick<SheetContext, 'pack' | 'workbook' | 'figure'>;

/** The same where no one form is meant: what is one form's own stays in its braces. */
export function wordsAnywhere(text: string, of: Anywhere): string {
  return fillWords(text, { year: of.workbook.year, unit: of.workbook.unit.name }).replace(
    PARAMETER,
    (braces, id: string, times: string | undefined) => parameterIn(of, id, times) ?? braces,
  );
}

const PARAMETER = /\{parameter\.([a-z0-9-]+)(?:\*(\d+(?:\.\d+)?))?\}/g;

/** As many decimals as a figure handed down may have; zeros at the end are dropped. */
const DECIMALS = 4;

/** What a parameter comes to in this workbook, or a multiple of it; its name where nobody has said it yet; null: there is none. */
function parameterIn({ pack, figure }: Anywhere, id: string, times = '1'): string | null {
  const parameter = pack.parameters.find((one) => one.id === id);
  if (!parameter) return null;
  const found = figure(figures.parameter.at(id));
  if (found?.value.kind !== 'number') return found && printed(found) !== '' ? printed(found) : parameter.name;
  const value = { ...found.value, value: found.value.value.times(new Decimal(times)) };
  return printed({ ...found, value }, { show: found.show, decimals: DECIMALS, trim: true });
}

/** The number of a project's form among its like, where the unit's titles have one. */
function numberOf({ position, workbook }: SheetContext): string {
  return position === 0 || !paperOf(workbook).titleNumbers ? '' : String(position);
}
