import { PDFDocument } from 'pdf-lib';

/** A date that tells nothing; the zip entries of the other formats have the same. */
const FIXED = new Date(Date.UTC(1980, 0, 1));

/**
 * Joins PDFs made by a browser into one, in order, and takes out who, when and with what: the same pages give the same
 * bytes wherever and whenever they were printed. A browser lays a document out for one width of paper, so upright and
 * lying pages are printed apart.
 */
export async function mergePdfs(parts: readonly Uint8Array[], title: string): Promise<Uint8Array> {
  const merged = await PDFDocument.create({ updateMetadata: false });
  for (const part of parts) {
    const document = await PDFDocument.load(part, { updateMetadata: false });
    for (const page of await merged.copyPages(document, document.getPageIndices())) merged.addPage(page);
  }
  merged.setTitle(title);
  merged.setLanguage('zh-CN');
  merged.setCreationDate(FIXED);
  merged.setModificationDate(FIXED);
  return merged.save({ addDefaultPage: false });
}
