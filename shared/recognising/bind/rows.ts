import { literal } from '../../text/literal';
import type { PackRows } from '../pack-tables';

/** A row of a list as printed, in its fields: by the words the form prints between them, else all of it as the first field. */
export function printedRow(
  text: string,
  rows: PackRows,
): { readonly name: string; readonly fields: readonly (readonly [field: string, text: string])[] } {
  const [first] = rows.fields;
  const ids: string[] = [];
  const pattern = rows.print
    .split(/(\{[a-z][a-z0-9-]*\})/)
    .map((part) => {
      const id = /^\{(.+)\}$/.exec(part)?.[1];
      if (id === undefined) return literal(part);
      ids.push(id);
      return '(.*?)';
    })
    .join('');
  const found = new RegExp(`^${pattern}$`, 'su').exec(text);
  const fields = found
    ? ids.map((id, at): [string, string] => [id, (found[at + 1] ?? '').trim()])
    : ([[first?.id ?? '', text]] satisfies [string, string][]);
  return { name: fields[0]?.[1] ?? '', fields: fields.filter(([id]) => id !== '') };
}
