import { Decimal, parseNumber } from '../../number';
import type { Indicator, Pack } from '../../pack';
import type { NamedFigure } from './model';

type Parameter = Pack['parameters'][number];

/** A figure in words: 「-4.63%」, 「0.8」. */
const FIGURE = /(?<![\d.])[-－−]?\d+(?:\.\d+)?[%％]?/g;

interface Tied {
  /** With `{parameter.n}` for each figure that is the parameter's, `{parameter.n*0.8}` for one the rule derives from it. */
  readonly text: string;
  readonly figures: readonly Omit<NamedFigure, 'path'>[];
}

/**
 * Ties the figures of words to the parameters they are: of a line those its rule uses, of a note or title those handed down
 * anew each year. `adjusted`: what the workbook has in place of the pack's, by id.
 */
export function tied(text: string, pack: Pack, line: Indicator | null, adjusted: ReadonlyMap<string, string>): Tied {
  const known = pack.parameters.flatMap((parameter) => {
    const factors = line ? factorsOf(line, parameter) : isOfTheYear(parameter) ? [ONE] : [];
    const values = [adjusted.get(parameter.id), parameter.value?.text].flatMap((said) => {
      const read = said === undefined ? null : parseNumber(said, parameter.unit);
      return read?.ok ? [read.value.value] : [];
    });
    return values.flatMap((value) => factors.map((factor) => ({ parameter, factor, value: value.times(factor) })));
  });
  const figures: Omit<NamedFigure, 'path'>[] = [];
  const words = text.replace(FIGURE, (figure) => {
    const read = parseNumber(figure);
    // A whole number of one or two digits is a count or a number of points more often than a parameter.
    if (!read.ok || /^\d{1,2}$/.test(figure)) return figure;
    const found = known.find(({ value }) => value.equals(read.value.value));
    if (!found) return figure;
    const { id, name } = found.parameter;
    const times = found.factor.equals(ONE) ? '' : `*${found.factor.toString()}`;
    if (!figures.some((one) => one.figure === figure))
      figures.push({ figure, parameter: times === '' ? name : `${name}×${times.slice(1)}` });
    return `{parameter.${id}${times}}`;
  });
  return { text: words, figures };
}

const ONE = new Decimal(1);

function isOfTheYear({ date, confirm }: Parameter): boolean {
  return date !== undefined || confirm === true;
}

/** One, and what the rule of a line multiplies the parameter by; none where the rule does not use it. */
function factorsOf({ source: _, explanation: _e, criterion: _c, ...rule }: Indicator, { name }: Parameter): Decimal[] {
  const formulas = JSON.stringify(rule);
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const uses = new RegExp(`(?<![\\p{L}\\d_])${literal}(?![\\p{L}\\d_])`, 'u');
  if (!uses.test(formulas)) return [];
  const times = new RegExp(
    `(?:(\\d+(?:\\.\\d+)?)\\s*\\*\\s*${literal}(?![\\p{L}\\d_])|(?<![\\p{L}\\d_])${literal}\\s*\\*\\s*(\\d+(?:\\.\\d+)?))`,
    'gu',
  );
  return [ONE, ...[...formulas.matchAll(times)].map(([, before, after]) => new Decimal(before ?? after ?? '1'))];
}
