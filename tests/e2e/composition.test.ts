import { describe, expect, it } from 'vitest';
import { cases } from './composition.cases';
import { type Kind, kinds } from './composition.kinds';
import { composeEverywhere } from './composition.tests';

const around = cases.filter((one) => one.around);

/** One place for each sort of field; of cells that are typed over and of the others. The rest of them have their turn in the long tests. */
const places = kinds.filter(({ standsFor }) => standsFor !== undefined);

/**
 * Every case in a cell that is typed over, every fourth in a place of the others, and before a workbook is open every second of those
 * about what is around. They begin one later from one place to the next.
 */
function chosen(kind: Kind) {
  const at = Math.max(0, kinds.indexOf(kind));
  if (kind.standsFor === 'cells that are typed over') return cases;
  const [from, every] = kind.standsFor === undefined ? [around, 2] : [cases, 4];
  return from.filter((_, place) => place % every === at % every);
}

describe('composing in a place of every sort there is to write', () => {
  composeEverywhere(chosen, places);

  it('tries every case in a cell, and those about what is around elsewhere too', () => {
    const tried = places.flatMap((kind) => chosen(kind));
    expect(new Set(tried)).toEqual(new Set(cases));
    expect(around.map(({ name }) => name)).toEqual([
      'called off by Esc',
      'Enter takes the candidate',
      'arrows, pages and Tab turn over the candidates',
      'half typed, then Tab',
    ]);
  });
});
