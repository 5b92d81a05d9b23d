import { countFromChinese, inChinese } from '../number';
import type { SourceBlock } from '../reading/source';

/** The number a heading begins with. */
interface Numbered {
  /** In which signs: numbers of one kind count on from one another. */
  readonly kind: string;
  readonly value: number;
  /** The same heading with another number. */
  readonly as: (value: number) => string;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** 「（二）」, 「二、」, 「(2)」, 「2.」, 「附件2」, 「第二部分」. */
const NUMBER =
  /^(\s*(?:第|附[件表]\s*|[（(])?\s*)(\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d)(?:(\s*(?:[)）.．、:：]|[章节]|部分|项))(?!\d)|(?=\s|$)|(?<=附[件表]\s*\d+))/;

/** The number at the beginning of a heading; null where it has none. */
export function numberOf(text: string): Numbered | null {
  const circled = CIRCLED.indexOf(text.trimStart()[0] ?? ' ');
  if (circled >= 0) {
    const at = text.length - text.trimStart().length;
    return {
      kind: '①',
      value: circled + 1,
      as: (value) => `${text.slice(0, at)}${CIRCLED[value - 1] ?? ''}${text.slice(at + 1)}`,
    };
  }
  const [whole, before = '', number = '', behind = ''] = NUMBER.exec(text) ?? [];
  if (whole === undefined || (before.trim() === '' && behind === '')) return null;
  const isDigits = /\d/.test(number);
  const value = isDigits ? Number.parseInt(number, 10) : (countFromChinese(number)?.toNumber() ?? 0);
  if (value === 0) return null;
  const rest = text.slice(before.length + number.length);
  const said = (count: number) => (isDigits ? String(count) : inChinese(count));
  return { kind: `${before.trim()}${isDigits ? '1' : '一'}${behind.trim()}`, value, as: (count) => before + said(count) + rest };
}

/**
 * The paragraphs behind one that count on from its number, by their path: where one more comes in, or one goes, they are one further
 * on or back. It ends where the same kind of number begins anew.
 */
export function countingOn(blocks: readonly SourceBlock[], from: string): ReadonlyMap<string, Numbered> {
  const at = blocks.findIndex(({ position }) => position.path === from);
  const first = blocks[at];
  const own = first?.kind === 'paragraph' ? numberOf(first.text) : null;
  const found = new Map<string, Numbered>();
  if (!own) return found;
  let next = own.value + 1;
  for (const block of blocks.slice(at + 1)) {
    const number = block.kind === 'paragraph' ? numberOf(block.text) : null;
    if (number?.kind !== own.kind) continue;
    if (number.value !== next) break;
    found.set(block.position.path, number);
    next += 1;
  }
  return found;
}
