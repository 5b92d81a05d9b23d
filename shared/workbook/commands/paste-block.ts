import { z } from 'zod';
import { problem } from '../../text/problem';
import { openGroups } from '../fields/find';
import { tableOf } from '../fields/owner';
import { listOf, rowsOf } from '../rows';
import { localId, typed } from '../schema/given';
import { command } from './command';
import { enter } from './enter';
import { ownedFill } from './indicator';

const added = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('indicator'),
    owner: z.string(),
    group: z.string(),
    id: localId,
    after: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('goal'), owner: z.string(), id: localId }),
  z.strictObject({ kind: z.literal('row'), owner: z.string(), indicator: z.string(), id: localId }),
]);

/** A row to make before something is typed into it: an indicator of an open branch, a goal, a row of a list. */
export type AddedRow = z.infer<typeof added>;

const unknown = (id: string) => [problem('workbook.no-such-item', id, { id })];
const taken = (place: string, id: string) => [problem('workbook.same-id', place, { id })];

/**
 * Takes a copied block over as one step: makes the rows it needs, then types into old and new ones alike. All of it, or
 * nothing and every reason why. New rows come with their ids, so that the changes can name their places.
 */
export const pasteBlock = command({
  name: 'paste-block',
  label: '粘贴',
  args: z.strictObject({
    add: z.array(added).max(2_000),
    changes: z.array(z.strictObject({ binding: z.string(), text: typed })).max(20_000),
  }),
  change: (draft, { add, changes }, pack) => {
    for (const one of add) {
      const found = ownedFill(draft, one.owner, pack);
      if ('refusal' in found) return found.refusal;
      const { fill } = found;
      const table = tableOf(pack, draft, found.owner);
      if (one.kind === 'goal') {
        if (fill.goals.some(({ id }) => id === one.id)) return taken(one.owner, one.id);
        fill.goals.push({ id: one.id, text: '' });
      } else if (one.kind === 'indicator') {
        if (!table || !openGroups(table).includes(one.group)) return unknown(one.group);
        if (fill.indicators.some(({ id }) => id === one.id)) return taken(one.owner, one.id);
        const after = fill.indicators.findIndex(({ id }) => id === one.after);
        const made = { id: one.id, group: one.group, name: '' };
        fill.indicators.splice(after < 0 ? fill.indicators.length : after + 1, 0, made);
      } else {
        const spec = listOf(table, fill, one.indicator);
        if (!spec) return unknown(one.indicator);
        const rows = [...rowsOf(fill, one.indicator, spec)];
        if (rows.some(({ id }) => id === one.id)) return taken(one.owner, one.id);
        if (rows.length >= spec.max) return [problem('workbook.too-many-rows', one.indicator, { max: String(spec.max) })];
        fill.rows[one.indicator] = [...rows, { id: one.id, fields: {} }];
      }
    }
    return changes.flatMap((change) => enter(draft, change, pack) ?? []);
  },
});
