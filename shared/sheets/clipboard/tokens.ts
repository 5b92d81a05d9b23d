/** A piece of HTML: a tag with its attributes as written, or text with its entities read. */
export type Token =
  | { readonly kind: 'open' | 'close'; readonly tag: string; readonly attributes: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements whose text is not what the cell shows: styles, notes, the reading of a character. */
const UNSEEN = new Set(['style', 'script', 'title', 'xml', 'comment', 'rt']);

/** Cuts HTML into pieces, in one pass and without a document. Comments and the parts of it nobody sees are left out. */
export function* tokensOf(html: string): Generator<Token> {
  let at = 0;
  let unseen = '';
  while (at < html.length) {
    const start = html.indexOf('<', at);
    const text = html.slice(at, start < 0 ? undefined : start);
    if (text !== '' && unseen === '') yield { kind: 'text', text: readEntities(text) };
    if (start < 0) return;
    at = endOf(html, start);
    const inside = html.slice(start + 1, at - 1);
    const [whole = '', slash, tag = ''] = /^(\/?)([A-Za-z][\w:-]*)/.exec(inside) ?? [];
    const name = tag.toLowerCase();
    const kind = slash === '/' ? 'close' : 'open';
    if (inside.startsWith('![if supportMisalignedColumns')) unseen ||= '!';
    else if (inside.startsWith('![endif]') && unseen === '!') unseen = '';
    else if (kind === 'open' && UNSEEN.has(name) && !inside.endsWith('/')) unseen ||= name;
    else if (kind === 'close' && name === unseen) unseen = '';
    else if (name !== '' && unseen === '') yield { kind, tag: name, attributes: inside.slice(whole.length) };
  }
}

/** Where the markup that begins at `start` is over; a `>` inside quotes does not end it. */
function endOf(html: string, start: number): number {
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return end < 0 ? html.length : end + 3;
  }
  let quote = '';
  for (let at = start + 1; at < html.length; at += 1) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return html.length;
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  yen: '¥',
  middot: '·',
  times: '×',
  divide: '÷',
  ensp: '\u2002',
  emsp: '\u2003',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ge: '≥',
  le: '≤',
  plusmn: '±',
  permil: '‰',
};

function readEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const characterIndex = Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16);
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
      return characterIndex > 0 && characterIndex <= 0x10ffff ? String.fromCodePoint(characterIndex) : whole;
    },
  );
}

/** One attribute of a tag, however it is quoted. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}
