import type { Cell, Grid } from '../sheets/grid';
import { type Page, type PlacedCell, type PlacedRow, placeCells, splitPages } from '../sheets/layout';
import { paged } from '../sheets/heights';
import { MeasuredLine } from '../sheets/measured';
import { alignment, DENSITIES, densityOf, emsIn, printable, printableMm, typeOf } from '../sheets/paper';
import { FOOT_MM, MARGIN_MM, PRINT_CSS } from './css';

export interface PrintOptions {
  /** The document's title; not printed. */
  readonly title: string;
  /** Grey words across every page, such as 送审稿. */
  readonly watermark?: string | undefined;
  /** 「— 1 —」 at the foot of each page. */
  readonly pageNumbers?: boolean | undefined;
}

/** One sheet of paper as markup: no scripts, no styles, nothing but text in it that was not written here. */
export interface PrintedPage {
  /** The grid it belongs to. */
  readonly grid: string;
  readonly orientation: Grid['orientation'];
  readonly html: string;
}

/**
 * Documents for printing, one for each stretch of pages that lie the same way, in order. The same grids give the same texts.
 */
export function printDocuments(grids: readonly Grid[], options: PrintOptions): string[] {
  const stretches: PrintedPage[][] = [];
  for (const page of printPages(grids, options)) {
    const last = stretches.at(-1);
    if (last?.[0]?.orientation === page.orientation) last.push(page);
    else stretches.push([page]);
  }
  return stretches.map((pages) => {
    const foot = options.pageNumbers ? `;margin-bottom:${FOOT_MM}mm` : '';
    const size = `@page{size:A4 ${pages[0]?.orientation ?? 'portrait'};margin:${MARGIN_MM}mm${foot}}`;
    const head = `<meta charset="utf-8"><title>${escaped(options.title)}</title><style>${size}body{margin:0}${PRINT_CSS}</style>`;
    return `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${pages.map(({ html }) => html).join('\n')}</body></html>`;
  });
}

/** The pages of the grids, in order, broken where the grids break; `first`: the number of the first of them. */
export function printPages(
  grids: readonly Grid[],
  { watermark, pageNumbers = false, first = 1 }: Omit<PrintOptions, 'title'> & { readonly first?: number } = {},
): PrintedPage[] {
  const mark =
    watermark === undefined ? '' : `<div class="watermark" aria-hidden="true"><span>${escaped(watermark)}</span></div>`;
  let number = first - 1;
  return grids.flatMap((grid) => {
    const density = densityOf(grid);
    const classes = `page ${grid.orientation} d-${DENSITIES.indexOf(density)}${pageNumbers ? ' numbered' : ''}`;
    return splitPages(placeCells(paged(grid))).map((page) => {
      number += 1;
      const foot = pageNumbers ? `<div class="number">— ${number} —</div>` : '';
      return {
        grid: grid.id,
        orientation: grid.orientation,
        html: `<section class="${classes}">${paintPage(page, grid)}${mark}${foot}</section>`,
      };
    });
  });
}

/** How many pages a grid takes in print. */
export function pageCount(grid: Grid): number {
  return splitPages(placeCells(paged(grid))).length;
}

function paintPage({ rows, repeated }: Page, grid: Grid): string {
  const room = printableMm(grid.orientation, densityOf(grid)).width;
  const share = percent(Math.min(sum(grid.columnsMm), room), room);
  const parts: string[] = [];
  let ruled = [...repeated];
  const close = () => {
    if (ruled.length > 0) parts.push(paintTable(ruled, grid, share));
    ruled = [];
  };
  for (const placed of rows) {
    if (!placed.row.outside) {
      ruled.push(placed);
      continue;
    }
    close();
    parts.push(paintOutside(placed, share));
  }
  close();
  return parts.join('');
}

function paintTable(rows: readonly PlacedRow[], grid: Grid, share: string): string {
  const widths = grid.columnsMm;
  const columns = widths.map((width) => `<col width="${percent(width, sum(widths))}">`).join('');
  const body = rows.findIndex(({ row }) => !row.heading);
  const headings = body < 0 ? [] : rows.slice(0, body);
  const head =
    headings.length > 0 && spansEnd(headings) ? `<thead>${headings.map((row) => paintRow(row, grid)).join('')}</thead>` : '';
  const rest = (head === '' ? rows : rows.slice(body)).map((row) => paintRow(row, grid)).join('');
  return `<table width="${share}"><colgroup>${columns}</colgroup>${head}<tbody>${rest}</tbody></table>`;
}

/** A cell that reaches from the headings into the rows would be cut off where the head ends. */
function spansEnd(headings: readonly PlacedRow[]): boolean {
  return headings.every(({ cells }, index) => cells.every(({ rowSpan }) => index + rowSpan <= headings.length));
}

function paintRow({ row, cells }: PlacedRow, grid: Grid): string {
  return `<tr height="${pixels(row.heightMm)}">${cells.map((cell) => paintCell(cell, grid)).join('')}</tr>`;
}

function paintCell({ cell, column, rowSpan, colSpan }: PlacedCell, grid: Grid): string {
  const spans = `${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${colSpan > 1 ? ` colspan="${colSpan}"` : ''}`;
  const ems = emsIn(grid.columnsMm, column, colSpan, typeOf(cell, densityOf(grid)).pt);
  return `<td${spans} class="${classesOf(cell)}">${words(cell, ems)}</td>`;
}

/** Words above or below the ruled table: one cell takes the line, several share it. */
function paintOutside({ row, cells }: PlacedRow, share: string): string {
  const spoken = cells.map(({ cell }) => cell).filter(({ text }) => text !== '');
  const inside = spoken.map((cell) => `<div class="${classesOf(cell)}">${words(cell)}</div>`).join('');
  const line = `<tr height="${pixels(row.heightMm)}"><td><div class="outside">${inside}</div></td></tr>`;
  return `<table width="${share}" class="frame" role="presentation"><tbody>${line}</tbody></table>`;
}

function classesOf(cell: Cell): string {
  return `r-${cell.role} a-${alignment(cell)}${cell.bold ? ' bold' : ''}`;
}

/** The words of a cell; names break between their words where these fit in `ems`. */
function words(cell: Cell, ems = Number.POSITIVE_INFINITY): string {
  return printable(cell.text)
    .split('\n')
    .map((line) => wordsOfLine(new MeasuredLine(line), ems))
    .join('\n');
}

function wordsOfLine(line: MeasuredLine, ems: number): string {
  return line.breaksAtWords(ems) ? `<span class="whole">${line.words.map(escaped).join('<wbr>')}</span>` : escaped(line.text);
}

/** A text as markup holds it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** CSS pixels, of which an inch has 96. */
function pixels(mm: number): string {
  return ((mm * 96) / 25.4).toFixed(1);
}

function percent(part: number, whole: number): string {
  return `${((part * 100) / whole).toFixed(3)}%`;
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
