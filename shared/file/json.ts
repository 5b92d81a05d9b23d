import { LIMITS } from './limits';

/** Either the value, or that the text is no JSON we would take. */
export type Json = { ok: true; value: unknown } | { ok: false };

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const SEPARATORS = new Set([0x2c, 0x3a]);

/**
 * Reads JSON from a file nobody vouches for. Depth and number of values are counted on the text first: sixteen million
 * brackets are 16 MB of text and a gigabyte of arrays. A key `__proto__` is refused.
 */
export function parseJson(text: string): Json {
  if (!isBounded(text)) return { ok: false };
  try {
    const value: unknown = JSON.parse(text);
    return hasProto(value) ? { ok: false } : { ok: true, value };
  } catch {
    return { ok: false };
  }
}

function isBounded(text: string): boolean {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (OPENING.has(code)) depth += 1;
    else if (CLOSING.has(code)) depth -= 1;
    else if (SEPARATORS.has(code)) values += 1;
    if (depth > LIMITS.jsonDepth || values > LIMITS.jsonValues) return false;
  }
  return true;
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function hasProto(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Object.hasOwn(value, '__proto__')) return true;
  return Object.values(value).some(hasProto);
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
