import { PDFArray, PDFDict, PDFDocument, PDFName, StandardFonts } from 'pdf-lib';

/** A date that tells nothing; the zip entries of the other formats have the same. */
const FIXED = new Date(Date.UTC(1980, 0, 1));

/**
 * Joins PDFs made by a browser into one, in order, and takes out who, when and with what: the same pages give the same
 * bytes wherever and whenever they were printed. A browser lays a document out for one width of paper, so upright and
 * lying pages are printed apart. `numbered`: for each part whether its pages bear 「— 1 —」 at the foot; all pages are counted.
 */
export async function mergePdfs(
  parts: readonly Uint8Array[],
  title: string,
  numbered: (part: number) => boolean = () => false,
): Promise<Uint8Array> {
  const merged = await PDFDocument.create({ updateMetadata: false });
  const bearing: boolean[] = [];
  for (const [index, part] of parts.entries()) {
    const document = await PDFDocument.load(part, { updateMetadata: false });
    for (const page of await merged.copyPages(document, document.getPageIndices())) {
      merged.addPage(page);
      bearing.push(numbered(index));
    }
  }
  if (bearing.includes(true)) await number(merged, bearing);
  merged.setTitle(title);
  merged.setLanguage('zh-CN');
  merged.setCreationDate(FIXED);
  merged.setModificationDate(FIXED);
  return merged.save({ addDefaultPage: false });
}

/** How many pages a PDF has, and the places a browser noted in it, each with its page counted from 0. */
export async function pagesIn(
  bytes: Uint8Array,
): Promise<{ readonly count: number; readonly places: readonly (readonly [name: string, index: number])[] }> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const noted = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = pdf.getPages().map(({ ref }) => ref);
  const places = (noted?.entries() ?? []).flatMap(([name, value]) => {
    const place = pdf.context.lookup(value);
    const index = place instanceof PDFArray ? pages.findIndex((ref) => ref === place.get(0)) : -1;
    return index < 0 ? [] : [[name.decodeText(), index] as const];
  });
  return { count: pdf.getPageCount(), places };
}

/** Where the number stands above the edge of the paper, and its size, in points. */
const FOOT_PT = 26;
const NUMBER_PT = 11;

async function number(document: PDFDocument, bearing: readonly boolean[]): Promise<void> {
  const font = await document.embedFont(StandardFonts.TimesRoman);
  document.getPages().forEach((page, index) => {
    if (!bearing[index]) return;
    const text = `— ${index + 1} —`;
    const x = (page.getWidth() - font.widthOfTextAtSize(text, NUMBER_PT)) / 2;
    page.drawText(text, { x, y: FOOT_PT, size: NUMBER_PT, font });
  });
}
