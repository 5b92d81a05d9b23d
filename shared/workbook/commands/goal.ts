import { z } from 'zod';
import { problem } from '../../text/problem';
import { typed } from '../schema/given';
import { command } from './command';
import { ownedFill } from './indicator';
import { freshId, removeFrom } from './lists';

/** Adds an annual goal. */
export const addGoal = command({
  name: 'add-goal',
  label: '添加目标',
  args: z.strictObject({ owner: z.string(), text: typed.optional() }),
  change: (draft, args, pack) => {
    const found = ownedFill(draft, args.owner, pack);
    if ('refusal' in found) return found.refusal;
    found.fill.goals.push({ id: freshId('g', found.fill.goals), text: args.text ?? '' });
    return undefined;
  },
});

/** Takes an annual goal out; indicators under it stay, under no goal. */
export const removeGoal = command({
  name: 'remove-goal',
  label: '删除目标',
  args: z.strictObject({ owner: z.string(), id: z.string() }),
  change: (draft, args, pack) => {
    const found = ownedFill(draft, args.owner, pack);
    if ('refusal' in found) return found.refusal;
    if (!removeFrom(found.fill.goals, args.id)) return [problem('workbook.no-such-item', args.id, { id: args.id })];
    for (const indicator of found.fill.indicators) if (indicator.goal === args.id) delete indicator.goal;
    return undefined;
  },
});
