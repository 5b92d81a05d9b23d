import { describe, expect, it } from 'vitest';
import type { Data } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { sentence } from '../../../shared/text/problem';
import { newWorkbook, readPlain } from '../../../shared/workbook';
import { packIn } from '../../packs/library';

const { pack } = packIn('templates/mof/2020');

/** A project with 50 points by what was done of 5000, all else full but what was spent of 100. */
function scored(done: string, spent: string, ...adjusted: readonly (readonly [string, string])[]): string[] {
  const data: Data = {
    adjustments: adjusted.map(([id, value]) => ({ path: `parameter/${id}`, value, source: '某通知' })),
    projects: [
      {
        id: 'p1',
        name: '甲',
        funds: { appropriation: { initial: '100', adjusted: '100', executed: spent } },
        indicators: [
          { id: 'i1', group: 'quantity', name: '办件量', target: '≥5000件', actual: `${done}件`, points: '50' },
          { id: 'i2', group: 'social', name: '按期办结率', target: '≥95%', actual: '95%', points: '30' },
          { id: 'i3', group: 'users', name: '满意度', target: '≥90%', actual: '90%', points: '10' },
        ],
      },
    ],
  };
  const read = readPlain(data, pack, newWorkbook(pack, '某局', '2024'));
  if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
  const [project] = evaluate(pack, read.value).projects;
  return [project?.rule?.toFixed(2) ?? '', project?.rating ?? ''];
}

describe('the bars of ratings belong to the better rating', () => {
  it.each([
    ['4000', '90.00', '优'],
    ['3999', '89.99', '良'],
    ['3000', '80.00', '良'],
    ['2999', '79.99', '中'],
    ['1000', '60.00', '中'],
    ['999', '59.99', '差'],
  ])('%s of 5000: %s is %s', (done, total, rating) => {
    expect(scored(done, '100')).toEqual([total, rating]);
  });
});

describe('总分随执行率封顶: the lower end of each band belongs to it', () => {
  it.each([
    ['80', '98.00'],
    ['79.99', '89.00'],
    ['70', '89.00'],
    ['69.99', '79.00'],
    ['60', '79.00'],
    ['59.99', '69.00'],
    ['50', '69.00'],
    ['49.99', '59.00'],
    ['0', '59.00'],
  ])('%s %% spent: at most %s', (spent, total) => {
    expect(scored('5000', spent, ['cap', '随执行率封顶'])[0]).toBe(total);
  });

  it('bounds nothing where the total is below it', () => {
    expect(scored('0', '49.99', ['cap', '随执行率封顶'])[0]).toBe('45.00');
  });

  it('does not bound unless it was chosen', () => {
    expect(scored('5000', '49.99')[0]).toBe('95.00');
  });
});
