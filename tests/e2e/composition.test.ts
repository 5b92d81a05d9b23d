import { describe, expect, it } from 'vitest';
import { cases } from './composition.cases';
import { kinds } from './composition.kinds';
import { composeEverywhere } from './composition.tests';

describe('composing in every place there is to write', () => {
  const around = cases.filter((one) => one.around);
  composeEverywhere(({ standsFor }) => (standsFor === undefined ? around : cases));

  it('tries every case in one place of each field, in the others those about what is around', () => {
    expect(kinds.flatMap(({ standsFor }) => standsFor ?? [])).toEqual([
      'cells that are typed over',
      'cells that are gone on with',
      'TextInput',
      'TextArea',
    ]);
    expect(around.map(({ name }) => name)).toEqual([
      'called off by Esc',
      'Enter takes the candidate',
      'arrows, pages and Tab turn over the candidates',
      'half typed, then Tab',
    ]);
  });
});
