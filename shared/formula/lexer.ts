import { problem } from '../text/problem';
import { ok, refused, type Result } from '../text/result';
import { BOUNDS, spot } from './bounds';
import type { BinaryOperator, Span } from './tree';

type Sign = BinaryOperator | '(' | ')' | ',' | '%';

/** A word of the language; `span` points at the text as it was written. */
export type Token =
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'name'; readonly text: string; readonly span: Span }
  | { readonly kind: 'sign'; readonly text: Sign; readonly span: Span }
  | { readonly kind: 'end'; readonly text: ''; readonly span: Span };

// What Chinese input methods put in place of ASCII. One unit for one unit, so that spans need no second map.
const WIDE = '＋－−×＊÷／＾（），％＜＞＝＂．＿\u3000\u00a0';
const PLAIN = '+--**//^(),%<>=".' + '_' + '  ';

const BLANK = /[ \t\r\n]+/y;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)/y;
// Whatever sticks to a number makes it something else: 3x, 1e5, 0xff, 1.2.3.
const STUCK = /[\d.A-Za-z_·\p{Script=Han}]+/uy;
const NAME = /[A-Za-z_\p{Script=Han}][\dA-Za-z_·\p{Script=Han}]*/uy;
const SIGN = /<>|<=|>=|[-+*/^=<>(),%≤≥≦≧≠]/y;
const ONE_SIGN: Readonly<Record<string, Sign>> = { '≤': '<=', '≦': '<=', '≥': '>=', '≧': '>=', '≠': '<>' };
const CONTROL = /[\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]/;

/** Cuts a formula into words. Full-width signs, digits and letters count as their plain forms, except inside quotes. */
export function lex(source: string, place: string): Result<readonly Token[]> {
  const plain = toPlain(source);
  const tokens: Token[] = [];
  let start = 0;
  while (start < plain.length) {
    start += lengthAt(BLANK, plain, start);
    if (start >= plain.length) break;
    const token = tokenAt(source, plain, start, place);
    if (!token.ok) return token;
    tokens.push(token.value);
    start = token.value.span.end;
  }
  tokens.push({ kind: 'end', text: '', span: { start: source.length, end: source.length } });
  return ok(tokens);
}

function tokenAt(source: string, plain: string, start: number, place: string): Result<Token> {
  const first = plain.charAt(start);
  if (first === '"' || first === '“') return textAt(source, plain, start, place);

  const digits = matchAt(NUMBER, plain, start);
  if (digits !== '') {
    const tail = matchAt(STUCK, plain, start + digits.length);
    const span = { start, end: start + digits.length };
    if (tail === '' && digits.length <= BOUNDS.number) return ok({ kind: 'number', text: digits, span });
    const whole = { start, end: span.end + tail.length };
    return refused(problem('formula.number', place, { ...spot(whole), typed: brief(source.slice(whole.start, whole.end)) }));
  }

  const name = matchAt(NAME, plain, start);
  if (name !== '') {
    const span = { start, end: start + name.length };
    if (name.length <= BOUNDS.name) return ok({ kind: 'name', text: name, span });
    return refused(problem('formula.name-too-long', place, { ...spot(span), most: BOUNDS.name }));
  }

  const sign = matchAt(SIGN, plain, start);
  if (sign !== '') return ok({ kind: 'sign', text: ONE_SIGN[sign] ?? (sign as Sign), span: { start, end: start + sign.length } });

  const character = String.fromCodePoint(source.codePointAt(start) ?? 0);
  return refused(problem('formula.character', place, { ...spot({ start, end: start + character.length }), character }));
}

/** A text in "straight" or “Chinese” quotes; the closing quote doubled stands for itself. What is inside stays as written. */
function textAt(source: string, plain: string, start: number, place: string): Result<Token> {
  const close = plain.charAt(start) === '“' ? '”' : '"';
  let text = '';
  let index = start + 1;
  for (;;) {
    const found = plain.indexOf(close, index);
    if (found < 0) return refused(problem('formula.text-open', place, spot({ start, end: source.length })));
    text += source.slice(index, found);
    index = found + 1;
    if (plain.charAt(index) !== close) break;
    text += close;
    index += 1;
  }
  const span = { start, end: index };
  if (text.length > BOUNDS.text) return refused(problem('formula.text-too-long', place, { ...spot(span), most: BOUNDS.text }));
  // No spreadsheet file can hold control characters or half a surrogate pair; `u` is off, so whole pairs are looked at first.
  const control = CONTROL.exec(text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''));
  if (control) return refused(problem('formula.character', place, { ...spot(span), character: codeOf(control[0]) }));
  return ok({ kind: 'text', text, span });
}

function toPlain(source: string): string {
  let plain = '';
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index);
    const wide = WIDE.indexOf(character);
    if (wide >= 0) plain += PLAIN.charAt(wide);
    else if (/[０-９Ａ-Ｚａ-ｚ]/.test(character)) plain += String.fromCharCode(character.charCodeAt(0) - 0xfee0);
    else plain += character;
  }
  return plain;
}

function matchAt(pattern: RegExp, text: string, index: number): string {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? '';
}

function lengthAt(pattern: RegExp, text: string, index: number): number {
  return matchAt(pattern, text, index).length;
}

function brief(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}

function codeOf(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
