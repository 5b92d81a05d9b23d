import type { Pack } from '../pack';
import { type PainterPorts, painters } from '../painters';
import { type Evaluation, evaluate, hiddenShares, publishedFigures, showValue } from '../scoring';
import { printDocuments } from '../print';
import { buildGrids, type Grid } from '../sheets';
import { chineseFigures } from '../sheets/base/chinese';
import { guideGrid } from '../sheets/base/guide';
import type { ExportFormat } from '../sheets/formats';
import { SHARED_BASE, tableOfBase } from '../sheets/page';
import { type Problem, problem } from '../text/problem';
import { fileNameOf } from '../text/file-name';
import { ok, type Result, refused } from '../text/result';
import type { Workbook } from '../workbook';
import { figures } from '../workbook/fields';
import { paperOf } from '../workbook/paper';

export type ExportPart = 'tables' | 'workings';

/** What to export. Default: tables with their working papers, all in one file a format. */
export interface ExportOrder {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly formats: readonly ExportFormat[];
  readonly only?: ExportPart | undefined;
  /** Published (the default): nothing of a project that is 不公开. Kept: the unit's own copy, with everything. */
  readonly scope?: 'published' | 'kept' | undefined;
  /** Excel without formulas and working papers: each cell holds what it prints. */
  readonly valuesOnly?: boolean | undefined;
  /** Ids of the pack's tables that are wanted, in this order; else all of them, in the pack's. */
  readonly tables?: readonly string[] | undefined;
  /** A file for each table. */
  readonly split?: boolean | undefined;
  /** Ids of the grids that are wanted: of some projects and not of others; all of them unless given. */
  readonly grids?: readonly string[] | undefined;
  /** Grey words across every page. */
  readonly watermark?: string | undefined;
}

/** What the caller lends a long job. */
export interface JobPorts extends PainterPorts {
  readonly progress: (done: number, total: number, words: string) => void;
  readonly cancelled: () => boolean;
}

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Piece {
  readonly name: string;
  readonly format: ExportFormat;
  readonly grids: readonly Grid[];
}

/** The files, and what is worth saying of them. */
export interface Exported {
  readonly files: readonly ExportedFile[];
  readonly notices: readonly Problem[];
}

/**
 * Makes the files to publish, in memory: evaluated again from the two inputs, nothing of the screen goes in. Word holds
 * the tables; Excel also the working papers its live formulas point to. Whatever can be typed can be exported; it
 * may only be cancelled, between files.
 */
export async function exportFiles(order: ExportOrder, ports: JobPorts): Promise<Result<Exported>> {
  return exportEvaluated(order, evaluate(order.pack, order.workbook), ports);
}

/** The same of a workbook that was evaluated for something else in the same act; so may its tables have been laid out. */
export async function exportEvaluated(
  order: ExportOrder,
  evaluation: Evaluation,
  ports: JobPorts,
  grids = gridsFor(order, evaluation),
): Promise<Result<Exported>> {
  const isKept = order.scope === 'kept';
  const published = isKept ? evaluation.figure : publishedFigures(order.pack, order.workbook, evaluation);
  const figures = chineseFigures(order.pack, evaluation, published);
  const pieces = piecesOf(order, grids);
  const title = titleOf(order);
  const { watermark, valuesOnly } = order;
  const options = { title, watermark, valuesOnly, pageNumbers: paperOf(order.workbook).pageNumbers };
  const files: ExportedFile[] = [];
  const notices: Problem[] = isKept ? [] : [...subtractions(order, evaluation)];
  for (const [index, piece] of pieces.entries()) {
    if (ports.cancelled()) return refused(problem('job.cancelled', '', {}));
    ports.progress(index, pieces.length, piece.name);
    const painted = await painters[piece.format].paint(piece.grids, figures, options, ports);
    if (!painted.ok) return painted;
    files.push({ name: piece.name, bytes: painted.value.bytes });
    notices.push(...painted.value.notices);
  }
  ports.progress(pieces.length, pieces.length, '');
  return ok({ files, notices });
}

/** The tables as documents for the system's printer: the very pages of the PDF. */
export function printedDocuments(order: Omit<ExportOrder, 'formats' | 'only' | 'split' | 'valuesOnly' | 'tables'>): string[] {
  const { pack, workbook, grids, watermark } = order;
  const wanted = (kind: Grid['kind'], id: string) => kind === 'table' && (grids?.includes(id) ?? true);
  const tables = buildGrids(pack, workbook, evaluate(pack, workbook), 'paper', { wanted });
  return printDocuments(tables, { title: titleOf(order), watermark, pageNumbers: paperOf(workbook).pageNumbers });
}

/**
 * What may be known before an export is made: published totals from which the figures of projects that are 不公开 can be
 * worked out by taking away what is published of the others.
 */
export function exportNotices({ pack, workbook }: Pick<ExportOrder, 'pack' | 'workbook'>): readonly Problem[] {
  return subtractions({ pack, workbook }, evaluate(pack, workbook));
}

function subtractions({ pack, workbook }: Pick<ExportOrder, 'pack' | 'workbook'>, evaluation: Evaluation): readonly Problem[] {
  const shown = { show: 'number' as const };
  return hiddenShares(pack, workbook, evaluation).map(({ rollup, all, published }) =>
    problem('export.by-subtraction', figures.rollup.at(rollup.id), {
      name: rollup.name,
      unit: rollup.unit ?? '',
      all: showValue(all, shown),
      published: showValue(published, shown),
    }),
  );
}

/** The grids the order asks for: working papers are laid out only for what carries them. */
function gridsFor(order: ExportOrder, evaluation: Evaluation): readonly Grid[] {
  const { pack, workbook, formats, only, grids } = order;
  const isAsked = (id: string) => grids?.includes(id) ?? true;
  const hasWorkings = only === 'workings' || formats.some((format) => carriesWorkings(format, order));
  const wanted = (kind: Grid['kind'], id: string) =>
    kind === 'table' ? only !== 'workings' && isAsked(id) : hasWorkings && (id === SHARED_BASE || isAsked(tableOfBase(id) ?? ''));
  return buildGrids(pack, workbook, evaluation, 'paper', { everything: order.scope === 'kept', wanted });
}

function carriesWorkings(format: ExportFormat, { valuesOnly }: ExportOrder): boolean {
  return painters[format].carriesWorkings && !valuesOnly;
}

function piecesOf(order: ExportOrder, grids: readonly Grid[]): Piece[] {
  const tables = inOrder(
    grids.filter(({ kind }) => kind === 'table'),
    order.tables,
  );
  const bases = grids.filter(({ kind }) => kind === 'base');
  const base = titleOf(order);
  return order.formats.flatMap((format): Piece[] => {
    const withWorkings = carriesWorkings(format, order);
    const wanted = order.only === 'workings' ? bases : tables;
    const whole = withWorkings && order.only !== 'workings' ? [...tables, guideGrid(), ...bases] : wanted;
    if (!order.split || withWorkings)
      return [{ name: `${base}${order.only === 'workings' ? '计算底稿' : ''}.${format}`, format, grids: whole }];
    return whole.map((grid) => ({ name: `${base}－${fileNameOf(grid.name, '附表', 80)}.${format}`, format, grids: [grid] }));
  });
}

function inOrder(grids: readonly Grid[], tables: readonly string[] | undefined): readonly Grid[] {
  return tables ? tables.flatMap((id) => grids.filter(({ table }) => table === id)) : grids;
}

function titleOf({ workbook }: Pick<ExportOrder, 'workbook'>): string {
  return `${fileNameOf(workbook.unit.name, '', 80)}${workbook.year}年度绩效自评表`;
}
