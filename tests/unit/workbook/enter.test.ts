import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../shared/scoring';
import { apply } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

const place = 'unit/fact/total-budget';

/** Types texts one after another into one place of 万元; what is kept there and what it counts as. */
async function typed(...texts: readonly { text: string; unit?: string }[]) {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  let now = workbook;
  for (const one of texts) {
    const done = apply(now, { name: 'set', args: { binding: place, ...one } }, pack);
    if (!done.ok) return done.problems[0]?.code;
    now = done.value;
  }
  const value = evaluate(pack, now).shared.get(place)?.value;
  return [now.unit.facts['total-budget'], value?.kind === 'number' ? value.value.toString() : value?.kind];
}

describe('amounts and their units', () => {
  it.each([
    ['in the form’s unit', [{ text: '228.14' }], { text: '228.14' }, '228.14'],
    ['typed with a unit of their own', [{ text: '2281400元' }], { text: '2281400', unit: '元' }, '228.14'],
    ['typed full-width, with a unit', [{ text: '２２８１４００ 元' }], { text: '２２８１４００', unit: '元' }, '228.14'],
    ['typed with the form’s own unit', [{ text: '228.14万元' }], { text: '228.14' }, '228.14'],
    ['in 亿元', [{ text: '1.5亿元' }], { text: '1.5', unit: '亿元' }, '15000'],
    ['kept in 元, then typed over', [{ text: '2281400', unit: '元' }, { text: '230' }], { text: '230' }, '230'],
    [
      'kept in 元, then typed over with 元',
      [{ text: '1', unit: '元' }, { text: '2300000元' }],
      { text: '2300000', unit: '元' },
      '230',
    ],
  ] as const)('%s', async (_case, texts, kept, counted) => {
    expect(await typed(...texts)).toEqual([kept, counted]);
  });

  it('a unit without a number, or with words before it, is refused', async () => {
    expect(await typed({ text: '元' })).toBe('workbook.unreadable-number');
    expect(await typed({ text: '约5元' })).toBe('workbook.unreadable-number');
  });
});
