import { describe, expect, it } from 'vitest';
import { packOf } from '../../../shared/pack';
import { evaluate, figureText } from '../../../shared/scoring';
import { isConfirmed } from '../../../shared/scoring/shared';
import { newWorkbook, readPlain } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

/** 安居 2024 with some facts typed over its example. */
async function withFacts(facts: Readonly<Record<string, string>>) {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  const filled = readPlain({ unit: { facts } }, pack, workbook);
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  const evaluation = evaluate(pack, filled.value);
  return (id: string) => {
    const line = evaluation.tables[0]?.lines.find((one) => one.id === id);
    return [line?.state, line?.absence, line?.rule?.toString() ?? null];
  };
}

describe('本年无此项 and 分母为 0 are two things', () => {
  it('没有的部分得满分；写 0 的是除以 0，问用户', async () => {
    const none = await withFacts({ 'bond-spent': '无', 'bond-budget': '无' });
    expect(none('spending-progress')).toEqual(['scored', null, '9']);
    const zero = await withFacts({ 'bond-spent': '0', 'bond-budget': '0' });
    expect(zero('spending-progress')).toEqual(['incomplete', 'zero-divisor', null]);
  });

  it('当年没有采购预算：两种写法都得满分，说得出是哪一种', async () => {
    const none = await withFacts({ 'procurement-paid': '无', 'procurement-budget': '无', 'procurement-saved': '无' });
    expect(none('procurement-rate')).toEqual(['not-applicable', 'none', '3']);
    const zero = await withFacts({ 'procurement-paid': '0', 'procurement-budget': '0', 'procurement-saved': '0' });
    expect(zero('procurement-rate')).toEqual(['zero-divisor', 'zero-divisor', '3']);
  });

  it('a line that is asked about is scored by hand once the officer has answered', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const own = { 'year-end-balance': { value: '6', reason: '没有预算' } };
    const filled = readPlain({ unit: { facts: { 'total-budget': '0' } }, tables: { department: { own } } }, pack, workbook);
    const line = filled.ok && evaluate(pack, filled.value).tables[0]?.lines.find(({ id }) => id === 'year-end-balance');
    expect(line && [line.state, line.rule?.toString(), line.self?.toString()]).toEqual(['manual', '6', '6']);
  });
});

describe('a pack of before, with `when-undefined`', () => {
  it('is still read, and means both', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const old = packOf({ ...structuredClone(pack.resolved), 'when-undefined': 'full' });
    const filled = readPlain({ unit: { facts: { 'total-budget': '0' } } }, old, workbook);
    const line = filled.ok && evaluate(old, filled.value).tables[0]?.lines.find(({ id }) => id === 'year-end-balance');
    expect(line && [line.state, line.rule?.toString()]).toEqual(['zero-divisor', '8']);
  });
});

describe('money', () => {
  it('a source that begins with 0 and is left blank is none, and shows blank', async () => {
    const { pack, workbook } = await sampleOf('anju-2024-hotline');
    const blank = readPlain(
      { projects: [{ id: 'hotline', funds: { other: { initial: '', adjusted: '', executed: '' } } }] },
      pack,
      workbook,
    );
    if (!blank.ok) throw new Error(JSON.stringify(blank.problems));
    const project = evaluate(pack, blank.value).projects[0];
    const total = project?.figures.get('project/hotline/funds/total/adjusted');
    expect(total && figureText(total)).toBe('29.65');
    expect(project?.execution?.rule?.toString()).toBe('10');
    expect(project?.figures.get('project/hotline/funds/other/adjusted')?.typed ?? '').toBe('');
  });
});

describe('a workbook of another year than its pack', () => {
  it('is of that year; parameters with a date wait to be confirmed', async () => {
    const { pack } = await sampleOf('anju-2024-hotline');
    const next = newWorkbook(pack, '某单位', '2025');
    expect(next.year).toBe('2025');
    const dated = pack.parameters.filter(({ date }) => date !== undefined);
    expect(dated.length).toBeGreaterThan(0);
    for (const parameter of dated) expect(isConfirmed(parameter, pack, next)).toBe(false);
    const adjusted = { ...next, adjustments: dated.map(({ id }) => ({ path: `parameter/${id}`, value: '-3%', source: '文号' })) };
    for (const parameter of dated) expect(isConfirmed(parameter, pack, adjusted)).toBe(true);
  });
});
