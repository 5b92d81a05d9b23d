import type { ExcelReference, NameType } from '../formula';
import type { Figure } from '../scoring/evaluation';
import { type Problem, problem } from '../text/problem';
import { type Addresses, cellReference, rangeReference } from './addresses';

export type Figures = (key: string) => Figure | undefined;

/** What painting a cell needs to know of the rest of the workbook. */
export interface Surroundings {
  /** The worksheet the cell is on. */
  readonly sheet: string;
  readonly addresses: Addresses;
  readonly figures: Figures;
  /** What could not be painted; nothing is written when there is any. */
  readonly problems: Problem[];
}

/** What the names of one figure's formula are called on the worksheet; what has no call becomes a problem. */
export function referencesOf(figure: Figure, around: Surroundings): (name: string) => ExcelReference {
  const called = new Map<string, ExcelReference>();
  return (name) => {
    const known = called.get(name);
    if (known) return known;
    const reference = figure.refs?.get(name);
    const found: ExcelReference =
      reference?.kind === 'list'
        ? { kind: 'range', at: rangeOf(reference.keys, name, figure, around) }
        : cellOf(reference?.key, name, figure, around);
    called.set(name, found);
    return found;
  };
}

function cellOf(
  key: string | undefined,
  name: string,
  figure: Figure,
  { sheet, addresses, figures, problems }: Surroundings,
): ExcelReference {
  const address = key === undefined ? undefined : addresses.get(key);
  if (key === undefined || !address) {
    problems.push(problem('export.no-cell', figure.key, { name, formula: figure.name }));
    return { kind: 'cell', at: 'NA()' };
  }
  const { blank, ...target } = figures(key) ?? {};
  const type = typeOf(target);
  const at = cellReference(address, sheet);
  return blank === undefined ? { kind: 'cell', at, type } : { kind: 'cell', at, type, blank };
}

/** The figure's type, also while it is missing. */
function typeOf({ value, options, show }: Partial<Figure>): Exclude<NameType, 'list'> {
  if (value?.kind === 'number' || value?.kind === 'text' || value?.kind === 'boolean') return value.kind;
  return options || show === 'text' ? 'text' : 'number';
}

function rangeOf(keys: readonly string[], name: string, figure: Figure, around: Surroundings): string | null {
  if (keys.length === 0) return null;
  const { sheet, addresses, figures, problems } = around;
  const said = { name, formula: figure.name };
  const cells = keys.map((key) => addresses.get(key)).filter((address) => address !== undefined);
  const range = cells.length === keys.length ? rangeReference(cells, sheet) : null;
  if (cells.length < keys.length) problems.push(problem('export.no-cell', figure.key, said));
  else if (range === null) problems.push(problem('export.list-scattered', figure.key, said));
  if (keys.some((key) => figures(key)?.blank !== undefined)) problems.push(problem('export.list-blank', figure.key, said));
  return range;
}
