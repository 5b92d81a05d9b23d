import { Decimal } from './decimal';
import { normaliseNumberText } from './parse';

/** 40.73, + − × ÷ and brackets; anything else is no sum. */
const PIECE = /\s*(\d+(?:\.\d+)?|[-+*/()])/y;

/** Brackets within brackets are read one inside the other: as many as this are no trouble. */
const MOST_PIECES = 400;

/**
 * What a sum typed as in a spreadsheet (`=40.73+0.74`) comes to, as the text of a plain number: exactly, a division to as many
 * digits as decimals have here; null where it is no sum, is not finished, is longer than anybody types, or divides by 0. Full-width signs and ×÷ are read too.
 */
export function sumText(text: string): string | null {
  const plain = normaliseNumberText(text.trim());
  if (!/^[=＝]/.test(plain)) return null;
  const pieces = piecesOf(
    plain
      .slice(1)
      .replace(/[×＊]/g, '*')
      .replace(/[÷／]/g, '/')
      .replace(/[−－–]/g, '-')
      .replace(/＋/g, '+'),
  );
  if (!pieces || pieces.length > MOST_PIECES) return null;
  const reader = { pieces, at: 0 };
  const value = readSum(reader);
  return value?.isFinite() === true && reader.at === pieces.length ? value.toFixed() : null;
}

interface Reader {
  readonly pieces: readonly string[];
  at: number;
}

function piecesOf(text: string): string[] | null {
  const pieces: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.trimEnd().length) {
    const found = PIECE.exec(text);
    if (!found?.[1]) return null;
    pieces.push(found[1]);
  }
  return pieces;
}

function readSum(reader: Reader): Decimal | null {
  let value = readProduct(reader);
  for (let sign = reader.pieces[reader.at]; value && (sign === '+' || sign === '-'); sign = reader.pieces[reader.at]) {
    reader.at += 1;
    const next = readProduct(reader);
    value = next && (sign === '+' ? value.plus(next) : value.minus(next));
  }
  return value;
}

function readProduct(reader: Reader): Decimal | null {
  let value = readOne(reader);
  for (let sign = reader.pieces[reader.at]; value && (sign === '*' || sign === '/'); sign = reader.pieces[reader.at]) {
    reader.at += 1;
    const next = readOne(reader);
    value = next && (sign === '*' ? value.times(next) : value.div(next));
  }
  return value;
}

function readOne(reader: Reader): Decimal | null {
  const piece = reader.pieces[reader.at];
  reader.at += 1;
  if (piece === '-') return readOne(reader)?.negated() ?? null;
  if (piece === '(') {
    const inner = readSum(reader);
    const isClosed = reader.pieces[reader.at] === ')';
    reader.at += 1;
    return isClosed ? inner : null;
  }
  return piece !== undefined && /^\d/.test(piece) ? new Decimal(piece) : null;
}
