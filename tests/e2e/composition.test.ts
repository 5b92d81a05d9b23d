import { describe, expect, it } from 'vitest';
import { cases } from './composition.cases';
import { type Kind, kinds } from './composition.kinds';
import { composeEverywhere } from './composition.tests';

const around = cases.filter((one) => one.around);

/**
 * Every case in a cell that is typed over; in one place of each other field every fourth; elsewhere every second of those
 * about what is around. They begin one later from one place to the next, so that all have their turn.
 */
function chosen(kind: Kind) {
  const at = Math.max(0, kinds.indexOf(kind));
  if (kind.standsFor === 'cells that are typed over') return cases;
  const [from, every] = kind.standsFor === undefined ? [around, 2] : [cases, 4];
  return from.filter((_, place) => place % every === at % every);
}

describe('composing in every place there is to write', () => {
  composeEverywhere(chosen);

  it('tries every case in a cell, and every one about what is around in several places', () => {
    const tried = kinds.flatMap((kind) => chosen(kind));
    expect(new Set(tried)).toEqual(new Set(cases));
    expect(around.map(({ name }) => name)).toEqual([
      'called off by Esc',
      'Enter takes the candidate',
      'arrows, pages and Tab turn over the candidates',
      'half typed, then Tab',
    ]);
    for (const one of around) expect(tried.filter((other) => other === one).length).toBeGreaterThan(3);
  });
});
