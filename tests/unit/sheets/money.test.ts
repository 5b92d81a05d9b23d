import { describe, expect, it } from 'vitest';
import type { Data } from '../../../shared/pack';
import { evaluate } from '../../../shared/scoring';
import { buildGrid, type Grid } from '../../../shared/sheets';
import { sentence } from '../../../shared/text/problem';
import { newWorkbook, readPlain, type Workbook } from '../../../shared/workbook';
import { packIn } from '../../packs/library';

const { pack } = packIn('templates/mof/2020');
const none = { initial: '0', adjusted: '0', executed: '0' };

function filled(data: Data): Workbook {
  const read = readPlain(data, pack, newWorkbook(pack, '某局', '2024'));
  if (!read.ok) throw new Error(read.problems.map(sentence).join('\n'));
  return read.value;
}

function gridOf(path: string, data: Data, view: 'paper' | 'screen' = 'paper'): Grid {
  const workbook = filled(data);
  const grid = buildGrid(path, pack, workbook, evaluate(pack, workbook), view);
  if (!grid) throw new Error(`no ${path}`);
  return grid;
}

/** The row whose first cell says `label`, or has it right of a tall cell, as texts. */
function rowOf({ rows }: Grid, label: string): string[] {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text)).find((row) => row.slice(0, 2).includes(label)) ?? [];
  return texts.slice(texts.indexOf(label) + 1);
}

const project = (funds: Data): Data => ({ projects: [{ id: 'p1', name: '甲', funds }] });

describe('amounts of a form whose pack does not say how many decimals', () => {
  it('stand as they were typed, the total with the decimals all of them have', () => {
    const grid = gridOf(
      'project/p1',
      project({
        appropriation: { initial: '3923312.60', adjusted: '100.50', executed: '54.6' },
        carried: { initial: '0', adjusted: '20.50', executed: '0.25' },
        other: none,
      }),
    );
    expect(rowOf(grid, '其中：当年财政拨款').slice(0, 3)).toEqual(['3923312.60', '100.50', '54.6']);
    // 3923312.60; 100.50 + 20.50; 54.6 + 0.25, typed with one and with two.
    expect(rowOf(grid, '年度资金总额').slice(0, 3)).toEqual(['3923312.60', '121.00', '54.85']);
    expect(rowOf(grid, '其他资金').slice(0, 3)).toEqual(['0', '0', '0']);
  });

  it('are as short as they can be where the unit was another', () => {
    const grid = gridOf(
      'project/p1',
      project({
        appropriation: { initial: '12500.00元', adjusted: '12500.00元', executed: '12500.00元' },
        carried: none,
        other: none,
      }),
    );
    expect(rowOf(grid, '年度资金总额').slice(0, 3)).toEqual(['1.25', '1.25', '1.25']);
  });

  it('stand so in the list of projects too, and its sums with the decimals all have', () => {
    const one = (id: string, adjusted: string) => ({
      id,
      name: id,
      funds: { appropriation: { initial: '10', adjusted, executed: '5.50' }, carried: none, other: none },
    });
    const grid = gridOf('summary', { tables: { summary: {} }, projects: [one('p1', '10.00'), one('p2', '20.5')] });
    expect(rowOf(grid, 'p1').slice(1, 5)).toEqual(['10', '10.00', '5.50', '55.00%']);
    expect(rowOf(grid, 'p2').slice(1, 5)).toEqual(['10', '20.5', '5.50', '26.83%']);
    // 10 + 10, 10 + 20.5, 5.5 + 5.5; 11 ÷ 30.5
    expect(rowOf(grid, '合计').slice(2, 6)).toEqual(['20', '30.5', '11.00', '36.07%']);
  });
});

describe('the rate of a row with neither budget nor spending', () => {
  it('is a dash, and 0 where a budget was not spent', () => {
    const transfer = gridOf('appraisal/t1', {
      transfers: [
        {
          id: 't1',
          funds: {
            central: { adjusted: '100', executed: '0' },
            local: { adjusted: '0', executed: '0' },
            other: { adjusted: '0', executed: '5' },
          },
        },
      ],
    });
    expect(rowOf(transfer, '其中：中央财政资金')).toEqual(['100', '0', '0.00%']);
    expect(rowOf(transfer, '地方资金')).toEqual(['0', '0', '—']);
    expect(rowOf(transfer, '其他资金')).toEqual(['0', '5', '0.00%']);
    const idle = gridOf('project/p1', project({ appropriation: none, carried: none, other: none }));
    expect(rowOf(idle, '年度资金总额').slice(3)).toEqual(['10', '—', '0']);
    const listed = gridOf('summary', {
      tables: { summary: {} },
      ...(project({ appropriation: none, carried: none, other: none }) as object),
    });
    expect(rowOf(listed, '甲').slice(1, 5)).toEqual(['0', '0', '0', '—']);
  });
});

describe('the month of a form on the year so far', () => {
  const month = (facts: Data, view: 'paper' | 'screen') =>
    gridOf('appraisal/m1', { monitors: [{ id: 'm1', facts }] }, view)
      .rows.flatMap(({ cells }) => cells)
      .find(({ name }) => name === '监控截止月');

  it('is printed where it is left at what it counts as; on screen it is a hint', () => {
    expect(month({}, 'paper')?.text).toBe('7');
    expect(month({ month: '9' }, 'paper')?.text).toBe('9');
    expect([month({}, 'screen')?.text, month({}, 'screen')?.placeholder]).toEqual(['', '7']);
  });
});
