import { paintExcel } from '../excel';
import { ok } from '../text/result';
import type { Painter } from './painter';

/** Excel: the tables and the working papers their live formulas point to. */
export const xlsxPainter: Painter = {
  carriesWorkings: true,
  paint: async (grids, figures, options) => ok(await paintExcel(grids, figures, options)),
};
