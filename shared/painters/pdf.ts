import { printDocuments } from '../print';
import { mergePdfs } from '../print/merge-pdf';
import { problem } from '../text/problem';
import { ok, refused } from '../text/result';
import type { Painter } from './painter';

/** PDF: the printed pages, by the platform's browser. */
export const pdfPainter: Painter = {
  carriesWorkings: false,
  paint: async (grids, _figures, options, { printPdf }) => {
    if (!printPdf) return refused(problem('export.no-printer', '', {}));
    try {
      const printed = await printPdf(printDocuments(grids, options));
      return ok({ bytes: await mergePdfs(printed, options.title), notices: [] });
    } catch {
      // The browser ended, or took too long: what it says is not for people.
      return refused(problem('export.print-failed', '', {}));
    }
  },
};
