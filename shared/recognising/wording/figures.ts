import type { Pack } from '../../pack';
import { parseNumber } from '../../number';
import type { NamedFigure, TakenWords } from './model';

/** Figures in words taken over that equal a parameter of the pack: 「－4.63%」 where N is -4.63%. */
export function namedFigures(taken: readonly TakenWords[], pack: Pack): NamedFigure[] {
  const parameters = pack.parameters.flatMap(({ name, value }) => {
    const read = parseNumber(value?.text ?? '');
    return read.ok ? [{ name, value: read.value.value }] : [];
  });
  return taken.flatMap(({ path, text }) =>
    [...text.matchAll(/[-－−]?\d+(?:\.\d+)?[%％]?/g)].flatMap(([figure]) => {
      const read = parseNumber(figure);
      // A whole number of one or two digits is a count or a number of points more often than a parameter.
      if (!read.ok || /^\d{1,2}$/.test(figure)) return [];
      const named = parameters.find(({ value }) => value.equals(read.value.value));
      return named ? [{ path, figure, parameter: named.name }] : [];
    }),
  );
}
