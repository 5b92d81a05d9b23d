import { formatPlain, roundHalfUp } from '../number';
import type { ReportCase } from '../pack';
import { valueOf, holds } from './condition';
import { keyAt, keyPiece } from './figure';
import { numberIn } from '../scoring';
import { openField } from '../workbook/fields/catalogue';
import type { Piece } from './model';
import type { Scope } from './scope';
import { partsOf } from './tokens';
import { isAtHand, wordNamed } from './words';
import { rateText } from './words/word';

/** A text with its braces, said where a sentence stands. Braces that name nothing stay as they are. */
export function say(template: string, scope: Scope): Piece[] {
  const pieces = partsOf(template).map(
    (part): Piece => (part.kind === 'text' ? part : (tokenPiece(part.token, scope) ?? { kind: 'text', text: `{${part.token}}` })),
  );
  return tidied(pieces);
}

/** The wording that holds of several, with the pack's phrases written out; null where none does. */
export function caseOf(cases: readonly ReportCase[] | undefined, scope: Scope, depth = 0): string | null {
  const found = cases?.find(
    ({ when, filled, zero }) =>
      holds(when, scope) &&
      (filled === undefined || isFilled(filled, scope)) &&
      (zero === undefined || zero.every((key) => isZero(key, scope))),
  );
  if (!found) return null;
  return found.text.replace(PHRASE, (whole, name: string) => {
    const phrase = depth < DEEPEST ? scope.pack.phrases[name] : undefined;
    return phrase ? (caseOf(phrase, scope, depth + 1) ?? '') : whole;
  });
}

const PHRASE = /\{>([^{}\n]+)\}/g;

/** Phrases may name phrases, but not without end. */
const DEEPEST = 5;

function isFilled(token: string, scope: Scope): boolean {
  const piece = keyPiece(token, scope);
  return piece !== null && piece.kind !== 'blank';
}

/** Whether a figure is known, and 0. */
function isZero(token: string, scope: Scope): boolean {
  const key = keyAt(token, scope);
  const figure = key === null ? undefined : scope.evaluation.figure(key);
  return figure ? (numberIn(figure.value)?.isZero() ?? false) : false;
}

/** Where to fill in what a token stands for; null where that is no one place. */
export function placeOf(token: string, scope: Scope): string | null {
  const key = token.includes('/') ? keyAt(token, scope) : null;
  if (key === null) return null;
  if (openField(key, scope.pack, scope.workbook)) return key;
  const value = scope.evaluation.figure(key)?.value;
  return value?.kind === 'missing' ? (value.places[0] ?? null) : null;
}

function tokenPiece(token: string, scope: Scope): Piece | null {
  if (token.startsWith('?')) return { kind: 'blank', token, what: token.slice(1).trim() };
  if (token.startsWith('=')) return formulaPiece(token, scope);
  const word = wordNamed(token);
  if (!word) return token.includes('/') ? keyPiece(token, scope) : null;
  if (!isAtHand(word.needs, scope)) return null;
  const { value, text } = word.say(scope);
  if (value.kind === 'missing') return { kind: 'blank', token, what: token };
  return { kind: 'figure', token, name: token, text, number: value.kind === 'number' };
}

/** `=执行合计/全年预算合计|%`: a formula, and behind a bar how it is shown: %, or with so many decimals. */
function formulaPiece(token: string, scope: Scope): Piece {
  const [source = '', shown = ''] = token.slice(1).split('|');
  const value = valueOf(source, scope);
  if (value.kind === 'text') return { kind: 'figure', token, name: source, text: value.value, number: false };
  if (value.kind !== 'number') return { kind: 'blank', token, what: '' };
  const decimals = /^\d$/.test(shown) ? Number(shown) : 6;
  const text = shown === '%' ? rateText(value.value, scope.pack) : formatPlain(roundHalfUp(value.value, decimals));
  return { kind: 'figure', token, name: source, text, number: true };
}

/** Words typed elsewhere end with their own stop: one before ours is dropped. */
function tidied(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1];
    const stops = next?.kind === 'text' && /^[。；，、！？）]/.test(next.text);
    return piece.kind === 'words' && stops ? { ...piece, text: piece.text.replace(/[。；;，,、.\s]+$/, '') } : piece;
  });
}
