import type { SourceBlock, SourceCell, SourceDocument, SourceTable } from '../../shared/reading/source';

/** Ways in which published tables are messed up, each by itself. Which cell it takes is decided by a small generator, so that a failure can be seen again. */
export type Mess = (document: SourceDocument, seed: number) => SourceDocument;

/** A pseudo-random sequence of whole numbers below `below`. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor(state / 65536) % below;
  };
}

function perCell(change: (cell: SourceCell, roll: (below: number) => number) => string): Mess {
  return (document, seed) => {
    const roll = dice(seed);
    return perTable(document, (table) => ({
      ...table,
      cells: table.cells.map((cell) => ({ ...cell, text: change(cell, roll) })),
    }));
  };
}

function perTable(document: SourceDocument, change: (table: SourceTable) => SourceTable | SourceBlock[]): SourceDocument {
  return { ...document, blocks: document.blocks.flatMap((block) => (block.kind === 'table' ? change(block) : [block])) };
}

const wide = (text: string) => text.replace(/[0-9.%]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const FIGURE = /^[≥≤＝=]?[\d.]+%?$/;

/** 「１０」「９８％　」: digits in full width, blanks behind. */
export const fullWidth = perCell(({ text }, roll) =>
  FIGURE.test(text) && roll(3) === 0 ? `${wide(text)}${'　'.repeat(roll(3))}` : text,
);

/** Names and headings broken over lines by a narrow cell. */
export const broken = perCell(({ text }, roll) => {
  if (text.length < 4 || text.length > 40 || text.includes('\n') || FIGURE.test(text) || roll(3) > 0) return text;
  const at = 1 + roll(text.length - 2);
  return `${text.slice(0, at)}\n${text.slice(at)}`;
});

/** 「得　分」「指 标 值」: headings spaced out. */
export const spaced = perCell(({ text }, roll) =>
  /^[\u4e00-\u9fff]{2,4}$/.test(text) && roll(2) === 0 ? [...text].join(roll(2) === 0 ? ' ' : '　') : text,
);

/** 「—」「/」 printed for nothing. */
export const dashed = perCell(({ text }, roll) =>
  text === '' && roll(3) === 0 ? (['—', '/', '-', '——'][roll(4)] ?? '—') : text,
);

/** 「10分」. */
export const withUnit: Mess = (document) =>
  perTable(document, (table) => ({
    ...table,
    cells: table.cells.map((cell) => {
      const heading = table.cells.filter((one) => one.column === cell.column && one.row < cell.row);
      const scores = heading.some(({ text }) => /^(分值|权重|得分|自评得分|指标分值)$/.test(text));
      return scores && /^\d+(\.\d+)?$/.test(cell.text) ? { ...cell, text: `${cell.text}分` } : cell;
    }),
  }));

/** Merged cells that came out as one cell with words and blanks below or beside it. */
export const unmerged: Mess = (document) =>
  perTable(document, (table) => ({
    ...table,
    cells: table.cells
      .flatMap((cell) =>
        Array.from(
          { length: cell.rowSpan },
          (_, down): SourceCell => ({
            ...cell,
            row: cell.row + down,
            rowSpan: 1,
            text: down === 0 ? cell.text : '',
          }),
        ),
      )
      .sort((one, other) => one.row - other.row || one.column - other.column),
  }));

/** The rows of a table from one to another, as a table of their own; a cell that reaches over the cut is there twice. */
function rowsOf(table: SourceTable, from: number, to: number, repeatWords: boolean): SourceTable {
  const cells = table.cells.flatMap((cell): SourceCell[] => {
    const [first, end] = [Math.max(cell.row, from), Math.min(cell.row + cell.rowSpan, to)];
    if (first >= end) return [];
    const text = cell.row < from && !repeatWords ? '' : cell.text;
    return [{ ...cell, row: first - from, rowSpan: end - first, text }];
  });
  return { ...table, cells, rowCount: to - from };
}

function isHeading(table: SourceTable, row: number): boolean {
  const words = table.cells.filter((cell) => cell.row === row && cell.text !== '');
  return words.some(({ text }) => /级指标|指标名称|分层指标/.test(text.replace(/\s/g, '')));
}

/** Rows of the last heading above a row, and how many they are. */
function headingAbove(table: SourceTable, row: number): { from: number; to: number } | null {
  for (let at = row - 1; at >= 0; at -= 1) {
    if (!isHeading(table, at)) continue;
    let from = at;
    while (
      from > 0 &&
      (isHeading(table, from - 1) || table.cells.some((cell) => cell.row === from - 1 && cell.row + cell.rowSpan > at))
    )
      from -= 1;
    return { from, to: at + 1 };
  }
  return null;
}

/** A table split over pages into two, between two of its lines; the heading repeated on the second or not. */
function split(repeatHeading: boolean): Mess {
  return (document, seed) => {
    const roll = dice(seed);
    return perTable(document, (table) => {
      const candidates = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => {
        const heading = headingAbove(table, row);
        const rows = table.cells.filter((cell) => cell.row === row && cell.text !== '');
        return heading !== null && row > heading.to && rows.length > 2;
      });
      const at = candidates[roll(Math.max(1, candidates.length))];
      const heading = at === undefined ? null : headingAbove(table, at);
      if (at === undefined || heading === null) return table;
      const rest = rowsOf(table, at, table.rowCount, repeatHeading);
      const down = heading.to - heading.from;
      const repeated = rowsOf(table, heading.from, heading.to, true);
      const second = repeatHeading
        ? {
            ...rest,
            rowCount: rest.rowCount + down,
            cells: [...repeated.cells, ...rest.cells.map((cell) => ({ ...cell, row: cell.row + down }))],
          }
        : rest;
      const blank: SourceBlock = { kind: 'paragraph', text: '', level: null, position: table.position };
      return [rowsOf(table, 0, at, true), blank, second];
    });
  };
}
export const splitWithHeading = split(true);
export const splitBare = split(false);

/** Paragraphs and tables, one under the other, in one table of the width of the widest: titles as rows over all of it. */
export const glued: Mess = (document) => {
  const tables = document.blocks.filter((block): block is SourceTable => block.kind === 'table');
  const width = Math.max(...tables.map(({ columnCount }) => columnCount));
  const cells: SourceCell[] = [];
  let row = 0;
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (block.text === '' || !/表|清单|年度/.test(block.text)) continue;
      cells.push({ row, column: 0, rowSpan: 1, columnSpan: width, text: block.text, hidden: false, position: block.position });
      row += 1;
      continue;
    }
    const spare = width - block.columnCount;
    for (const cell of block.cells) {
      const last = cell.column + cell.columnSpan === block.columnCount;
      cells.push({ ...cell, row: cell.row + row, columnSpan: cell.columnSpan + (last ? spare : 0) });
    }
    row += block.rowCount;
  }
  const [first] = tables;
  if (!first) return document;
  const heads = document.blocks.filter((block) => block.kind === 'paragraph' && !/表|清单|年度/.test(block.text));
  return { ...document, blocks: [...heads, { ...first, cells, rowCount: row, columnCount: width }] };
};

/** Prose between the tables, as a published report has it. */
export const amongProse: Mess = (document) => {
  const say = (text: string): SourceBlock => ({ kind: 'paragraph', text, level: null, position: { label: '正文', path: 'p' } });
  return {
    ...document,
    blocks: document.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block, say('本年度各项工作按计划完成，资金使用合规，没有截留、挪用的情况。'), say('（三）绩效评价结果应用情况。')]
        : [block],
    ),
  };
};

/** Every mess by its name. */
export const messes: Readonly<Record<string, Mess>> = {
  全角数字和尾随空格: fullWidth,
  名称断行: broken,
  栏名加空: spaced,
  空格印成短横: dashed,
  分值带分: withUnit,
  合并格印成空格: unmerged,
  表拆成两张且重印栏名: splitWithHeading,
  表拆成两张不重印栏名: splitBare,
  几张表粘成一张: glued,
  夹在正文里: amongProse,
};
