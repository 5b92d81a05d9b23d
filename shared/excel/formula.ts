import { fitsExcel, toExcel } from '../formula';
import { formatPlain, TIDY_PLACES } from '../number';
import type { Figure, Total } from '../scoring/evaluation';
import { problem } from '../text/problem';
import { cellReference, rangeReference } from './addresses';
import { referencesOf, type Surroundings } from './references';
import { NONE } from './value';

/** The live formula of a figure, without `=`; null for one that is typed or given by the pack. */
export function formulaOf(figure: Figure, around: Surroundings): string | null {
  const formula = printed(figure, around);
  if (formula !== null && !fitsExcel(formula)) {
    around.problems.push(problem('export.formula-too-big', figure.key, { formula: figure.name, length: formula.length }));
  }
  return formula;
}

function printed(figure: Figure, around: Surroundings): string | null {
  switch (figure.kind) {
    case 'input':
    case 'constant':
      return null;
    case 'formula':
      return figure.formula ? toExcel(figure.formula, referencesOf(figure, around)) : null;
    case 'first':
      return firstFilledIn(cellsOf(figure, around));
    case 'sum':
      return figure.total ? closed(figure, figure.total, around) : `SUM(${summed(figure, around)})`;
  }
}

/** The first that is not blank; 无 counts as filled in. */
function firstFilledIn(cells: readonly string[]): string {
  return cells.reduceRight((rest, cell) => `IF(${cell}<>"",${cell},${rest})`, '""');
}

/** A total is never below 0; points of lines that show 无 are made good in proportion. */
function closed(figure: Figure, { rebase, decimals }: Total, around: Surroundings): string {
  const kept = `MAX(0,ROUND(SUM(${summed(figure, around)}),${TIDY_PLACES}))`;
  if (!rebase) return kept;
  const gone = rebase.points.flatMap((points, i) => {
    const line = at(figure.keys?.[i] ?? '', around);
    const worth = operand(points, figure, around);
    return line === null || worth === null ? [] : [`IF(${line}="${NONE}",${worth},0)`];
  });
  const all = operand(rebase.all, figure, around) ?? '0';
  if (gone.length === 0) return kept;
  const left = `(${all}-SUM(${inGroups(gone)}))`;
  return `IF(ROUND(${left},${TIDY_PLACES})=0,${kept},ROUND(${kept}/${left}*${all},${decimals}))`;
}

/** What a sum adds, for SUM and COUNT, which both leave out blanks and 无 where they are cells. */
export function summed(figure: Figure, around: Surroundings): string {
  const cells = (figure.keys ?? []).map((key) => around.addresses.get(key)).filter((address) => address !== undefined);
  const range = rangeReference(cells, around.sheet);
  return range ?? (inGroups(cellsOf(figure, around)) || '0');
}

/** Excel's functions take 255 arguments; a bracketed list of cells counts as one. */
function inGroups(parts: readonly string[]): string {
  const MOST = 200;
  if (parts.length <= MOST) return parts.join(',');
  const groups: string[] = [];
  for (let i = 0; i < parts.length; i += MOST) groups.push(`SUM(${parts.slice(i, i + MOST).join(',')})`);
  return groups.join(',');
}

/** The cells of a figure's keys. Keys that no figure bears are missing for good, and left out. */
function cellsOf(figure: Figure, around: Surroundings): readonly string[] {
  return (figure.keys ?? []).flatMap((key) => {
    const cell = at(key, around);
    const known = around.figures(key);
    if (cell === null && known)
      around.problems.push(problem('export.no-cell', figure.key, { name: known.name, formula: figure.name }));
    return cell === null ? [] : [cell];
  });
}

/** A cell, or the constant itself where the 底稿 has no cell for it. */
function operand(key: string, figure: Figure, around: Surroundings): string | null {
  const known = around.figures(key);
  const cell = at(key, around);
  if (cell !== null || !known) return cell;
  if (known.kind === 'constant' && known.value.kind === 'number') return formatPlain(known.value.value);
  around.problems.push(problem('export.no-cell', figure.key, { name: known.name, formula: figure.name }));
  return null;
}

function at(key: string, { addresses, sheet }: Surroundings): string | null {
  const address = addresses.get(key);
  return address ? cellReference(address, sheet) : null;
}
