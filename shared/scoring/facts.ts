import type { Value } from '../formula';
import type { Fact, LocalInput, Show } from '../pack';
import type { Given } from '../workbook/schema/given';
import { isNone } from '../workbook/schema/given';
import type { Figure } from './evaluation';
import { numeric, readGiven } from './given';

/** What every place to type into says about itself. */
export type Described = Omit<LocalInput, 'id'> | Omit<Fact, 'id' | 'name' | 'group'>;

/** What something typed counts as: its value read, and no more than its limit. */
export function inputValue(binding: string, described: Described, given: Given | undefined): Value {
  const value = readGiven(given, described, binding);
  const { max: limit } = described;
  return limit && value.kind === 'number' && value.value.greaterThan(limit) ? numeric(limit) : value;
}

/** The figure of something typed: all the form, the working and the Excel say about it. */
export function inputFigure(
  binding: string,
  name: string,
  described: Described,
  given: Given | undefined,
  value: Value = inputValue(binding, described, given),
): Figure {
  const text = (described.type ?? 'number') !== 'number';
  const percent = described.unit === '%';
  const show: Show = text ? 'text' : percent ? 'percent' : 'number';
  const { blank, max: limit } = described;
  return {
    key: binding,
    binding,
    name,
    kind: 'input',
    value,
    show,
    ...(described.unit ? { unit: described.unit } : {}),
    ...(described.where ? { where: described.where } : {}),
    ...(blank ? { blank } : {}),
    ...(limit ? { limit } : {}),
    ...optionsOf(described),
    ...(given && !isNone(given) ? { typed: given.text } : {}),
  };
}

function optionsOf(described: Described): Pick<Figure, 'options'> {
  if (described.type === 'yes-no') return { options: ['是', '否'] };
  return described.options ? { options: described.options } : {};
}
