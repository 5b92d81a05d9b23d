import { type Problem, problem } from '../../text/problem';

/** A bracket or quote that is open, and where it was opened. */
export interface Opened {
  readonly sign: string;
  readonly place: string;
  /** Indentation of the line it was opened on: a new key at it or left of it means that the closing sign was forgotten. */
  readonly indent: number;
}

/** Where reading stands inside `{…}`, `[…]` or quotes: what is open, innermost last, and whether a word may begin here. */
export interface Flow {
  readonly open: readonly Opened[];
  readonly fresh: boolean;
  /** The first slip on the line, if any: what follows it on the line is not read. */
  readonly slip: Problem | null;
}

const closers: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
const quotes = `'"`;

/** Signs a word of YAML cannot begin with. */
export const needsQuotes = '%@`>|*&!';

interface Line {
  readonly text: string;
  readonly place: string;
  readonly indent: number;
}

/** Reads a line, or the rest of one, that stands inside brackets or quotes or begins with one. */
export function readFlow(before: readonly Opened[], isFresh: boolean, line: Line): Flow {
  const open = [...before];
  let fresh = isFresh;
  /** Whether the entry of a `{…}` that is being read has had its colon. */
  let keyed = false;
  let at = 0;
  const stop = (slip: Problem): Flow => ({ open: [], fresh: true, slip });
  while (at < line.text.length) {
    const sign = line.text.charAt(at);
    const innermost = open.at(-1)?.sign ?? '';
    if (quotes.includes(innermost) && innermost !== '') {
      const end = closing(line.text, at, innermost);
      if (end < 0) return { open, fresh: false, slip: null };
      open.pop();
      fresh = false;
      at = end + 1;
      if (open.length === 0) return { open, fresh, slip: rest(line, at, innermost) };
      continue;
    }
    if (sign === '#' && (at === 0 || /\s/.test(line.text.charAt(at - 1)))) break;
    const parts = sign === ':' && /^:(\s|$)/.test(line.text.slice(at));
    const slip = parts && keyed && innermost === '{' ? secondColon(line, at) : slipAt(line, at, fresh, innermost);
    if (slip) return stop(slip);
    if (fresh && quotes.includes(sign)) open.push({ sign, place: line.place, indent: line.indent });
    else if (fresh && sign in closers) open.push({ sign, place: line.place, indent: line.indent });
    else if (sign === '}' || sign === ']') {
      open.pop();
      fresh = false;
      keyed = true;
      at += 1;
      if (open.length === 0) return { open, fresh, slip: rest(line, at, innermost) };
      continue;
    }
    if (parts || sign === ',' || sign in closers) keyed = parts;
    if (sign === ',' || sign in closers || (sign === ':' && /[\s,}\]]|^$/.test(line.text.charAt(at + 1)))) fresh = true;
    else if (!/\s/.test(sign)) fresh = false;
    at += 1;
  }
  return { open, fresh, slip: null };
}

function slipAt({ text, place }: Line, at: number, fresh: boolean, innermost: string): Problem | null {
  const sign = text.charAt(at);
  const after = text.slice(at);
  if (fresh && /^[[(][^[\](){}]*[,，][^[\](){}]*[)\]]/.test(after) && isInterval(after)) {
    return problem('pack.interval', place, { text: /^.[^)\]]*./.exec(after)?.[0] ?? sign });
  }
  if (fresh && needsQuotes.includes(sign)) return problem('pack.quote', place, { sign });
  if (!fresh && sign in closers) return problem('pack.quote', place, { sign });
  if ((sign === '}' || sign === ']') && innermost !== '' && closers[innermost] !== sign) {
    return problem('pack.mismatch', place, { sign, open: innermost });
  }
  if (innermost === '{' && sign === '，' && /^，\s*[^\s，,:{}]+:\s/.test(after)) return problem('pack.wide-comma', place, {});
  if (innermost === '{' && fresh && /^[^\s,:{}'"[\]]+：[^,:{}]*[,}]/.test(after) && isKey(text, at)) {
    return problem('pack.wide-colon', place, {});
  }
  return null;
}

/** A second colon of one entry: the comma before a key of the language was forgotten, or the value itself has a colon. */
function secondColon({ text, place }: Line, at: number): Problem {
  const key = /\s([a-z][a-z-]*)$/.exec(text.slice(0, at))?.[1];
  return key === undefined ? problem('pack.colon-inside', place, {}) : problem('pack.comma-missing', place, { key });
}

/** `[80%, 90%)`, `(-∞, N]`: ends that differ, or a round one first; `[a, b]` is a list. */
function isInterval(text: string): boolean {
  const end = /[)\]]/.exec(text)?.[0];
  return (text.startsWith('(') && end === ']') || (text.startsWith('[') && end === ')') || /^\(\s*-?∞/.test(text);
}

/** Whether what stands at `at` of a `{…}` is where a key belongs: the sign before it opens or parts entries. */
function isKey(text: string, at: number): boolean {
  return /[{,]\s*$/.test(text.slice(0, at));
}

/** Where a quote opened before `from` ends on this line; −1 where it does not. */
function closing(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (quote === '"' && text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) {
      if (quote === "'" && text.charAt(at + 1) === quote) at += 1;
      else return at;
    }
  }
  return -1;
}

/** Nothing may follow a value in brackets or quotes but a remark. */
function rest({ text, place }: Line, from: number, opener: string): Problem | null {
  const after = text.slice(from).trim();
  if (after === '' || after.startsWith('#') || (quotes.includes(opener) && after.startsWith(':'))) return null;
  if (after.startsWith('}') || after.startsWith(']')) return problem('pack.unopened', place, { sign: after.charAt(0) });
  return problem('pack.quote', place, { sign: opener });
}
