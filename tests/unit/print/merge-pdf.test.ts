import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { mergePdfs } from '../../../shared/print/merge-pdf';

/** A PDF as a browser leaves it: saying who made it, with what, and when. */
async function fromBrowser(year: number, ...sizes: readonly [number, number][]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.setCreator('某浏览器 (某台电脑)');
  document.setProducer('某打印库');
  document.setAuthor('经办人甲');
  document.setCreationDate(new Date(Date.UTC(year, 5, 1)));
  for (const size of sizes) document.addPage(size);
  return document.save();
}

describe('joining printed parts', () => {
  it('keeps the pages in order, whichever way they lie', async () => {
    const merged = await mergePdfs(
      [await fromBrowser(2026, [595, 842]), await fromBrowser(2026, [842, 595], [842, 595])],
      '附表',
    );
    const read = await PDFDocument.load(merged, { updateMetadata: false });
    expect(read.getPages().map((page) => page.getWidth())).toEqual([595, 842, 842]);
    expect(read.getTitle()).toBe('附表');
  });

  it('numbers the pages of the parts that are to bear one', async () => {
    const parts = [await fromBrowser(2026, [595, 842]), await fromBrowser(2026, [595, 842], [595, 842])];
    const read = await PDFDocument.load(await mergePdfs(parts, '附件', (part) => part > 0), { updateMetadata: false });
    expect(read.getPages().map((page) => page.node.Contents() !== undefined)).toEqual([false, true, true]);
  });

  it('tells neither who, nor with what, nor when', async () => {
    const read = await PDFDocument.load(await mergePdfs([await fromBrowser(2026, [595, 842])], '附表'), {
      updateMetadata: false,
    });
    expect([read.getAuthor(), read.getCreator(), read.getProducer()]).toEqual([undefined, undefined, undefined]);
    expect(read.getCreationDate()?.getUTCFullYear()).toBe(1980);
  });

  it('gives the same bytes whenever it was printed', async () => {
    const [one, other] = await Promise.all(
      [2025, 2026].map(async (year) => mergePdfs([await fromBrowser(year, [595, 842])], '附表')),
    );
    expect(one).toEqual(other);
  });
});
