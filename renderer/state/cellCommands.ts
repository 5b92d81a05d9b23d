import { sumText } from '../../shared/number';
import { isMoney } from '../../shared/number/money';
import type { Editor } from '../../shared/sheets/grid';
import { openField } from '../../shared/workbook/fields/catalogue';
import { isNone } from '../../shared/workbook/schema/given';
import type { Book, Command } from './book';

/** How 本年无此项 is typed and shown. */
const NONE = '无';

/** The command that puts a text into a place. A score taken out takes its reason with it. */
export function commandFor(binding: string, editor: Editor, text: string): Command {
  if (editor === 'score' && text.trim() === '')
    return { name: 'set-own', args: { line: binding.replace(/\/own$/, ''), value: '', reason: '' } };
  if (editor === 'number' && text.trim() === NONE) return { name: 'set-none', args: { binding } };
  const sum = editor === 'number' || editor === 'score' ? sumText(text) : null;
  return { name: 'set', args: { binding, text: sum ?? text } };
}

/** Whether 本年无此项 can be said of a place, and whether it is: some figures always are there. */
export function noneAt({ pack, workbook }: Pick<Book, 'pack' | 'workbook'>, binding: string): 'cannot' | 'can' | 'said' {
  const door = openField(binding, pack, workbook);
  if (door?.kind !== 'figure') return 'cannot';
  const value = door.read(workbook);
  if (value !== undefined && isNone(value)) return 'said';
  return door.described.none ? 'can' : 'cannot';
}

/** What stands in a place as typed, with a unit that is not the form's, which the table may print otherwise (30 → 30.00). */
export function typedText({ pack, workbook }: Pick<Book, 'pack' | 'workbook'>, binding: string): string {
  const door = openField(binding, pack, workbook);
  if (door?.kind === 'words') return door.read(workbook) ?? '';
  const value = door?.read(workbook);
  if (value === undefined) return '';
  if (isNone(value)) return NONE;
  // An amount kept in another unit is typed with it; the table shows it in the form's.
  return isMoney(value.unit) ? `${value.text}${value.unit}` : value.text;
}
