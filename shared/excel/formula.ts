import { fitsExcel, toExcel } from '../formula';
import { TIDY_PLACES } from '../number';
import type { Figure, Total } from '../scoring/evaluation';
import { problem } from '../text/problem';
import { cellReference, rangeReference } from './addresses';
import { literal, referencesOf, type Surroundings } from './references';

/**
 * The live formula of a figure, without `=`; null for one that is typed or given by the pack, and for one that Excel cannot
 * compute from the cells there are, of which a notice is left: its value stands there instead, so that all can be exported.
 */
export function formulaOf(figure: Figure, around: Surroundings): string | null {
  if (figure.kind === 'input' || figure.kind === 'constant') return null;
  const formula = printed(figure, around);
  if (formula !== null && fitsExcel(formula)) return formula;
  around.notices.push(problem('export.not-live', figure.key, { formula: figure.name }));
  return null;
}

function printed(figure: Figure, around: Surroundings): string | null {
  switch (figure.kind) {
    case 'input':
    case 'constant':
      return null;
    case 'formula': {
      const references = figure.formula ? referencesOf(figure, figure.formula, around) : null;
      return figure.formula && references ? toExcel(figure.formula, references, true) : null;
    }
    case 'first': {
      const operands = operandsOf(figure, around);
      return operands && firstFilledIn(operands);
    }
    case 'sum':
      return figure.total ? closed(figure, figure.total, around) : `SUM(${summed(figure, around)})`;
  }
}

/** The first that is not blank; 无 counts as filled in. */
function firstFilledIn(cells: readonly string[]): string {
  return cells.reduceRight((rest, cell) => `IF(${cell}<>"",${cell},${rest})`, '""');
}

/** A total is never above its bound, while that has a number: a cell without one is "" and MIN leaves words out. */
function closed(figure: Figure, total: Total, around: Surroundings): string | null {
  const sum = rebased(figure, total, around);
  if (sum === null || total.atMost === undefined) return sum;
  const bound = operand(total.atMost, around);
  if (bound === null) return null;
  return bound === '""' ? sum : `MIN(${sum},IF(ISNUMBER(${bound}),${bound},${sum}))`;
}

/** A total is never below 0; points of lines that show 无 are made good in proportion. */
function rebased(figure: Figure, { rebase, decimals }: Total, around: Surroundings): string | null {
  const kept = `MAX(0,ROUND(SUM(${summed(figure, around)}),${TIDY_PLACES}))`;
  if (!rebase) return kept;
  const gone: string[] = [];
  for (const [index, points] of rebase.points.entries()) {
    const line = operand(figure.keys?.[index] ?? '', around);
    const worth = operand(points, around);
    if (line === null || worth === null) return null;
    // Of words a score can show none but 无 and 分母为 0.
    if (line !== '""' && worth !== '""') gone.push(`IF(AND(ISTEXT(${line}),${line}<>""),${worth},0)`);
  }
  if (gone.length === 0) return kept;
  const all = operand(rebase.all, around);
  if (all === null) return null;
  const left = `(${all}-SUM(${inGroups(gone)}))`;
  return `IF(ROUND(${left},${TIDY_PLACES})=0,${kept},ROUND(${kept}/${left}*${all},${decimals}))`;
}

/** What a sum adds, for SUM and COUNT, which both leave out blanks and 无 where they are cells. */
export function summed(figure: Figure, around: Surroundings): string {
  const keys = figure.keys ?? [];
  const cells = keys.map((key) => around.addresses.get(key)).filter((address) => address !== undefined);
  const numbers = keys.flatMap((key) => {
    const value = around.addresses.has(key) ? undefined : around.figures(key)?.value;
    return value?.kind === 'number' ? [literal(value) ?? '0'] : [];
  });
  const range = rangeReference(cells, around.sheet);
  const parts = [...(range === null ? cells.map((cell) => cellReference(cell, around.sheet)) : [range]), ...numbers];
  return inGroups(parts) || '0';
}

/** Excel's functions take 255 arguments; a bracketed list of cells counts as one. */
function inGroups(parts: readonly string[]): string {
  const MOST = 200;
  if (parts.length <= MOST) return parts.join(',');
  const groups: string[] = [];
  for (let i = 0; i < parts.length; i += MOST) groups.push(`SUM(${parts.slice(i, i + MOST).join(',')})`);
  return groups.join(',');
}

/** The cells of a figure's keys, or their values; null where one cannot be written. */
function operandsOf(figure: Figure, around: Surroundings): readonly string[] | null {
  const operands = (figure.keys ?? []).map((key) => operand(key, around));
  const known = operands.filter((one): one is string => one !== null);
  return known.length === operands.length ? known : null;
}

/** A cell, or the value itself where the file has no cell for it: a blank for what nothing answers to. */
function operand(key: string, { addresses, sheet, figures }: Surroundings): string | null {
  const address = addresses.get(key);
  if (address) return cellReference(address, sheet);
  const figure = figures(key);
  return figure ? literal(figure.value) : '""';
}
