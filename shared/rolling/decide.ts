import type { Pack } from '../pack';
import { rollingReasons, rollingSaid } from '../text/rolling';
import { isNone, openField, splitBinding, type Workbook } from '../workbook';
import type { Entry } from './entry';
import type { Move } from './moves';
import type { Places } from './places';
import { plain } from './said';
import { codeMovedOn, movedOn, type Years } from './years';

/** What becomes of one typed thing. `to` is its place in the new workbook; null where it has none. */
export type Decision =
  | { readonly kind: 'keep' | 'clear'; readonly to: string | null; readonly reason: string }
  | { readonly kind: 'ask'; readonly to: string; readonly reason: string; readonly proposed: string; readonly stands: boolean }
  | { readonly kind: 'move'; readonly to: string | null; readonly moves: readonly Move[] }
  | { readonly kind: 'unplaced'; readonly reason: string };

/** What a decision is taken from. `made` is the new workbook, empty yet. */
export interface DecisionContext {
  readonly places: Places;
  readonly next: Pack;
  readonly made: Workbook;
  readonly moves: readonly Move[];
  readonly years: Years;
}

/** Decides one thing: moved where the pack says so, else set aside where it has no place, else as its table says. */
export function decide(entry: Entry, context: DecisionContext): Decision {
  const { treatment } = entry;
  const reason = rollingReasons[treatment.why];
  const to = placeOf(entry, context);
  const moves = context.moves.filter((move) => move.from === entry.binding && move.given !== null);
  if (moves.length > 0) return { kind: 'move', to, moves };
  if (treatment.reference === 'never') return { kind: 'clear', to: null, reason };
  if (to === null) return { kind: 'unplaced', reason: rollingSaid.noPlace };
  const unfilled = context.moves.find((move) => move.to === to && move.given === null);
  if (unfilled) return { kind: 'ask', to, reason: rollingSaid.noFigure(unfilled.name), proposed: '', stands: false };
  if (treatment.fate === 'clear' || treatment.fate === 'move') return { kind: 'clear', to, reason };
  const proposed = proposalOf(entry, context.years);
  if (treatment.fate === 'confirm')
    return { kind: 'ask', to, reason, proposed: proposed ?? plain(entry.given), stands: treatment.name === true };
  if (treatment.fate === 'ask' && proposed !== null) {
    return { kind: 'ask', to, reason: rollingSaid.asked(context.years.from), proposed, stands: treatment.name === true };
  }
  return fits(entry, to, context) ? { kind: 'keep', to, reason } : { kind: 'unplaced', reason: rollingSaid.noOption };
}

/** The text with its years moved on; null where it names none. */
function proposalOf({ given, treatment: { unit, code } }: Entry, years: Years): string | null {
  if (isNone(given)) return null;
  return code ? codeMovedOn(given.text, years) : movedOn(given.text, years, unit);
}

/** The place in the new workbook, if it is really there. */
function placeOf({ kind, binding, treatment }: Entry, { places, next, made }: DecisionContext): string | null {
  // A note that goes on is of the whole workbook, whatever the pack.
  if (kind === 'note' && (treatment.fate === 'keep' || treatment.why === 'wording'))
    return places.keepsNote(binding) ? binding : null;
  const to = places.to(binding);
  if (to === null || kind === 'note') return to;
  if (kind === 'field') return openField(to, next, made) ? to : null;
  const split = splitBinding(to);
  if (split?.owner.kind === 'project' && split.rest[0] === 'hidden')
    return made.projects.some((one) => one.id === split.owner.id) ? to : null;
  if (split?.owner.kind === 'appraisal' && split.rest.length === 0)
    return made.appraisals.some((one) => one.id === split.owner.id) ? to : null;
  // The group of an own indicator: places.to has already looked for it.
  return to;
}

/** Whether a choice is still among the options, and a rule among the table's. */
function fits({ given }: Entry, to: string, { next, made, places }: DecisionContext): boolean {
  const door = openField(to, next, made);
  const options = door?.kind === 'figure' ? door.described.options : undefined;
  if (options && !isNone(given)) return options.includes(given.text);
  return !/\/indicator\/[^/]+\/rule$/.test(to) || isNone(given) || places.hasRule(to, given.text);
}
