import type { Rows } from '../../pack';
import type { Line } from '../../scoring/evaluation';
import { figures } from '../../workbook/fields';
import { listOf, rowsOf } from '../../workbook/rows';
import type { CustomIndicator, Row } from '../../workbook/schema/fill';
import { type Given, isNone } from '../../workbook/schema/given';
import type { SheetContext } from '../context';
import type { Cell } from '../grid';
import { wordsIn } from '../words';
import type { Entry } from './entries';

/** A row of a list in the words of the form; blank while its first field is. */
export function rowText(entry: Entry, context: SheetContext): string {
  const { row, spec } = entry;
  return row && spec?.rows ? rowWords(row.data, spec.rows, context) : '';
}

function rowWords(row: Row, spec: Rows, context: SheetContext): string {
  const text = (id: string) => actualText(row.fields[id]);
  const [first] = spec.fields;
  if (first && text(first.id) === '') return '';
  return wordsIn(
    spec.fields.reduce((words, field) => words.replaceAll(`{${field.id}}`, text(field.id)), spec.print),
    context,
  );
}

/** What is filled in behind a cell of a list, in a line or two: its dialog has the names of all. */
export function listHint(fields: readonly { readonly name: string }[]): string {
  const names = fields.slice(0, 2).map(({ name }) => name);
  return `填写${names.join('、')}${fields.length > names.length ? '等' : ''}`;
}

/** Where the rule of the unit's own indicator keeps a list: its rows are what was done, and are opened from the cell of 完成值. */
export function listCell(own: CustomIndicator, line: Line | null, context: SheetContext): Cell | undefined {
  const spec = listOf(context.table, context.fill, own.id);
  if (!spec || !line) return undefined;
  const rows = rowsOf(context.fill, own.id, spec);
  const said = rows.map((row) => rowWords(row, spec, context)).filter((text) => text !== '');
  return {
    role: 'input',
    align: 'left',
    text: said.join('；'),
    placeholder: listHint(spec.fields),
    pending: said.length < rows.length,
    ...(rows[0] ? { opens: figures.row.at(line.binding, rows[0].id) } : {}),
  };
}

/** A given value as it is printed. */
export function actualText(given: Given | undefined): string {
  if (given === undefined) return '';
  return isNone(given) ? '无' : given.text;
}
