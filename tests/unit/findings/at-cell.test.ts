import { describe, expect, it } from 'vitest';
import { impossibleAt } from '../../../shared/findings';
import { evaluate } from '../../../shared/scoring';
import { apply, type Workbook } from '../../../shared/workbook';
import { sampleOf } from './samples';

const { pack, workbook } = sampleOf('anju-2024-hotline');

/** What is told at a place once figures are typed. */
function told(typed: Readonly<Record<string, string>>, at: string): string | null {
  const changed = Object.entries(typed).reduce<Workbook>((before, [binding, text]) => {
    const after = apply(before, { name: 'set', args: { binding, text } }, pack);
    if (!after.ok) throw new Error(JSON.stringify(after.problems));
    return after.value;
  }, workbook);
  return impossibleAt(pack, changed, evaluate(pack, changed), at);
}

describe('what cannot be, at the cell', () => {
  it.each([
    ['unit/fact/carried-over', '-1', '「年终结转数」填的是 -1万元，这个数不会是负数。'],
    ['unit/fact/staff', '5.5', '「编制内实有人数」填的是 5.5人，应当是整数。'],
    [
      'project/hotline/funds/fiscal/executed',
      '-3',
      '「效能热线工作·其中：财政资金·预算执行数」填的是 -3，预算数、执行数不会是负数。',
    ],
  ])('%s %s', (binding, text, sentence) => expect(told({ [binding]: text }, binding)).toBe(sentence));

  it.each([
    ['unit/fact/carried-over', '0'],
    ['unit/fact/staff', '5'],
    ['project/hotline/funds/fiscal/executed', '29'],
    ['project/hotline/indicator/i1/actual', '-3'],
  ])('nothing is told of %s %s', (binding, text) => expect(told({ [binding]: text }, binding)).toBeNull());

  it('a part above its whole is told at both, and nowhere else', () => {
    const typed = { 'unit/fact/idle-assets': '50', 'unit/fact/total-assets': '49.5' };
    const sentence = '闲置资产账面价值 50，超过了「总资产账面价值」49.5。';
    expect(told(typed, 'unit/fact/idle-assets')).toBe(sentence);
    expect(told(typed, 'unit/fact/total-assets')).toBe(sentence);
    expect(told(typed, 'unit/fact/staff')).toBeNull();
  });
});
