import { numberIn } from '../scoring';
import type { ReportBars, ReportList } from '../pack';
import { valueOf } from './condition';
import { type Bar, pieceText, type ReportBlock } from './model';
import { say } from './say';
import { type Scope, scopesOf } from './scope';

/** A small table of a report; null where it would have no rows. */
export function listBlock({ caption = '', each, under, columns, closing }: ReportList, scope: Scope): ReportBlock | null {
  const scopes = scopesOf(each, under, scope);
  if (scopes.length === 0) return null;
  // A closing row speaks of the branch whose lines are listed, or of the whole.
  const branch = under === undefined ? null : (scope.table?.branches.find(({ id }) => id === under) ?? null);
  const closingScope = branch ? { ...scope, branch } : scope;
  return {
    kind: 'list',
    caption,
    columns: columns.map(({ heading, width = 10, align = 'center' }) => ({ heading, width, align })),
    rows: scopes.map((one) => columns.map(({ text }) => say(text, one))),
    closing: closing.map((cells) => cells.map((text) => say(text, closingScope))),
  };
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
