import { PDFDocument, PDFName } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { beginningAt, contentsEntry, linksTo, numberedContents, printedWithContents } from '../../../shared/print/contents';

const html = (body: string) => `<!doctype html><html><head></head><body>${body}</body></html>`;

const documents = [
  html('封面'),
  html(
    [contentsEntry(1, '一、情况', 'r0h0'), contentsEntry(2, '（一）资金', 'r0h1'), contentsEntry(1, '附件1', 'r0h2')].join(''),
  ),
  html(`${linksTo(['r0h0', 'r0h1'])}<h2 id="r0h0">一、情况</h2>`),
  beginningAt(html('<table></table>'), 'r0h2'),
];

/** What a browser would have printed: so many pages, with the places it noted on them. */
async function pdf(pages: number, places: Readonly<Record<string, number>> = {}): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  const refs = Array.from({ length: pages }, () => made.addPage().ref);
  const noted = Object.entries(places).flatMap(([name, page]) => {
    const ref = refs[page];
    return ref ? [[name, [ref, 'XYZ', 0, 700, 0]] as const] : [];
  });
  made.catalog.set(PDFName.of('Dests'), made.context.obj(Object.fromEntries(noted)));
  return made.save();
}

/** Cover and 目录 a page each, three pages of text, two of an annex. */
async function printed(places: Readonly<Record<string, number>>): Promise<Uint8Array[]> {
  return Promise.all([pdf(1), pdf(1), pdf(3, places), pdf(2)]);
}

const words = (document = '') =>
  document
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');

describe('目录 of the PDF', () => {
  it('bears the numbers of the pages its headings came to stand on, counted over all', async () => {
    const numbered = await numberedContents(documents, await printed({ r0h0: 0, r0h1: 2 }));
    // Two pages before the text: its first is the third, its third the fifth; the annex begins on the sixth.
    expect([...numbered.keys()]).toEqual([1]);
    expect(words(numbered.get(1))).toEqual(['一、情况', '3', '（一）资金', '5', '附件1', '6']);
  });

  it('bears none where one of them is not known', async () => {
    expect((await numberedContents(documents, await printed({ r0h0: 0 }))).size).toBe(0);
  });

  it('takes the place of the one before where it is as long, else that stays', async () => {
    const first = await printed({ r0h0: 0, r0h1: 2 });
    const calls: number[] = [];
    const printing = (again: Uint8Array) => (asked: readonly string[]) => {
      calls.push(asked.length);
      return Promise.resolve(asked.length === documents.length ? first : [again]);
    };
    const same = await pdf(1, { numbered: 0 });
    expect((await printedWithContents(documents, printing(same)))[1]).toBe(same);
    expect((await printedWithContents(documents, printing(await pdf(2))))[1]).toBe(first[1]);
    expect(calls).toEqual([4, 1, 4, 1]);
  });

  it('is printed once where there is none', async () => {
    const calls: number[] = [];
    await printedWithContents([html('甲')], async (asked) => {
      calls.push(asked.length);
      return [await pdf(1)];
    });
    expect(calls).toEqual([1]);
  });
});
