import { describe, it } from 'vitest';
import { compareShapes } from '../support/shapes';

describe('every shape of scoring, printed to Excel', () => {
  it('is recalculated to our scores on 200 random fillings', async () => {
    for (const seed of [1, 2, 3, 4, 5]) await compareShapes(40, seed);
  });
});
