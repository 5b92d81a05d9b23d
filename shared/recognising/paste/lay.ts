import { type Doubt, doubt } from '../../text/recognising';
import { fields } from '../../workbook/fields';
import { partsOf } from '../bind/values';
import { levelled, nameKey, value } from '../text';
import { type Block, type BlockRow, meaningOf } from './block';
import type { Aimed } from './model';
import { isOpen, type SurfaceCell, type SurfaceRow } from './surface';

/** Texts on their way to cells, and those that have none. */
export class Laid {
  readonly aimed: { readonly spot: SurfaceCell; readonly from: Aimed }[] = [];
  readonly left: { readonly from: Aimed; readonly why: Doubt }[] = [];
  /** Rows that are worked out were passed over. */
  passed = false;

  to(spot: SurfaceCell | undefined, from: Aimed): void {
    if (spot && isOpen(spot)) this.aimed.push({ spot, from });
    else if (from.text.trim() !== '' && !(spot && same(spot.cell.text, from.text)))
      this.lose(from, doubt(spot ? 'paste.fixed' : 'paste.beyond', {}));
  }

  lose(from: Aimed, why: Doubt): void {
    if (from.text.trim() !== '') this.left.push({ from, why });
  }
}

/** The texts of a named row, each under its heading; without headings cell by cell behind the name, past the form's own words. */
export function layNamed(laid: Laid, block: Block, row: BlockRow, nameColumn: number, surface: SurfaceRow): void {
  const texts = row.texts.flatMap((text, column): Aimed[] =>
    text === null || text.trim() === '' || column === nameColumn || column === block.order ? [] : [{ row: row.at, column, text }],
  );
  const behind = surface.across.slice(surface.name ? surface.across.indexOf(surface.name) + 1 : 0);
  if (block.headings) {
    for (const from of texts) underHeading(laid, block.headings[from.column] ?? '', from, surface);
    return;
  }
  const open = behind.filter(isOpen);
  let next = 0;
  for (const from of texts) {
    if (surface.above.includes(nameKey(from.text)) || behind.some((spot) => !isOpen(spot) && same(spot.cell.text, from.text)))
      continue;
    if (from.column < nameColumn) laid.lose(from, doubt('paste.no-column', {}));
    else {
      laid.to(open[next], from);
      next += 1;
    }
  }
}

/** Levels and what the form prints itself are known; a text under a heading the page has not is left. */
function underHeading(laid: Laid, heading: string, from: Aimed, surface: SurfaceRow): void {
  const meaning = meaningOf(heading);
  if (meaning === 'name' || meaning === 'order') return;
  const spots = surface.across.filter(
    (spot) => spot !== surface.name && spot.heading !== '' && meaningOf(spot.heading) === meaning,
  );
  const spot = spots.find(isOpen) ?? spots[0];
  if (spot) return laid.to(spot, from);
  const printed = surface.across.some((one) => !isOpen(one) && same(one.cell.text, from.text));
  if (!printed) laid.lose(from, doubt('paste.no-column', {}));
}

/** A row of texts laid on printed cells from one column on: square by square, or cell by cell, whichever loses less. */
export function layRow(block: Block, row: BlockRow, surface: SurfaceRow, from: number, bySquare: boolean): Laid {
  const texts = row.texts.map((text, column) => ({ text, column })).filter(({ column }) => column !== block.order);
  const squares = new Laid();
  const shift = block.order === null ? 0 : 1;
  for (const { text, column } of texts) {
    if (text === null) continue;
    const at = from + column - shift;
    const spot = surface.across.find((one, index) => at >= one.column && at < (surface.across[index + 1]?.column ?? Infinity));
    squares.to(spot?.column === at ? spot : undefined, { row: row.at, column, text });
  }
  if (bySquare) return squares;
  const cells = new Laid();
  const spots = surface.across.filter((spot) => spot.column >= from && spot.row === surface.at);
  texts
    .filter(({ text }) => text !== null)
    .forEach(({ text, column }, index) => cells.to(spots[index], { row: row.at, column, text: text ?? '' }));
  const merged = row.texts.includes(null);
  if (squares.left.length !== cells.left.length) return squares.left.length < cells.left.length ? squares : cells;
  return merged ? squares : cells;
}

/** 「≥90%」 in one cell where the form has 性质, 指标值 and 度量单位 apart: each part in its own, unless the block fills it itself. */
export function partTargets(laid: Laid, surface: SurfaceRow): Laid {
  const out = new Laid();
  out.left.push(...laid.left);
  for (const one of laid.aimed) {
    const [line] = fields.customTarget.parse(one.spot.cell.binding ?? '') ?? [];
    const parts = line === undefined ? null : partsOf(value(one.from.text));
    const sign =
      line === undefined ? undefined : surface.across.find(({ cell }) => cell.binding === fields.customDirection.at(line));
    if (line === undefined || !parts || !sign || parts.direction === '' || parts.target === '') {
      out.aimed.push(one);
      continue;
    }
    const unit = surface.across.find(({ cell }) => cell.binding === fields.customUnit.at(line));
    const filled = (spot: SurfaceCell) => laid.aimed.some(({ spot: other, from }) => other === spot && from.text.trim() !== '');
    if (!filled(sign)) out.aimed.push({ spot: sign, from: { ...one.from, text: parts.direction } });
    const alone = unit && parts.unit !== '' && !filled(unit);
    if (alone) out.aimed.push({ spot: unit, from: { ...one.from, text: parts.unit } });
    out.aimed.push({ spot: one.spot, from: { ...one.from, text: alone ? parts.target : `${parts.target}${parts.unit}` } });
  }
  return out;
}

/** Pasting a table back over itself brings its own words along; that is no loss. */
function same(printed: string, copied: string): boolean {
  return levelled(printed) !== '' && levelled(printed) === levelled(copied);
}
