import type { Fact, LocalInput, Show } from '../pack';
import type { Given } from '../workbook/schema/given';
import { isNone } from '../workbook/schema/given';
import type { Figure } from './evaluation';
import { numeric, readGiven } from './given';

/** What every place to type into says about itself. */
type Described = Omit<LocalInput, 'id'> | Omit<Fact, 'id' | 'name' | 'group'>;

/** The figure of something typed: its value read, and all the form, the working and the Excel say about it. */
export function inputFigure(binding: string, name: string, described: Described, given: Given | undefined): Figure {
  const text = (described.type ?? 'number') !== 'number';
  const percent = described.unit === '%';
  const show: Show = text ? 'text' : percent ? 'percent' : 'number';
  const { blank, max: limit } = described;
  const value = readGiven(given, described, binding);
  return {
    key: binding,
    binding,
    name,
    kind: 'input',
    value: limit && value.kind === 'number' && value.value.greaterThan(limit) ? numeric(limit) : value,
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
