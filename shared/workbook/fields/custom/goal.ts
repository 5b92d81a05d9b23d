import type { Goal } from '../../schema/fill';
import { bindingPath } from '../path';
import { customWords } from './part';

/** The annual goal it belongs to, kept by id; typed as its id, its number, or as the list of goals offers it. */
export const customGoal = customWords(bindingPath('<line>/goal'), 'goal', {
  name: '所属目标',
  carry: { fate: 'keep', why: 'tree' },
  kept: (typed, { goals }) => {
    const plain = typed.trim();
    const offered = goals.findIndex((_, index) => goalName(goals, index) === plain || String(index + 1) === plain);
    const found = goals.find(({ id }) => id === plain) ?? goals[offered] ?? goals.find(({ text }) => text.trim() === plain);
    return found?.id ?? plain;
  },
});

/** So much of a goal tells it from the others in a list. */
const SHORT = 24;

/** How a goal is offered: its number, and the beginning of its words. */
export function goalName(goals: readonly Goal[], index: number): string {
  const text = goals[index]?.text.trim() ?? '';
  return `${index + 1}. ${text.length > SHORT ? `${text.slice(0, SHORT)}…` : text}`.trim();
}
