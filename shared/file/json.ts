import { LIMITS } from './limits';

/** Either the value, or that the text is no JSON we would take. */
export type Json = { ok: true; value: unknown } | { ok: false };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Reads JSON from a file nobody vouches for. Depth, width and number of values are counted on the text first: sixteen
 * million brackets are 16 MB of text and a gigabyte of arrays. A key `__proto__` is refused.
 */
export function parseJson(text: string): Json {
  if (!isBounded(text)) return { ok: false };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return { ok: false };
  }
}

function isBounded(text: string): boolean {
  const widths = new Uint32Array(LIMITS.jsonDepth + 1);
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      const end = endOfString(text, at);
      if (isProtoKey(text, at, end)) return false;
      at = end;
    } else if (OPENING.has(code)) {
      depth += 1;
      if (depth > LIMITS.jsonDepth) return false;
      widths[depth] = 0;
    } else if (CLOSING.has(code)) {
      depth = Math.max(0, depth - 1);
    } else if (code === COMMA) {
      values += 1;
      widths[depth] = (widths[depth] ?? 0) + 1;
      if (values > LIMITS.jsonValues || (widths[depth] ?? 0) > LIMITS.jsonWidth) return false;
    }
  }
  return true;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

/** The longest way to write `__proto__` is nine escapes of six characters. */
const PROTO_AT_MOST = 54;

function isProtoKey(text: string, start: number, end: number): boolean {
  const length = end - start - 1;
  if (length < 9 || length > PROTO_AT_MOST) return false;
  const raw = text.slice(start, end + 1);
  const isProto = raw === '"__proto__"' || (raw.includes('\\') && decoded(raw) === '__proto__');
  if (!isProto) return false;
  let at = end + 1;
  while (/\s/.test(text.charAt(at))) at += 1;
  return text.charCodeAt(at) === COLON;
}

function decoded(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return null;
  }
}

/** How many values are in a value, itself included; counting stops soon after `most`. */
export function countValues(value: unknown, most: number): number {
  let count = 1;
  if (typeof value !== 'object' || value === null) return count;
  for (const inner of Object.values(value)) {
    count += countValues(inner, most - count);
    if (count > most) break;
  }
  return count;
}
