import type { Pack, Rows } from '../../pack';
import type { Workbook } from '../../workbook';
import { freshId } from '../../workbook/commands/lists';
import type { AddedRow } from '../../workbook/commands/paste-block';
import { fields, linePath, ownerPath, splitBinding } from '../../workbook/fields';
import { emptyFill, fillOf, tableOf } from '../../workbook/fields/owner';
import { listOf, rowsOf } from '../../workbook/rows';
import { doubt } from '../../text/recognising';
import { isNone } from '../../workbook/schema/given';
import { levelled, nameKey } from '../text';
import { type Block, meaningOf } from './block';
import type { Aimed, PasteLeft } from './model';

/** What a block pasted on a list the unit names comes to: rows to make, and each text with its place. */
export interface RowsPlan {
  readonly add: readonly AddedRow[];
  readonly aimed: readonly { readonly binding: string; readonly field: Rows['fields'][number]; readonly from: Aimed }[];
  readonly left: readonly PasteLeft[];
}

/**
 * Lays a block on a list the unit names (履职目标), from the row `opens` on: rows of a known name by their name, others into
 * blank rows, and into new ones as far as the form has room. Columns by their headings, else in the form's order.
 */
export function layOnRows(block: Block, opens: string, pack: Pack, workbook: Workbook): RowsPlan | null {
  const split = splitBinding(opens);
  const [what, indicator = '', , first = ''] = split?.rest ?? [];
  const table = split && tableOf(pack, workbook, split.owner);
  if (!split || what !== 'indicator') return null;
  const spec = listOf(table ?? undefined, fillOf(workbook, split.owner) ?? emptyFill, indicator);
  if (!spec) return null;
  const owner = ownerPath(split.owner);
  const there = rowsOf(fillOf(workbook, split.owner) ?? emptyFill, indicator, spec);
  const columns = columnsOf(block, spec);
  const named = (id: string) => there.find((row) => row.id === id)?.fields[spec.fields[0]?.id ?? ''];
  const nameOf = (id: string) => {
    const given = named(id);
    return given && !isNone(given) ? nameKey(given.text) : '';
  };
  const free = [
    ...there.slice(
      Math.max(
        0,
        there.findIndex(({ id }) => id === first),
      ),
    ),
    ...there,
  ]
    .map(({ id }) => id)
    .filter((id, at, all) => nameOf(id) === '' && all.indexOf(id) === at);
  const ids: { id: string }[] = there.map(({ id }) => ({ id }));
  const add: AddedRow[] = [];
  const aimed: RowsPlan['aimed'][number][] = [];
  const left: PasteLeft[] = [];
  for (const row of block.rows) {
    const texts = row.texts.flatMap((text, column): Aimed[] =>
      text === null || text.trim() === '' || column === block.order ? [] : [{ row: row.at, column, text }],
    );
    if (texts.length === 0) continue;
    const name = nameKey(texts.find(({ column }) => columns.get(column)?.id === spec.fields[0]?.id)?.text ?? '');
    const known = there.find(({ id }) => name !== '' && nameOf(id) === name)?.id;
    let id = known ?? free.shift();
    if (id === undefined && ids.length < spec.max) {
      id = freshId('r', ids);
      ids.push({ id });
      add.push({ kind: 'row', owner, indicator, id });
    }
    for (const from of texts) {
      const field = columns.get(from.column);
      if (id === undefined) left.push({ ...from, why: doubt('paste.most-rows', { max: String(spec.max) }) });
      else if (!field) left.push({ ...from, why: doubt('paste.no-column', {}) });
      else aimed.push({ binding: fields.rowField.at(linePath(owner, indicator), id, field.id), field, from });
    }
  }
  return { add, aimed, left };
}

function columnsOf(block: Block, spec: Rows): ReadonlyMap<number, Rows['fields'][number]> {
  const columns = Array.from({ length: block.width }, (_, column) => column).filter((column) => column !== block.order);
  const headed = columns.flatMap((column) => {
    const heading = block.headings?.[column] ?? '';
    const field = spec.fields.find(
      ({ name }) => heading !== '' && (levelled(name) === levelled(heading) || meaningOf(name) === meaningOf(heading)),
    );
    return field ? [[column, field] as const] : [];
  });
  if (block.headings) return new Map(headed);
  return new Map(columns.flatMap((column, at) => (spec.fields[at] ? [[column, spec.fields[at]] as const] : [])));
}
