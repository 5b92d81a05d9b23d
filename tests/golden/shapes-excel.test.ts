import { describe, it } from 'vitest';
import { compareShapes } from '../support/shapes';

describe('every shape of scoring, printed to Excel', () => {
  it('is recalculated to our scores on random fillings', () => compareShapes(8, 20_241_231), 240_000);
});
