import { Memo } from '../graph/memo';
import type { Memory } from '../graph/memory';
import type { Decimal } from '../number';
import { factName, type HandedDown, type Pack, type Parameter, parameterName } from '../pack';
import type { Workbook } from '../workbook/schema/workbook';
import type { Figure } from './evaluation';
import { inputFigure } from './facts';
import { missing, numberOf, numeric } from './given';
import { fields, figures as keys } from '../workbook/fields';

/** Facts of the unit: `unit/fact/<id>`. */
export function unitFigures(
  pack: Pack,
  { unit: { facts }, year }: Pick<Workbook, 'unit' | 'year'>,
  memory: Memory,
): ReadonlyMap<string, Figure> {
  const { figures } = memory.of(FactsMemo);
  return new Map(
    pack.facts.map((fact) => {
      const key = fields.unitFact.at(fact.id);
      const given = facts[fact.id];
      return [key, figures.run(key, [fact, given, year], () => inputFigure(key, factName(fact, year), fact, given))];
    }),
  );
}

/** A fact's figure is the very same while nothing is typed in it, so that lines that read it stand. */
class FactsMemo {
  readonly figures = new Memo<Figure>();
}

/** The year's parameters: `parameter/<id>`, the officer's adjustment before the pack's value, by category where it varies. */
export function parameterFigures(
  pack: Pack,
  adjustments: Workbook['adjustments'],
  unit: ReadonlyMap<string, Figure>,
): ReadonlyMap<string, Figure> {
  const figures = pack.parameters.map((parameter): Figure => {
    const key = keys.parameter.at(parameter.id);
    const adjusted = adjustments.find((adjustment) => adjustment.path === key)?.value;
    if (parameter.choice) return chosenFigure(key, parameter, adjusted);
    const given = adjusted === undefined ? handedDown(parameter, unit) : readAdjusted(adjusted, parameter.unit);
    return {
      key,
      name: parameter.name,
      ...(parameter.full === undefined ? {} : { full: parameterName(parameter) }),
      kind: 'constant',
      value: given?.value ? numeric(given.value) : missing(key),
      show: given?.percent || parameter.unit === '%' ? 'percent' : 'number',
      ...(parameter.source ? { where: parameter.source } : {}),
    };
  });
  return new Map(figures.map((figure) => [figure.key, figure]));
}

/** A parameter that is a choice of words: what the officer took, if it is one of them. */
function chosenFigure(key: string, { name, source, choice }: Parameter, adjusted: string | undefined): Figure {
  const taken = adjusted?.trim() ?? choice?.value ?? '';
  const isOne = choice?.options.includes(taken) === true;
  return {
    key,
    name,
    kind: 'constant',
    value: isOne ? { kind: 'text', value: taken } : missing(key),
    show: 'text',
    where: source,
  };
}

/**
 * Whether a parameter may be counted on: the pack is sure of it, or the officer has confirmed it. One with a date is its
 * pack's year's: in a workbook of another year it waits for the figure handed down for that one.
 */
export function isConfirmed({ id, confirm, date }: Parameter, pack: Pack, { adjustments, year }: Workbook): boolean {
  const sure = !confirm && (date === undefined || year === String(pack.year));
  return sure || adjustments.some((one) => one.path === keys.parameter.at(id));
}

function readAdjusted(text: string, unit: string | undefined): { value: Decimal | null; percent: boolean } {
  return { value: numberOf(text, unit)?.value ?? null, percent: text.endsWith('%') };
}

function handedDown(parameter: Parameter, unit: ReadonlyMap<string, Figure>): HandedDown | undefined {
  if (!parameter.by) return parameter.value;
  const category = unit.get(fields.unitFact.at(parameter.by.fact))?.value;
  return category?.kind === 'text' ? parameter.by.values.get(category.value) : undefined;
}
