import { pagesIn } from './merge-pdf';
import { escaped } from './paint-print';

/** An entry of 目录 that leads to the place of this name; its page is not known before the whole is printed. */
export function contentsEntry(level: 1 | 2 | 3 | 4, words: string, place: string): string {
  return `<p class="entry level-${level}" data-to="${escaped(place)}">${words}</p>`;
}

/** Links nobody sees: a browser notes the pages of what is linked to in the PDF it prints, and of nothing else. */
export function linksTo(places: readonly string[]): string {
  return places.map((place) => `<a href="#${escaped(place)}" hidden></a>`).join('');
}

/** Notes in a document that its first page is the place of this name. */
export function beginningAt(document: string, place: string): string {
  return document.replace('<body>', `<body><!--place ${escaped(place)}-->`);
}

const ENTRY = /<p class="(entry level-\d)" data-to="([^"]+)">(.*?)<\/p>/g;

/**
 * The documents with a 目录 again, by where they stand, each entry with the number its page bears among all that were printed; none
 * where the page of an entry is not known.
 */
export async function numberedContents(
  documents: readonly string[],
  printed: readonly Uint8Array[],
): Promise<ReadonlyMap<number, string>> {
  const listing = documents.flatMap((document, at) => (document.includes(' data-to="') ? [at] : []));
  if (listing.length === 0) return new Map();
  const pages = await pagesOf(documents, printed);
  const numbered = listing.flatMap((at): [number, string][] => {
    const document = documents[at] ?? '';
    const isKnown = [...document.matchAll(ENTRY)].every(([, , place = '']) => pages.has(place));
    return isKnown
      ? [[at, document.replace(ENTRY, (_, kind: string, place: string, words: string) => entry(kind, words, pages.get(place)))]]
      : [];
  });
  return new Map(numbered);
}

function entry(kind: string, words: string, page: number | undefined): string {
  return `<p class="${kind} paged"><span>${words}</span><span class="dots"></span><span>${page}</span></p>`;
}

/** The page of every place, counted from 1 over all documents. */
async function pagesOf(documents: readonly string[], printed: readonly Uint8Array[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  let before = 0;
  for (const [at, bytes] of printed.entries()) {
    const { count, places } = await pagesIn(bytes);
    for (const [, place = ''] of (documents[at] ?? '').matchAll(/<!--place ([^>]+?)-->/g)) found.set(place, before + 1);
    for (const [place, index] of places) found.set(place, before + index + 1);
    before += count;
  }
  return found;
}

/** Prints once more what bears the pages of others, where that takes as many pages as before. */
export async function printedWithContents(
  documents: readonly string[],
  print: (documents: readonly string[]) => Promise<readonly Uint8Array[]>,
): Promise<readonly Uint8Array[]> {
  const printed = await print(documents);
  const numbered = await numberedContents(documents, printed);
  if (numbered.size === 0) return printed;
  const again = await print([...numbered.values()]);
  const places = [...numbered.keys()];
  const all = [...printed];
  for (const [index, at] of places.entries()) {
    const [one, other] = [again[index], printed[at]];
    if (!one || !other) continue;
    const [{ count }, before] = [await pagesIn(one), await pagesIn(other)];
    if (count !== before.count) return printed;
    all[at] = one;
  }
  return all;
}
