import type { XmlElement } from '../reading/xml/tree';

/** A stretch of a part's text and what takes its place. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A stretch of text with the edits in it made; edits never overlap, those at one place are made in their order. */
export function spliced(text: string, from: number, to: number, edits: readonly Edit[]): string {
  const inside = edits.filter((edit) => edit.from >= from && edit.to <= to);
  const sorted = inside
    .map((edit, at) => ({ edit, at }))
    .sort((one, other) => one.edit.from - other.edit.from || one.at - other.at);
  let at = from;
  let made = '';
  for (const { edit } of sorted) {
    if (edit.from < at) continue;
    made += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return made + text.slice(at, to);
}

/** Where an element's opening tag begins: no attribute may hold the sign itself. */
export function startOf(text: string, element: XmlElement): number {
  return text.lastIndexOf('<', element.opened - 1);
}

/** Where its closing tag begins; null where it has none. */
export function closingOf(text: string, element: XmlElement): number | null {
  return text[element.opened - 2] === '/' ? null : text.lastIndexOf('</', element.end - 1);
}

/** The whole of an element as it is written. */
export function sourceOf(text: string, element: XmlElement): string {
  return text.slice(startOf(text, element), element.end);
}

/** The prefix an element's name has in its part, with its colon: `w:`, `ns0:` or nothing. */
export function prefixOf(text: string, element: XmlElement): string {
  return /^<([\w.-]+:)?/.exec(text.slice(startOf(text, element), element.opened))?.[1] ?? '';
}

/** A text as XML holds it. Characters XML has no place for are left out. */
export function asXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
