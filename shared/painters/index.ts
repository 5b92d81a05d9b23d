import type { ExportFormat } from '../sheets/formats';
import { docxPainter } from './docx';
import type { Painter } from './painter';
import { pdfPainter } from './pdf';
import { xlsxPainter } from './xlsx';

export type { Painter, PainterPorts } from './painter';

/** The painter of each format: a new format is one file here and its name in `sheets/formats`. */
export const painters: Readonly<Record<ExportFormat, Painter>> = { docx: docxPainter, xlsx: xlsxPainter, pdf: pdfPainter };
