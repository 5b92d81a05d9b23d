import { pair } from '../bind/fixed-lines';
import { nameCellOf } from '../bind/levels';
import type { FormLine } from '../form';
import type { PackLine } from '../pack-tables';
import { likeness, nameKey, pointsIn, splitPoints } from '../text';

/** How like a name has to be to the one line that stands in its place. */
const NEAR = 0.3;

/** A line's points as printed, beside its name or behind it; empty where there are none. */
export function pointsOf(line: FormLine): string {
  const cell = line.values.get('points');
  return cell ? pointsIn(cell.text) : (splitPoints(nameCellOf(line)?.text ?? '').points ?? '');
}

/**
 * The lines of a form by the pack's: as on import, and where between two that were found just one is left on either side, of
 * the same points and with a name not wholly different, that one too.
 */
export function pairInPlace(lines: readonly FormLine[], known: readonly PackLine[]): Map<FormLine, PackLine> {
  const found = pair(lines, known);
  lines.forEach((line, at) => {
    if (found.has(line)) return;
    const after = indexOf(found, known, lines[at - 1]) ?? -1;
    const before = indexOf(found, known, lines[at + 1]) ?? (at === lines.length - 1 ? known.length : -1);
    const between = known[after + 1];
    if ((at > 0 && after < 0) || before - after !== 2 || !between) return;
    const name = nameKey(nameCellOf(line)?.text ?? '');
    const isLike = likeness(name, nameKey(between.path.at(-1) ?? '')) >= NEAR;
    if (isLike && between.points !== null && isSameFigure(pointsOf(line), between.points)) found.set(line, between);
  });
  return found;
}

function indexOf(found: ReadonlyMap<FormLine, PackLine>, known: readonly PackLine[], line: FormLine | undefined): number | null {
  const own = line && found.get(line);
  return own ? known.indexOf(own) : null;
}

/** Whether two texts print the same figure: 「8」 and 「8.0」. */
export function isSameFigure(one: string, other: string): boolean {
  const plain = (text: string) => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  return plain(one) === plain(other) || nameKey(one) === nameKey(other);
}
