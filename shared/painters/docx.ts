import { ok } from '../text/result';
import { paintWord } from '../word';
import type { Painter } from './painter';

/** Word: the tables, to be edited on. */
export const docxPainter: Painter = {
  carriesWorkings: false,
  paint: async (grids, _figures, options) => ok({ bytes: await paintWord(grids, options), notices: [] }),
};
