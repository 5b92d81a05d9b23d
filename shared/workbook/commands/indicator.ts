import { z } from 'zod';
import type { Pack } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import { type Owner, splitBinding } from '../fields/binding';
import { draftFill, tableOf } from '../fields/owner';
import { openGroups } from '../fields/find';
import type { TableEntries } from '../schema/fill';
import { typed } from '../schema/given';
import type { Workbook } from '../schema/workbook';
import { command } from './command';
import { freshId, removeFrom } from './lists';

/** The fill behind an owner path, or why there is none. */
export function ownedFill(
  draft: Workbook,
  path: string,
  pack: Pack,
): { fill: TableEntries; owner: Owner } | { refusal: Problem[] } {
  const owner = splitBinding(path)?.owner;
  if (!owner || !tableOf(pack, draft, owner)) return { refusal: [problem('workbook.no-such-place', path, { binding: path })] };
  return { fill: draftFill(draft, owner), owner };
}

const owner = z.string();
const unknown = (which: string) => [problem('workbook.no-such-item', which, { id: which })];

/** Adds an indicator of the officer's own to an open branch, behind the others there. */
export const addIndicator = command({
  name: 'add-indicator',
  label: '添加指标',
  args: z.strictObject({ owner, group: z.string(), name: typed.optional(), after: z.string().optional() }),
  change: (draft, args, pack) => {
    const found = ownedFill(draft, args.owner, pack);
    if ('refusal' in found) return found.refusal;
    const table = tableOf(pack, draft, found.owner);
    if (!table || !openGroups(table).includes(args.group)) return unknown(args.group);
    const { indicators } = found.fill;
    const made = { id: freshId('i', indicators), group: args.group, name: args.name ?? '' };
    const after = indicators.findIndex((indicator) => indicator.id === args.after);
    indicators.splice(after < 0 ? indicators.length : after + 1, 0, made);
    return undefined;
  },
});

/** Copies an indicator behind itself: its words and target, without what was achieved and scored. */
export const copyIndicator = command({
  name: 'copy-indicator',
  label: '复制指标',
  args: z.strictObject({ owner, id: z.string() }),
  change: (draft, args, pack) => {
    const found = ownedFill(draft, args.owner, pack);
    if ('refusal' in found) return found.refusal;
    const { indicators } = found.fill;
    const at = indicators.findIndex((indicator) => indicator.id === args.id);
    const from = indicators[at];
    if (!from) return unknown(args.id);
    const { actual: _actual, grade: _grade, inputs: _inputs, ...kept } = from;
    indicators.splice(at + 1, 0, { ...kept, id: freshId('i', indicators) });
    return undefined;
  },
});

/** Takes an indicator out, with its scores, reasons and notes. */
export const removeIndicator = command({
  name: 'remove-indicator',
  label: '删除指标',
  args: z.strictObject({ owner, id: z.string() }),
  change: (draft, args, pack) => {
    const found = ownedFill(draft, args.owner, pack);
    if ('refusal' in found) return found.refusal;
    if (!removeFrom(found.fill.indicators, args.id)) return unknown(args.id);
    for (const record of [found.fill.own, found.fill.reasons, found.fill.notes, found.fill.inputs]) delete record[args.id];
    return undefined;
  },
});

/** Moves an indicator before or behind its neighbour of the same branch, or into another branch. */
export const moveIndicator = command({
  name: 'move-indicator',
  label: '移动指标',
  args: z.strictObject({
    owner,
    id: z.string(),
    by: z.union([z.literal(-1), z.literal(1)]).optional(),
    group: z.string().optional(),
  }),
  change: (draft, args, pack) => {
    const found = ownedFill(draft, args.owner, pack);
    if ('refusal' in found) return found.refusal;
    const { indicators } = found.fill;
    const at = indicators.findIndex((indicator) => indicator.id === args.id);
    const indicator = indicators[at];
    if (!indicator) return unknown(args.id);
    if (args.group !== undefined) {
      const table = tableOf(pack, draft, found.owner);
      if (!table || !openGroups(table).includes(args.group)) return unknown(args.group);
      indicator.group = args.group;
    }
    if (args.by === undefined) return undefined;
    const step = args.by;
    let other = at + step;
    while (indicators[other] && indicators[other]?.group !== indicator.group) other += step;
    const neighbour = indicators[other];
    if (neighbour) {
      indicators[at] = neighbour;
      indicators[other] = indicator;
    }
    return undefined;
  },
});
