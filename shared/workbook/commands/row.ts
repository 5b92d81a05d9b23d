import { z } from 'zod';
import { problem } from '../../text/problem';
import { tableOf } from '../fields/owner';
import { listOf, rowsOf } from '../rows';
import { command } from './command';
import { ownedFill } from './indicator';
import { freshId } from './lists';

const args = z.strictObject({ owner: z.string(), indicator: z.string(), id: z.string().optional() });

/** Adds a blank row to a list the unit names itself, up to the most the form allows. */
export const addRow = command({
  name: 'add-row',
  label: '添加一行',
  args,
  change: (draft, { owner, indicator }, pack) => {
    const found = ownedFill(draft, owner, pack);
    if ('refusal' in found) return found.refusal;
    const table = tableOf(pack, draft, found.owner);
    const spec = listOf(table, found.fill, indicator);
    if (!spec) return [problem('workbook.no-such-item', indicator, { id: indicator })];
    const rows = [...rowsOf(found.fill, indicator, spec)];
    if (rows.length >= spec.max) return [problem('workbook.too-many-rows', indicator, { max: String(spec.max) })];
    found.fill.rows[indicator] = [...rows, { id: freshId('r', rows), fields: {} }];
    return undefined;
  },
});

/** Takes a row out, down to the least the form asks for. */
export const removeRow = command({
  name: 'remove-row',
  label: '删除一行',
  args,
  change: (draft, { owner, indicator, id }, pack) => {
    const found = ownedFill(draft, owner, pack);
    if ('refusal' in found) return found.refusal;
    const table = tableOf(pack, draft, found.owner);
    const spec = listOf(table, found.fill, indicator);
    const rows = spec ? rowsOf(found.fill, indicator, spec) : [];
    if (!spec || !rows.some((row) => row.id === id))
      return [problem('workbook.no-such-item', indicator, { id: id ?? indicator })];
    if (rows.length <= spec.min) return [problem('workbook.too-few-rows', indicator, { min: String(spec.min) })];
    found.fill.rows[indicator] = rows.filter((row) => row.id !== id);
    return undefined;
  },
});
