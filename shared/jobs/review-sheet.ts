import { groupNames } from '../findings/by-table';
import { type Decimal, decimalOf, formatScore } from '../number';
import type { Pack } from '../pack';
import {
  allTables,
  type Evaluation,
  evaluate,
  givesPoints,
  hasScores,
  type Line,
  linesOf,
  ratedAs,
  type ReadNumber,
  type TableEvaluation,
} from '../scoring';
import type { Cell, GridRow } from '../sheets/grid';
import { reviewSheetWords as words } from '../text/review-sheet';
import { listCell, listRow, paintList } from './list-sheet';
import { type TableEntries, fillOf, ownerPath, type Workbook } from '../workbook';

/** In mm, of 257 that a page across has. */
const COLUMNS = [50, 14, 18, 18, 68, 68, 21];

/**
 * 复核表 as Word: of every table with scores each line's points, rule and own score, the reviewer's opinion, the unit's answer and
 * the score given in the end, with both totals. Blank columns are left to be filled by hand. The same workbook gives the same bytes.
 */
export async function reviewSheet(pack: Pack, workbook: Workbook): Promise<Uint8Array> {
  const evaluation = evaluate(pack, workbook);
  const names = groupNames(workbook, evaluation);
  const isSaid = ({ owner }: TableEvaluation) => Object.keys(fillOf(workbook, owner)?.reviews ?? {}).length > 0;
  // What gives no points is reviewed in words, where somebody did.
  const tables = allTables(evaluation).filter((table) => hasScores(table) && (givesPoints(table) || isSaid(table)));
  const rows = tables.flatMap((result) =>
    tableRows(
      pack,
      names.get(ownerPath(result.owner)) ?? result.name,
      result,
      fillOf(workbook, result.owner)?.reviews ?? {},
      readIn(evaluation),
    ),
  );
  return paintList({
    id: 'review-sheet',
    title: words.title,
    columnsMm: COLUMNS,
    notes: [words.about(workbook.unit.name, workbook.year)],
    headings: words.columns,
    rows,
    below: [words.note, words.signature],
  });
}

function tableRows(
  pack: Pack,
  name: string,
  result: TableEvaluation,
  reviews: TableEntries['reviews'],
  read: ReadNumber,
): GridRow[] {
  const lines = linesOf(result);
  const reviewed = lines.map((line) => scoreOf(reviews, line));
  const isReviewed = reviewed.some((score) => score !== null);
  // What the reviewer changed is added to the total of own scores, which is within what the form lets it be already.
  const total = lines.reduce<Decimal | null>((sum, line, index) => {
    const change = reviewed[index]?.minus(line.self ?? 0);
    return sum && change ? sum.plus(change) : sum;
  }, result.self);
  const after = isReviewed ? total : null;
  const rated = (score: Decimal | null) => (score && ratedAs(pack, result, score, read)) ?? '';
  return [
    listRow([listCell('label', name, { colSpan: COLUMNS.length, align: 'left', bold: true })]),
    ...lines.map((line, index) => {
      const said = reviews[line.id];
      return listRow([
        listCell('note', line.kind === 'execution' ? words.execution : (line.path.at(-1) ?? '')),
        figure(line.points),
        figure(line.rule),
        figure(line.self),
        listCell('note', said?.opinion ?? ''),
        listCell('note', said?.answer ?? ''),
        listCell('note', scoreWords(said?.score ?? '', reviewed[index] ?? null, line), { align: 'right' }),
      ]);
    }),
    ...(givesPoints(result) ? [totalRow()] : []),
  ];

  /** Never alone at the head of a page. */
  function totalRow(): GridRow {
    const cells = [
      listCell('label', words.total, { bold: true }),
      figure(result.points),
      figure(result.rule),
      figure(result.self),
      listCell('note', isReviewed ? words.rating(rated(result.self), rated(total)) : '', {
        colSpan: 2,
      }),
      figure(after),
    ];
    return { ...listRow(cells), keepWithPrevious: true };
  }
}

/** A score as it was typed, and what is wrong with it. */
function scoreWords(typed: string, score: Decimal | null, { points }: Line): string {
  if (score === null) return typed.trim() === '' ? '' : `${typed}${words.unread}`;
  return points && score.greaterThan(points) ? `${typed}${words.above}` : typed;
}

/** The score a reviewer gave; null: none, or what is typed is no number. */
function scoreOf(reviews: TableEntries['reviews'], { id }: Line): Decimal | null {
  return decimalOf(reviews[id]?.score ?? '');
}

function readIn({ figure: find }: Evaluation): ReadNumber {
  return (key) => {
    const value = find(key)?.value;
    return value?.kind === 'number' ? value.value : null;
  };
}

function figure(value: Decimal | null): Cell {
  return listCell('note', value ? formatScore(value, 2) : '', { align: 'right' });
}
