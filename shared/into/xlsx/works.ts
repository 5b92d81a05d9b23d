import type { OpenedDocument, SourceCell } from '../../reading';
import { referenceOf, squareOf } from '../../reading/xlsx/cells';
import { nameCellOf } from '../../recognising/bind';
import { type Grid, gridOf, ownWords } from '../../recognising/grid';
import type { Renamed } from '../owners';
import type { FormPlan } from '../document-plan';
import type { AddedRow, SheetWork } from './sheet-work';

/** A form on a worksheet and what is written into it: the first in its own place, the others into copies; none: it goes. */
export interface SheetForm {
  readonly form: { readonly form: { readonly cells: readonly SourceCell[] }; readonly cells: ReadonlyMap<string, SourceCell> };
  readonly plans: readonly SheetPlan[];
}

/** What is written for one owner; `words`: titles and labels that are written anew, by path. */
export interface SheetPlan {
  readonly plan: FormPlan;
  readonly words: ReadonlyMap<string, string>;
  readonly renamed: Renamed | null;
}

/** The sheet a form stands on, by its place among the tabs; -1 where it is on none. */
export function sheetOf({ form: { form } }: SheetForm): number {
  const [, digits] = /^s(\d+)\//.exec(form.cells[0]?.position.path ?? '') ?? [];
  return digits === undefined ? -1 : Number.parseInt(digits, 10);
}

/** Whether a form is all that stands on its sheet. */
export function isWhole({ form: { form } }: SheetForm, opened: OpenedDocument): boolean {
  const [cell] = form.cells;
  const grid = cell && gridWith(cell, opened);
  if (!grid) return false;
  const own = new Set(form.cells.map(({ row }) => row));
  return grid.rows.every((row) => own.has(row.row) || ownWords(row).length === 0);
}

/** The work of several forms on one sheet. `words`: titles and labels that are written anew, by path. */
export function worksOn(forms: readonly SheetForm[], words: ReadonlyMap<string, string>, opened: OpenedDocument): SheetWork {
  const made: SheetWork = { texts: new Map(), removed: new Set(), added: [] };
  for (const [path, text] of words) put(made.texts, path, text);
  for (const one of forms) {
    const [own, ...copies] = one.plans;
    const first = own?.plan;
    const block = blockOf(one);
    if (!first) for (const row of block) made.removed.add(row);
    for (const { cell, text } of first?.writes ?? []) put(made.texts, cell.position.path, text);
    const names = (first?.removed ?? []).flatMap(({ line }) => nameCellOf(line) ?? []);
    for (const name of names) made.removed.add(rowOf(name));
    for (const name of names) handOn(made, one, rowOf(name));
    for (const copy of first?.copies ?? []) made.added.push(...addedRow(copy, opened));
    const last = Math.max(...block);
    for (const [at, copy] of copies.entries())
      made.added.push(...copiedRows(one, copy, block, opened).map((row) => ({ ...row, after: last, copy: at + 1 })));
  }
  return made;
}

/** The rows of a form once more, with those a further owner has besides and without those it has not. */
function copiedRows(form: SheetForm, { plan, words }: SheetPlan, block: readonly number[], opened: OpenedDocument): AddedRow[] {
  const texts = new Map<string, string>();
  for (const [path, text] of words) put(texts, path, text);
  for (const { cell, text } of plan.writes) put(texts, cell.position.path, text);
  const gone = plan.removed.flatMap(({ line }) => nameCellOf(line) ?? []).map(rowOf);
  const own = { texts, removed: new Set(gone) };
  for (const row of gone) handOn(own, form, row);
  const further = plan.copies.flatMap((copy) => addedRow(copy, opened));
  const kept = block.filter((row) => !own.removed.has(row));
  return kept.flatMap((row): AddedRow[] => [
    { after: row, like: row, texts, joined: [], keepsRest: true },
    ...further.filter(({ like }) => like === row),
  ]);
}

/** What a row that goes says for the rows below it too stands in the first of those that stay. */
function handOn({ texts, removed }: Pick<SheetWork, 'texts' | 'removed'>, { form: { form } }: SheetForm, row: number): void {
  for (const cell of form.cells) {
    if (rowOf(cell) !== row || cell.rowSpan === 1) continue;
    const heir = Array.from({ length: cell.rowSpan - 1 }, (_, at) => row + at + 1).find((one) => !removed.has(one));
    const own = referenceIn(cell.position.path);
    const column = squareOf(own)?.column ?? cell.column;
    const text = texts.get(own) ?? cell.text;
    if (heir !== undefined && text !== '') texts.set(referenceOf({ row: heir, column }), text);
  }
}

/** One more row: its own cells with their texts, the branches left of its name merged on, all else blank. */
function addedRow({ like, writes, level }: FormPlan['copies'][number], opened: OpenedDocument): AddedRow[] {
  const name = nameCellOf(like.line);
  const row = name && gridWith(name, opened)?.rows[name.row];
  if (!name || !row) return [];
  const texts = new Map<string, string>();
  for (const { cell, text } of writes) put(texts, cell.position.path, text);
  const written = new Set(writes.map(({ cell }) => cell));
  const at = rowOf(name);
  if (level) {
    const column = squareOf(referenceIn(level.cell.position.path))?.column ?? level.cell.column;
    texts.set(referenceOf({ row: at, column }), level.text);
  }
  const joined = row.cells.filter(
    (cell) => !written.has(cell) && cell !== level?.cell && (cell.column < name.column || cell.row < row.row),
  );
  return [
    {
      after: at,
      like: at,
      texts,
      joined: joined.map((cell) => {
        const from = squareOf(referenceIn(cell.position.path))?.column ?? cell.column;
        return { from, to: from + cell.columnSpan - 1, top: rowOf(cell) };
      }),
    },
  ];
}

function gridWith(cell: SourceCell, opened: OpenedDocument): Grid | null {
  const table = opened.document.blocks.find((block) => block.kind === 'table' && block.cells.includes(cell));
  return table?.kind === 'table' ? gridOf(table) : null;
}

function referenceIn(path: string): string {
  return path.split('/')[1] ?? '';
}

function put(texts: Map<string, string>, path: string, text: string): void {
  if (/^s\d+\//.test(path)) texts.set(referenceIn(path), text);
}

/** The row of the sheet a cell begins in, counted from 0. */
function rowOf(cell: SourceCell): number {
  return squareOf(referenceIn(cell.position.path))?.row ?? 0;
}

/** All rows of a form on its sheet, from its title to its last. */
function blockOf({ form: { form } }: SheetForm): number[] {
  const top = Math.min(...form.cells.map(rowOf));
  const bottom = Math.max(...form.cells.map((cell) => rowOf(cell) + cell.rowSpan - 1));
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
}
