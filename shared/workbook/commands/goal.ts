import { z } from 'zod';
import { problem } from '../../text/problem';
import { typed } from '../schema/given';
import { command } from './command';
import { ownedFill } from './indicator';
import { freshId, moveTo, removeFrom } from './lists';

const one = { owner: z.string(), id: z.string() };
const unknown = (id: string) => [problem('workbook.no-such-item', id, { id })];

/** Adds an annual goal: behind the one named, else at the end. */
export const addGoal = command({
  name: 'add-goal',
  label: '添加目标',
  args: z.strictObject({ owner: z.string(), text: typed.optional(), after: z.string().optional() }),
  change: (draft, args, pack) => {
    const found = ownedFill(draft, args.owner, pack);
    if ('refusal' in found) return found.refusal;
    const { goals } = found.fill;
    const after = goals.findIndex(({ id }) => id === args.after);
    goals.splice(after < 0 ? goals.length : after + 1, 0, { id: freshId('g', goals), text: args.text ?? '' });
    return undefined;
  },
});

/** Copies an annual goal behind itself: its words and points, without what became of it. */
export const copyGoal = command({
  name: 'copy-goal',
  label: '复制目标',
  args: z.strictObject(one),
  change: (draft, { owner, id }, pack) => {
    const found = ownedFill(draft, owner, pack);
    if ('refusal' in found) return found.refusal;
    const { goals } = found.fill;
    const at = goals.findIndex((goal) => goal.id === id);
    const from = goals[at];
    if (!from) return unknown(id);
    const { actual: _actual, ...kept } = from;
    goals.splice(at + 1, 0, { ...kept, id: freshId('g', goals) });
    return undefined;
  },
});

/** Moves an annual goal before or behind its neighbour; at either end it stays. */
export const moveGoal = command({
  name: 'move-goal',
  label: '移动目标',
  args: z.strictObject({ ...one, by: z.union([z.literal(-1), z.literal(1)]) }),
  change: (draft, { owner, id, by }, pack) => {
    const found = ownedFill(draft, owner, pack);
    if ('refusal' in found) return found.refusal;
    const { goals } = found.fill;
    const at = goals.findIndex((goal) => goal.id === id);
    if (at < 0) return unknown(id);
    if (goals[at + by]) moveTo(goals, id, at + by);
    return undefined;
  },
});

/** Takes an annual goal out; indicators under it stay, under no goal. */
export const removeGoal = command({
  name: 'remove-goal',
  label: '删除目标',
  args: z.strictObject(one),
  change: (draft, { owner, id }, pack) => {
    const found = ownedFill(draft, owner, pack);
    if ('refusal' in found) return found.refusal;
    if (!removeFrom(found.fill.goals, id)) return unknown(id);
    for (const indicator of found.fill.indicators) if (indicator.goal === id) delete indicator.goal;
    return undefined;
  },
});
