import { isMoney, parseNumber } from '../../number';
import { sentence } from '../../text/problem';
import { doubt } from '../../text/recognising';
import { apply, openField, type Workbook } from '../../workbook';
import { isNone } from '../../workbook/schema/given';
import type { Cell } from '../../sheets/grid';
import { nameKey } from '../text';
import { type Block, readBlock } from './block';
import { taken } from './into';
import { Laid, layNamed, layRow, partTargets } from './lay';
import { Branches, Making, type Place, placeAt, samePlace } from './making';
import { type Matched, matchNames } from './match';
import type { Aimed, PasteChange, PasteLeft, PasteOrder, PastePlan } from './model';
import { layOnRows } from './rows';
import { type SurfaceRow, surfaceOf } from './surface';

export type { PasteOrder, PastePlan } from './model';

/** Sums a table prints below its rows: the program adds up by itself. */
const SUM = /^(合计|总计|小计|总分|合计得分)$/;

/**
 * Says what pasting a copied block comes to, and does nothing yet. Rows that bear names the table knows go to those rows, in
 * any order, their columns by the words over them; a block without names is laid cell by cell from the selected cell on.
 * Titles, headings and 序号 are told apart and left out; rows the unit may add are made. What has no place, or cannot be
 * read there, is listed with its reason.
 */
export function planPaste(order: PasteOrder): PastePlan {
  const { grid, matrix, pack, workbook } = order;
  const surface = surfaceOf(grid);
  const focus = surface[order.at.row];
  const opens = focus?.across.find(({ column }) => column === order.at.column)?.cell.opens;
  const block: Block = order.bySquare
    ? {
        rows: matrix.map((texts, at) => ({ at, texts, spread: texts.map((text) => text ?? '') })),
        headings: null,
        order: null,
        width: 1,
      }
    : readBlock(matrix, surface);
  const onRows = opens === undefined ? null : layOnRows(block, opens, pack, workbook);
  if (onRows) {
    const aimed = onRows.aimed.map(({ binding, field, from }) => ({ cell: cellOf(binding, field), from, name: field.name }));
    return settle(order, { by: 'place', add: onRows.add, passed: false }, aimed, onRows.left);
  }
  const branches = new Branches(pack, workbook, grid.kind === 'table' ? grid.id : '');
  const matched = order.bySquare ? null : matchNames(block, surface, branches.any);
  const { making, laid } = matched
    ? byName(order, block, matched, branches, surface)
    : byPlace(order, block, surface, placeAt(focus, workbook));
  const aimed = laid.aimed.map(({ spot, from }) => ({ cell: spot.cell, from, name: spot.cell.name ?? spot.heading }));
  const left = laid.left.map(({ from, why }) => ({ ...from, why }));
  return settle(order, { by: matched ? 'name' : 'place', add: making.add, passed: laid.passed }, aimed, left);
}

/** A field of a list as the cell it would be. */
function cellOf(
  binding: string,
  field: { readonly type?: string | undefined; readonly options?: readonly string[] | undefined },
): Cell {
  const kind = field.type ?? 'number';
  const editor = kind === 'number' || kind === 'choice' || kind === 'yes-no' ? kind : 'text';
  return { role: 'input', text: '', binding, editor, ...(field.options ? { options: field.options } : {}) };
}

interface Placed {
  readonly making: Making;
  readonly laid: Laid;
}

function byName(
  order: PasteOrder,
  block: Block,
  { nameColumn, matches }: Matched,
  branches: Branches,
  surface: readonly SurfaceRow[],
): Placed {
  const making = new Making(order.workbook);
  const laid = new Laid();
  let near = placeAt(surface[order.at.row], order.workbook);
  const rows: { row: Matched['matches'][number]['row']; surface: SurfaceRow | null; made: string | null }[] = [];
  for (const { row, surface: found, several } of matches) {
    const name = row.texts[nameColumn] ?? '';
    const lose = (why: Parameters<Laid['lose']>[1]) => laid.lose({ row: row.at, column: nameColumn, text: name }, why);
    if (several) lose(doubt('paste.several', {}));
    else if (found) {
      near = placeAt(found, order.workbook) ?? near;
      rows.push({ row, surface: found, made: null });
    } else if (!SUM.test(nameKey(name)) && name.trim() !== '') {
      const alone = row.texts.filter((text) => text !== null && text.trim() !== '').length < 2;
      const place: Place | null = alone ? null : (branches.of(row, nameColumn) ?? near);
      if (place) rows.push({ row, surface: null, made: making.row(place) });
      else lose(doubt('paste.no-name', {}));
    }
  }
  const after = grown(order, making, surface);
  for (const { row, surface: found, made } of rows) {
    const target = made === null ? (after.find((one) => sameRow(one, found)) ?? found) : after.find((one) => holds(one, made));
    if (!target) continue;
    const here = new Laid();
    if (made !== null && target.name)
      here.to(target.name, { row: row.at, column: nameColumn, text: row.texts[nameColumn] ?? '' });
    layNamed(here, block, row, nameColumn, target);
    add(laid, partTargets(here, target));
  }
  return { making, laid };
}

/** Rows made push those below them down: a row is the same while its places are. */
function sameRow(one: SurfaceRow, other: SurfaceRow | null): boolean {
  const [mine, theirs] = [one, other].map((row) =>
    row?.across.find(({ cell, row: at }) => cell.binding !== undefined && at === row.at),
  );
  return mine !== undefined && mine.cell.binding === theirs?.cell.binding;
}

function holds({ across }: SurfaceRow, binding: string): boolean {
  return across.some(({ cell }) => cell.binding === binding);
}

/** The table with the rows that are made. */
function grown(order: PasteOrder, { add: added }: Making, surface: readonly SurfaceRow[]): readonly SurfaceRow[] {
  if (added.length === 0) return surface;
  const made = apply(order.workbook, { name: 'paste-block', args: { add: added, changes: [] } }, order.pack);
  const grid = made.ok ? order.regrid(made.value) : null;
  return grid ? surfaceOf(grid) : surface;
}

function byPlace(order: PasteOrder, block: Block, surface: readonly SurfaceRow[], place: Place | null): Placed {
  const making = new Making(order.workbook);
  const { row: from, column } = order.at;
  if (place === null || block.width < 2) return { making, laid: flow(order, block, surface) };
  const list = surface.slice(from);
  const end = list.findIndex((row) => !samePlace(placeAt(row, order.workbook), place));
  const there = (end < 0 ? list : list.slice(0, end)).filter(({ across }) => !across.some(({ cell }) => cell.action));
  const made = block.rows.slice(there.length).map(() => making.row(place));
  const after = grown(order, making, surface);
  const laid = new Laid();
  block.rows.forEach((row, at) => {
    const old = there[at];
    const binding = made[at - there.length] ?? '';
    const target = old ? (after.find((one) => sameRow(one, old)) ?? old) : after.find((one) => holds(one, binding));
    if (target) add(laid, rowAt(order, block, row, target, column));
  });
  return { making, laid };
}

/** Under their headings where the block brings some and the page knows them; else from the selected column on. */
function rowAt(order: PasteOrder, block: Block, row: Block['rows'][number], target: SurfaceRow, column: number): Laid {
  if (!block.headings) return partTargets(layRow(block, row, target, column, order.bySquare), target);
  const laid = new Laid();
  layNamed(laid, block, row, -1, target);
  return partTargets(laid, target);
}

/** Row by row down the table; where figures would fall on headings and sums, those rows are passed over. */
function flow(order: PasteOrder, block: Block, surface: readonly SurfaceRow[]): Laid {
  const strict = new Laid();
  block.rows.forEach((row, at) => {
    const target = surface[order.at.row + at];
    if (target) add(strict, rowAt(order, block, row, target, order.at.column));
    else row.texts.forEach((text, column) => strict.lose({ row: row.at, column, text: text ?? '' }, doubt('paste.beyond', {})));
  });
  if (order.bySquare || strict.left.length === 0) return strict;
  const passing = new Laid();
  let next = order.at.row;
  for (const row of block.rows) {
    const says = row.texts.some((text) => text !== null && text.trim() !== '');
    let laid = new Laid();
    let target = surface[next];
    for (; target; target = surface[next]) {
      next += 1;
      laid = rowAt(order, block, row, target, order.at.column);
      if (!says || laid.aimed.length > 0 || laid.left.length === 0) break;
      passing.passed ||= target.across.some(({ cell }) => cell.role === 'computed');
    }
    if (target) add(passing, laid);
    else row.texts.forEach((text, column) => passing.lose({ row: row.at, column, text: text ?? '' }, doubt('paste.beyond', {})));
  }
  return passing.left.length < strict.left.length ? passing : strict;
}

function add(laid: Laid, more: Laid): void {
  laid.aimed.push(...more.aimed);
  laid.left.push(...more.left);
}

/** Reads each text into its place; what the place refuses is left with its reason. */
function settle(
  { pack, workbook }: PasteOrder,
  { by, add: added, passed }: Pick<PastePlan, 'by' | 'add' | 'passed'>,
  aimed: readonly { readonly cell: Cell; readonly from: Aimed; readonly name: string }[],
  alreadyLeft: readonly PasteLeft[],
): PastePlan {
  const grownBook = added.length === 0 ? workbook : made(workbook, added, pack);
  const left = [...alreadyLeft];
  const changes = new Map<string, PasteChange>();
  let unchanged = 0;
  for (const { cell, from, name } of aimed) {
    const { binding } = cell;
    if (binding === undefined || changes.has(binding)) continue;
    const read = taken(cell, from.text);
    if ('why' in read) {
      left.push({ ...from, why: read.why });
      continue;
    }
    const { text: after } = read;
    if (after === '' && by === 'name') continue;
    const before = standing(binding, pack, workbook, grownBook);
    if (saysSame(before, after) || (cell.editor === 'score' && saysSame(cell.text, after))) {
      unchanged += 1;
      continue;
    }
    const tried = apply(grownBook, { name: 'set-many', args: { changes: [{ binding, text: after }] } }, pack);
    const [problem] = tried.ok ? [] : tried.problems;
    if (problem) left.push({ ...from, why: doubt('value.unreadable', { why: sentence(problem) }) });
    else changes.set(binding, { binding, name, before, after });
  }
  left.sort((one, other) => one.row - other.row || one.column - other.column);
  return { by, add: added, changes: [...changes.values()], left, unchanged, passed };
}

function made(workbook: Workbook, added: PastePlan['add'], pack: PasteOrder['pack']): Workbook {
  const result = apply(workbook, { name: 'paste-block', args: { add: added, changes: [] } }, pack);
  return result.ok ? result.value : workbook;
}

/** What stands in a place; rows only now made are blank. */
function standing(binding: string, pack: PasteOrder['pack'], workbook: Workbook, grownBook: Workbook): string {
  const door = openField(binding, pack, workbook) ?? openField(binding, pack, grownBook);
  if (!door) return '';
  if (door.kind === 'words') return door.read(workbook) ?? '';
  const given = door.read(workbook);
  if (given === undefined) return '';
  if (isNone(given)) return '无';
  return isMoney(given.unit) ? `${given.text}${given.unit}` : given.text;
}

/** Whether two texts are the same, or the same figure: 30 and 30.00. */
function saysSame(before: string, after: string): boolean {
  if (before === after) return true;
  const [one, other] = [before, after].map((text) => parseNumber(text, undefined));
  return Boolean(one?.ok && other?.ok && one.value.percent === other.value.percent && one.value.value.eq(other.value.value));
}
