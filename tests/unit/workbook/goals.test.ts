import { describe, expect, it } from 'vitest';
import { apply, type Workbook } from '../../../shared/workbook';
import { shapes } from '../../support/shapes';

const { pack, workbook } = await shapes();
const owner = 'project/p1';

function after(book: Workbook, name: string, args: object): Workbook {
  const done = apply(book, { name, args: { owner, ...args } }, pack);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

const fillIn = (book: Workbook) => book.projects.find(({ id }) => id === 'p1')?.fill;
const goalsIn = (book: Workbook) => fillIn(book)?.goals.map(({ id, text }) => `${id} ${text}`);

describe('annual goals', () => {
  it('are added at the end, or behind the one they are asked for at', () => {
    expect(goalsIn(after(workbook, 'add-goal', { text: '目标三' }))).toEqual(['g1 目标一', 'g2 目标二', 'g3 目标三']);
    expect(goalsIn(after(workbook, 'add-goal', { after: 'g1' }))).toEqual(['g1 目标一', 'g3 ', 'g2 目标二']);
  });

  it('are copied behind themselves with words and points, without what became of them', () => {
    const copied = after(workbook, 'copy-goal', { id: 'g1' });
    expect(goalsIn(copied)).toEqual(['g1 目标一', 'g3 目标一', 'g2 目标二']);
    expect(fillIn(copied)?.goals[1]).toEqual({ id: 'g3', text: '目标一', points: '40' });
  });

  it('move by one, and stay where they are at either end', () => {
    const moved = after(workbook, 'move-goal', { id: 'g1', by: 1 });
    expect(goalsIn(moved)).toEqual(['g2 目标二', 'g1 目标一']);
    expect(goalsIn(after(moved, 'move-goal', { id: 'g1', by: 1 }))).toEqual(goalsIn(moved));
    expect(goalsIn(after(workbook, 'move-goal', { id: 'g1', by: -1 }))).toEqual(goalsIn(workbook));
  });

  it('go with their words; indicators under them stay', () => {
    const rest = after(workbook, 'remove-goal', { id: 'g1' });
    expect(goalsIn(rest)).toEqual(['g2 目标二']);
    expect(fillIn(rest)?.indicators).toHaveLength(fillIn(workbook)?.indicators.length ?? 0);
    expect(fillIn(rest)?.indicators.filter(({ goal }) => goal === 'g1')).toEqual([]);
  });

  it('that are not there are refused, and nothing changes', () => {
    for (const name of ['copy-goal', 'remove-goal', 'move-goal']) {
      const args = { owner, id: 'g9', ...(name === 'move-goal' ? { by: 1 } : {}) };
      expect(apply(workbook, { name, args }, pack)).toMatchObject({ ok: false, problems: [{ code: 'workbook.no-such-item' }] });
    }
  });
});
