import type { Indicator, LocalInput, Rule } from '../pack';
import { fields, figures } from '../workbook/fields';
import { localInputs } from '../workbook/fields/find';
import { type Given, isNone } from '../workbook/schema/given';
import type { Figure } from './evaluation';

/** A figure filled in at a line that has to have a word of reason beside it. */
export interface AskedReason {
  /** Of the figure. */
  readonly binding: string;
  readonly name: string;
  readonly text: string;
  /** Of the figure, where it is not the place's own. */
  readonly unit?: string | undefined;
  /** Empty: none was given yet. */
  readonly note: string;
}

/** Where a line stands and what was filled in there: a fixed one (`spec`), or the unit's own by its rule. */
export interface FilledLine {
  readonly binding: string;
  readonly scorer: Indicator | Rule;
  readonly inputs: Readonly<Record<string, Given>> | undefined;
}

/**
 * What of a line's inputs wants a reason: those the pack says so of (but for nothing docked), and those whose condition holds.
 * `figure` finds what the conditions came to.
 */
export function reasonsAsked(
  { binding, scorer, inputs }: FilledLine,
  figure: (key: string) => Figure | undefined,
): readonly AskedReason[] {
  const field = scorer.kind === 'rule' ? fields.customInput : fields.lineInput;
  return [...localInputs(scorer)].flatMap(([id, input]): AskedReason[] => {
    const given = inputs?.[id];
    if (!given || isNone(given) || !isAsked({ ...input, id }, given.text, binding, figure)) return [];
    return [
      { binding: field.at(binding, id), name: input.name, text: given.text, unit: given.unit, note: (given.note ?? '').trim() },
    ];
  });
}

function isAsked(
  { id, reason, reasonWhen }: Pick<LocalInput, 'id' | 'reason' | 'reasonWhen'>,
  text: string,
  binding: string,
  figure: (key: string) => Figure | undefined,
): boolean {
  if (reason) return !/^[0０.]*$/.test(text.trim());
  if (reasonWhen === undefined) return false;
  const holds = figure(figures.needsReason.at(binding, id))?.value;
  return holds?.kind === 'boolean' && holds.value;
}
