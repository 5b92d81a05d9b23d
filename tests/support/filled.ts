import type { Pack } from '../../shared/pack';
import { apply, type Workbook } from '../../shared/workbook';
import { isNone } from '../../shared/workbook';
import { openField } from '../../shared/workbook/fields/catalogue';
import type { Field } from '../../shared/workbook/fields/field';
import { placesOf, startOf, typeAnything } from './anything';

/** Places that come up once others are filled in are filled in too. */
const ROUNDS = 3;

/**
 * A workbook of the pack with every form there may be added and something of its kind typed at every place, each text another:
 * what went astray on the way is told by it.
 */
export async function filledEverywhere(pack: Pack): Promise<Workbook> {
  let workbook = await startOf(pack);
  for (const { id, kind } of pack.tables) {
    const args = { table: id, ...(kind === 'transfer' ? {} : { project: 'fresh' }) };
    const added = apply(workbook, { name: 'add-form', args }, pack);
    if (added.ok) workbook = added.value;
  }
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const binding of placesOf(pack, workbook)) {
      const field = openField(binding, pack, workbook);
      if (!field || !isBlank(field, workbook)) continue;
      count += 1;
      workbook = typeAnything(workbook, binding, textFor(binding, field, count), pack);
    }
  return workbook;
}

function isBlank(field: Field, workbook: Workbook): boolean {
  if (field.kind === 'words') return (field.read(workbook) ?? '') === '';
  const given = field.read(workbook);
  return given === undefined || (!isNone(given) && given.text === '');
}

/** What a place takes by the end of its binding, where its kind does not tell. */
const TEXTS: readonly (readonly [end: RegExp, text: (count: number) => string])[] = [
  [/\/fact\/month$/, () => '8'],
  [/\/(adjusted-)?target$/, (count) => String(90 + (count % 9))],
  [/\/direction$/, () => '≥'],
  [/\/unit$/, () => '个'],
  [/\/(points|hidden)$/, () => ''],
  [/\/own$/, () => '1.5'],
  [/\/name$/, (count) => `新增工作${count}数量`],
];

function textFor(binding: string, field: Field, count: number): string {
  const options = field.kind === 'figure' ? field.described.options : undefined;
  if (options?.[0] !== undefined) return options[0];
  const known = TEXTS.find(([end]) => end.test(binding));
  if (known) return known[1](count);
  if (field.kind === 'words') return `第${count}处的文字，按进度办理`;
  const { type, unit = '' } = field.described;
  if (binding.endsWith('/actual') && unit !== '%') return String(80 + (count % 19));
  if (type === 'text') return `第${count}项情况说明`;
  if (type === 'yes-no') return '是';
  if (unit === '%') return `${(count % 90) + 5}.5%`;
  return /[人个次辆]/.test(unit) ? String(count + 3) : `${count + 10}.25`;
}
