import type { Value } from '../formula';
import { formatPlain, roundHalfUp, TIDY_PLACES } from '../number';
import type { Pack } from '../pack';
import type { Evaluation } from '../scoring/evaluation';
import { type Given, isNone, joinPath, openField, type Workbook } from '../workbook';
import type { Places } from './places';
import type { Next } from './skeleton';

/** One figure of last year that is an input of the new one. */
export interface Move {
  readonly from: string;
  /** In the new workbook. */
  readonly to: string;
  readonly name: string;
  /** Null where last year came to no figure. */
  readonly given: Given | null;
  readonly reason: string;
}

interface Year {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
}

/** What the old pack says is carried over; and what the next one asks for of the year before, where the old says nothing of it. */
export function movesOf(old: Year, places: Places, next: Next, made: Workbook): Move[] {
  const said = old.pack.rolling.map((carry) => ({ ...carry, to: { old: carry.to } }));
  const asked = next.pack.rolling.map((carry) => ({ ...carry, to: { made: carry.to } }));
  const moves = [...said, ...asked].flatMap(({ from, to, reason }) =>
    ownersOf(from, old.workbook).flatMap((place): Move[] => {
      const target = 'old' in to ? places.to(place(to.old)) : place(to.made);
      const door = target === null ? null : openField(target, next.pack, made);
      const origin = place(from);
      const known = old.evaluation.figure(origin) !== undefined;
      if (target === null || door?.kind !== 'figure' || !known) return [];
      const given = givenOf(origin, old, door.described.unit);
      return [{ from: origin, to: target, name: door.name, given, reason }];
    }),
  );
  return moves.filter((move, index) => moves.findIndex((one) => one.to === move.to) === index);
}

/** `project/…` and `appraisal/…` stand for each one of them. */
function ownersOf(from: string, workbook: Workbook): ((path: string) => string)[] {
  const [first] = from.split('/');
  if (first !== 'project' && first !== 'appraisal') return [(path) => path];
  const list = first === 'project' ? workbook.projects : workbook.appraisals;
  return list.map(({ id }) => (path: string) => {
    const [owner, ...rest] = path.split('/');
    return owner === first ? joinPath([owner, id, ...rest]) : path;
  });
}

/** The figure as it would be typed: an input as it was typed, anything worked out as a plain decimal in the target's unit. */
function givenOf(from: string, { pack, workbook, evaluation }: Year, unit: string | undefined): Given | null {
  const door = openField(from, pack, workbook);
  const typed = door?.kind === 'figure' ? door.read(workbook) : undefined;
  if (typed) return isNone(typed) ? typed : { text: typed.text, ...(typed.unit === undefined ? {} : { unit: typed.unit }) };
  const figure = evaluation.figure(from);
  const text = figure && textOf(figure.value, unit);
  return text === null || text === undefined ? null : { text };
}

function textOf(value: Value, unit: string | undefined): string | null {
  if (value.kind === 'text') return value.value;
  if (value.kind !== 'number') return null;
  const percent = unit === '%';
  const shown = formatPlain(roundHalfUp(percent ? value.value.times(100) : value.value, TIDY_PLACES));
  return percent ? `${shown}%` : shown;
}
