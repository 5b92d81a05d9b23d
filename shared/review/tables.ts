import {
  type Column,
  fileColumns,
  findingColumns,
  scoreColumns,
  SEVERITIES,
  SHEETS,
  SOURCES,
  summaryColumns,
  unreadColumns,
} from './columns';
import { reviewWords } from '../text/review';
import type { Entry, FoundRow, ReadFile } from './model';
import { countedAs, noCounts, type Counts, type Summary } from './summary';

/** A cell: words, or a number as its column says; null: blank. */
export type Cell = string | number | null;

/** A worksheet with one list. `intro` stands above its headings. */
export interface ListSheet {
  readonly name: string;
  readonly intro?: readonly (readonly [label: string, text: string])[];
  readonly columns: readonly Column[];
  readonly count: number;
  readonly rows: Iterable<readonly Cell[]>;
}

/** What is said of a result besides its figures. */
export interface About {
  /** When it was made, in words. */
  readonly made: string;
  /** Of what: the folder's name and which part of it, or of how many results it was put together. */
  readonly of: string;
  /** What was passed over and why, a sentence each. */
  readonly notes: readonly string[];
}

/** The worksheets of a result. `entries` is gone through once for each of them, so that none has to be held. */
export function resultSheets(entries: () => Iterable<Entry>, summary: Summary, about: About): ListSheet[] {
  const rows = (of: (entry: Entry) => Iterable<readonly Cell[]>) => lazily(entries, of);
  const read = (of: (path: string, result: ReadFile) => readonly (readonly Cell[])[]) =>
    rows(({ path, result }) => (result.kind === 'read' ? of(path, result) : []));
  return [
    summarySheet(summary, about),
    { name: SHEETS.findings, columns: findingColumns, count: summary.findings, rows: read(findingRows) },
    { name: SHEETS.scores, columns: scoreColumns, count: summary.scores, rows: read(scoreRows) },
    {
      name: SHEETS.files,
      columns: fileColumns,
      count: summary.files,
      rows: read((path, result) => [fileRow(path, result, summary.others.get(path) ?? [])]),
    },
    {
      name: SHEETS.unread,
      columns: unreadColumns,
      count: summary.unread,
      rows: rows(({ path, result }) => (result.kind === 'unread' ? [unreadRow(path, result.why)] : [])),
    },
  ];
}

function lazily(entries: () => Iterable<Entry>, of: (entry: Entry) => Iterable<readonly Cell[]>): Iterable<readonly Cell[]> {
  return {
    *[Symbol.iterator]() {
      for (const entry of entries()) yield* of(entry);
    },
  };
}

function findingRows(path: string, { unit, year, pack, findings }: ReadFile): Cell[][] {
  return findings.map((one) => [
    unit,
    year,
    pack,
    path,
    one.table,
    one.number,
    one.about,
    SEVERITIES[one.severity],
    one.place,
    one.message,
    one.fix,
    statusOf(one),
  ]);
}

const ASIDE = '已确认：';

function statusOf({ aside }: FoundRow): string {
  return aside === null ? '' : `${ASIDE}${aside}`;
}

/** The reason in a cell of 状态; null: the finding is open. */
export function asideIn(status: string): string | null {
  return status.startsWith(ASIDE) ? status.slice(ASIDE.length) : null;
}

function scoreRows(path: string, { unit, year, scores }: ReadFile): Cell[][] {
  return scores.map((one) => [
    unit,
    year,
    path,
    one.table,
    one.points,
    one.computed,
    one.rule,
    one.self,
    one.difference,
    one.rating,
    one.state,
  ]);
}

function fileRow(path: string, result: ReadFile, others: readonly string[]): Cell[] {
  const counts = noCounts();
  for (const finding of result.findings) counts[countedAs(finding)] += 1;
  const { unit, year, pack, source, doubtful, remark } = result;
  return [
    unit,
    year,
    pack,
    path,
    SOURCES[source],
    ...inOrder(counts),
    source === 'document' ? doubtful : null,
    remark,
    others.join('\n'),
  ];
}

/** The sentence in two: what happened, and from 「请」 on what to do. */
function unreadRow(path: string, why: string): Cell[] {
  const [, what, todo] = /^([^]*?[。；])(请[^]*)$/.exec(why) ?? [];
  return [path, what ?? why, todo ?? ''];
}

function inOrder({ error, doubt, hint, missing, aside }: Counts): number[] {
  return [error, doubt, hint, missing, aside];
}

function summarySheet(summary: Summary, { made, of, notes }: About): ListSheet {
  const { files, units, unread, tables, counts, checks } = summary;
  const left = tables > 0 ? [reviewWords.earlier(tables)] : [];
  const twice = summary.others.size > 0 ? [reviewWords.twice(summary.others.size)] : [];
  return {
    name: SHEETS.summary,
    intro: [
      ['审核了什么', of],
      ['什么时候', made],
      ['文件', `${files} 个读了，${unread} 个读不了；${units} 个单位`],
      [
        '查出来的',
        `错误 ${counts.error}，疑点 ${counts.doubt}，提示 ${counts.hint}，待填 ${counts.missing}；另有 ${counts.aside} 处单位已经确认并写了理由`,
      ],
      ...[...notes, ...twice, ...left].map((note) => ['说明', note] as const),
    ],
    columns: summaryColumns,
    count: checks.length,
    rows: checks.map((one) => [one.number, one.about, ...inOrder(one.counts), one.files]),
  };
}
