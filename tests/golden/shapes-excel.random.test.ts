import { describe, it } from 'vitest';
import { runs } from '../support/runs';
import { compareShapes } from '../support/shapes';

describe('every shape of scoring, printed to Excel', () => {
  it('is recalculated to our scores on random fillings', async () => {
    for (let seed = 1; seed <= runs(1, 5); seed += 1) await compareShapes(runs(1, 40), 20_241_230 + seed);
  });
});
