import { produce } from 'immer';
import type { Pack } from '../pack';
import type { Evaluation } from '../scoring/evaluation';
import { rollingSaid } from '../text/rolling';
import { type Given, openField, type Workbook } from '../workbook';
import { isWording } from '../workbook/fields/wording';
import { decide, type Decision } from './decide';
import type { Entry } from './entry';
import { entriesOf } from './entries';
import { type Move, movesOf } from './moves';
import { Places } from './places';
import { referenceOf, scoresOf } from './reference';
import type { Asked, RollReport, Told } from './report';
import { plain, said } from './said';
import { type Next, skeletonOf } from './skeleton';

export interface Rolled {
  readonly workbook: Workbook;
  readonly report: RollReport;
}

type Decided = readonly (readonly [Entry, Decision])[];

/**
 * Last year's workbook as the template of a later year, under the same pack or the next one. What each field becomes is
 * in the catalogue of fields; last year's values that do not stand are in `reference`, and the report lists every one. Nothing asked
 * about is answered here.
 */
export function roll(pack: Pack, workbook: Workbook, evaluation: Evaluation, next: Next): Rolled {
  const years = { from: workbook.year, to: next.year };
  const places = new Places(pack, workbook, next.pack);
  const made = skeletonOf(workbook, places, next);
  const moves = movesOf({ pack, workbook, evaluation }, places, next, made);
  const context = { places, next: next.pack, made, moves, years };
  const decided = entriesOf(pack, workbook, years).map((entry) => [entry, decide(entry, context)] as const);
  const reference = referenceOf(decided, scoresOf(pack, evaluation, places));
  const report: RollReport = {
    from: { pack: workbook.pack, year: workbook.year },
    to: { pack: next.pack.id, year: next.year },
    ...told(decided, moves),
  };
  const template = { ...written(workbook, made, next.pack, decided, moves), reference };
  return { workbook: { ...template, rolled: keptOf(report, template, next.pack) }, report };
}

/** What the workbook keeps of the report: whoever opens it later still sees what is to be confirmed. */
function keptOf({ from, ask, moved, unplaced, kept, cleared }: RollReport, made: Workbook, pack: Pack): Workbook['rolled'] {
  const standing = (binding: string): string => {
    if (isWording(binding)) return made.adjustments.find(({ path }) => path === binding)?.value ?? '';
    const door = openField(binding, pack, made);
    if (door?.kind === 'words') return door.read(made) ?? '';
    const given = door?.read(made);
    return given ? plain(given) : '';
  };
  return {
    from,
    ask: ask.map(({ from: _, ...one }) => ({ ...one, before: standing(one.binding) })),
    moved: [...moved],
    unplaced: [...unplaced],
    kept: kept.length,
    cleared: cleared.length,
    answers: {},
  };
}

/** The new workbook with what is kept and what is moved. */
function written(from: Workbook, made: Workbook, pack: Pack, decided: Decided, moves: readonly Move[]): Workbook {
  return produce(made, (draft) => {
    const write = (to: string, given: Given) => {
      const door = openField(to, pack, draft);
      if (door?.kind === 'words') door.write(draft, plain(given));
      if (door?.kind === 'figure') door.write(draft, given);
    };
    for (const [entry, decision] of decided) {
      const stands = decision.kind === 'keep' || (decision.kind === 'ask' && decision.stands);
      if (!stands || decision.to === null) continue;
      if (entry.kind === 'field') write(decision.to, entry.given);
      if (entry.kind === 'note') entry.record?.take(draft, from, entry.binding);
    }
    for (const move of moves) if (move.given) write(move.to, move.given);
  });
}

function told(decided: Decided, moves: readonly Move[]): Omit<RollReport, 'from' | 'to'> {
  const one = ({ binding, name, given }: Entry, reason: string): Told => ({ binding, name, value: said(given), reason });
  const of = (kind: Decision['kind']): Told[] =>
    decided.flatMap(([entry, decision]) => (decision.kind === kind && 'reason' in decision ? [one(entry, decision.reason)] : []));
  const asked = decided.flatMap(([entry, decision]): Asked[] =>
    decision.kind === 'ask'
      ? [
          {
            ...one(entry, decision.reason),
            binding: decision.to,
            from: entry.binding,
            proposed: decision.proposed,
            stands: decision.stands,
          },
        ]
      : [],
  );
  // A figure that was to be moved but never came about is asked for even where nothing was typed in its place last year.
  const wanting = moves.filter((move) => move.given === null && !asked.some((ask) => ask.binding === move.to));
  return {
    kept: of('keep'),
    cleared: of('clear'),
    moved: moves.flatMap(({ from, to, name, given, reason }) => (given ? [{ from, to, name, value: said(given), reason }] : [])),
    ask: [
      ...asked,
      ...wanting.map(
        (move): Asked => ({
          binding: move.to,
          from: move.from,
          name: move.name,
          value: '',
          reason: rollingSaid.noFigure(move.name),
          proposed: '',
          stands: false,
        }),
      ),
    ],
    unplaced: of('unplaced'),
  };
}
