import type { TableEntries, Goal } from '../schema/fill';
import type { Binding } from './binding';
import type { Treatment } from './carry';
import { ownerField, type TextUse, stored } from './kind';
import { bindingPath, type Path } from './path';
import { type ReadPrinted, readScore, readWords } from './printed';

type PartKey = 'text' | 'actual' | 'points';

interface Part {
  readonly name: string;
  readonly carry: Treatment;
  readonly text?: TextUse;
  readonly readPrinted: ReadPrinted;
}

function goalPart(path: Path<Binding, [owner: string, goal: string]>, key: PartKey, { name, carry, text, readPrinted }: Part) {
  return ownerField<[goal: string]>(path, {
    id: `goal-${key}`,
    plain: `goals[<goal>].${key}`,
    published: true,
    open: ([id]) => ({
      kind: 'words',
      name,
      read: (fill) => find(fill, id)?.[key],
      write: (fill, value) => {
        const goal = find(fill, id);
        if (goal) assign(goal, key, value);
      },
    }),
    stored: ({ goals }) => goals.flatMap((goal) => (goal[key] === undefined ? [] : [stored({ text: goal[key] }, goal.id)])),
    called: ([id], { fill }) => [name, ...ordinal(fill, id)],
    carry: () => carry,
    ...(text ? { text: () => text } : {}),
    readPrinted,
  });
}

function find({ goals }: TableEntries, id: string): Goal | undefined {
  return goals.find((goal) => goal.id === id);
}

/** Which of several goals it is; nothing where there is one. */
function ordinal({ goals }: TableEntries, id: string): string[] {
  const place = goals.findIndex((goal) => goal.id === id) + 1;
  return goals.length > 1 && place > 0 ? [`第 ${place} 个`] : [];
}

/** A goal without words is blank; its other parts are absent. */
function assign(goal: Goal, key: PartKey, value: string | null): void {
  if (key === 'text') goal.text = value ?? '';
  else if (value === null) delete goal[key];
  else goal[key] = value;
}

/** An annual goal, what became of it, and its points where goals have some. */
export const goalText = goalPart(bindingPath('<owner>/goal/<goal>/text'), 'text', {
  name: '年度目标',
  carry: { fate: 'confirm', why: 'goal' },
  text: { role: 'prose', where: '年度目标' },
  readPrinted: readWords,
});
export const goalActual = goalPart(bindingPath('<owner>/goal/<goal>/actual'), 'actual', {
  name: '目标完成情况',
  carry: { fate: 'clear', why: 'actual' },
  text: { role: 'prose', where: '目标完成情况' },
  readPrinted: readWords,
});
export const goalPoints = goalPart(bindingPath('<owner>/goal/<goal>/points'), 'points', {
  name: '目标分值',
  carry: { fate: 'keep', why: 'tree' },
  readPrinted: readScore,
});
