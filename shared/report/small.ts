import { branchAt, numberIn } from '../scoring';
import type { ReportBars, ReportList } from '../pack';
import { valueOf } from './condition';
import { type Bar, pieceText, type ReportBlock, type SmallCell } from './model';
import { say } from './say';
import { type Scope, scopesOf } from './scope';
import { wordNamed } from './words';

/** A small table of a report; null where it would have no rows. */
export function listBlock({ caption = '', each, under, columns, closing }: ReportList, scope: Scope): ReportBlock | null {
  const scopes = scopesOf(each, under, scope);
  if (scopes.length === 0) return null;
  // A closing row speaks of the branch whose lines are listed, or of the whole.
  const branch = branchAt(scope.table, under);
  const closingScope = branch ? { ...scope, branch } : scope;
  const rows = scopes.map((one) => columns.map(({ text }) => say(text, one)));
  const ends = closing.map((cells) => cells.map((text) => say(text, closingScope)));
  const decimals = Math.max(0, ...[...rows, ...ends].flat().map((cell) => amountIn(cell)?.split('.')[1]?.length ?? 0));
  const aligned = (cells: readonly SmallCell[]) => cells.map((cell) => withDecimals(cell, decimals));
  return {
    kind: 'list',
    caption,
    columns: columns.map(({ heading, width = 10, align = 'center' }) => ({ heading, width, align })),
    rows: rows.map(aligned),
    closing: ends.map(aligned),
  };
}

/** The amount of money a cell consists of; null where it is something else. */
function amountIn(cell: SmallCell): string | null {
  const [piece] = cell;
  return cell.length === 1 && piece?.kind === 'figure' && piece.number && wordNamed(piece.token)?.isAmount ? piece.text : null;
}

/** 30 stands as 30.00 beside 29.65: amounts of one table have as many decimals. */
function withDecimals(cell: SmallCell, decimals: number): SmallCell {
  const text = amountIn(cell);
  if (text === null) return cell;
  const [whole = '', fraction = ''] = text.split('.');
  const padded = decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, '0')}`;
  return cell.map((piece) => (piece.kind === 'figure' ? { ...piece, text: padded } : piece));
}

/** Bars of a report; null where there would be none. */
export function barsBlock({ caption, each, under, label, share, text }: ReportBars, scope: Scope): ReportBlock | null {
  const bars = scopesOf(each, under, scope).map(
    (one): Bar => ({
      label: pieceText(say(label, one)),
      share: numberIn(valueOf(share, one)),
      text: pieceText(say(text, one)),
    }),
  );
  return bars.length === 0 ? null : { kind: 'bars', caption: pieceText(say(caption, scope)), bars };
}
