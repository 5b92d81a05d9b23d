/** A text cut at its braces: plain words, and what stands between them. */
export type TextPart = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'token'; readonly token: string };

const BRACED = /\{([^{}\n]{1,200})\}/g;

/** Cuts a text at its braces; a brace without its other half is a character like any other. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const found of text.matchAll(BRACED)) {
    if (found.index > at) parts.push({ kind: 'text', text: text.slice(at, found.index) });
    parts.push({ kind: 'token', token: found[1] ?? '' });
    at = found.index + found[0].length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

/** A text without what stands in braces, for whoever reads it as words. */
export function withoutTokens(text: string): string {
  return partsOf(text)
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
}
