import type { OfficePackage } from '../reading/package/package';
import { partName, type PartBeyond } from '../text/into';
import type { PartChanges } from './clean';
import type { Remaining } from './document-plan';

/** Parts of a document beside its text, in whose words a year may stand. */
const PARTS: readonly (readonly [RegExp, PartBeyond])[] = [
  [/^word\/header\d*\.xml$/i, 'header'],
  [/^word\/footer\d*\.xml$/i, 'footer'],
  [/^word\/(footnotes|endnotes)\.xml$/i, 'notes'],
];

/**
 * What headers, footers and notes, which stay as they are, say of the document's year: each text that names it.
 * `changes`: parts as they will be.
 */
export function saidBeyond(parts: OfficePackage, changes: PartChanges, year: string): Remaining[] {
  if (year === '') return [];
  const names = new Set([...parts.archive.written(), ...changes.keys()]);
  const said = [...names].flatMap((name) => {
    const text = changes.has(name) ? (changes.get(name) ?? null) : textIn(parts, name);
    return text === null ? [] : textsIn(name, text);
  });
  const left = said.filter(({ text }) => text.includes(year));
  return [...new Map(left.map((one) => [`${one.source}|${one.text}`, one])).values()];
}

function textIn(parts: OfficePackage, name: string): string | null {
  if (!/^(word|xl\/worksheets)\/[^/]+\.xml$/i.test(name)) return null;
  const read = parts.text(name);
  return read.ok ? read.value : null;
}

function textsIn(name: string, text: string): Remaining[] {
  const what = PARTS.find(([pattern]) => pattern.test(name))?.[1];
  if (what) return paragraphsOf(text).map((said) => ({ source: partName(what), text: said }));
  if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) return [];
  const printed = text.matchAll(/<(?:\w+:)?(?:odd|even|first)(Header|Footer)>([^<]*)</g);
  return [...printed].map(([, kind, words = '']) => ({
    source: partName(kind === 'Header' ? 'header' : 'footer'),
    text: withoutCodes(plain(words)),
  }));
}

/** The letters of each paragraph. */
function paragraphsOf(text: string): string[] {
  return text.split(/<\/(?:\w+:)?p>/).flatMap((paragraph) => {
    const letters = [...paragraph.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, one = '']) => one).join('');
    return letters.trim() === '' ? [] : [plain(letters)];
  });
}

/** 「&C&"宋体"&12 2023年度」 without what says where and how it is printed. */
function withoutCodes(words: string): string {
  return words.replace(/&(?:"[^"]*"|K[\dA-F]{6}|\d{1,2}|[A-Z])/gi, '').trim();
}

function plain(words: string): string {
  return words
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 10)))
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
