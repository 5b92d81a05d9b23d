import { Decimal, formatPlain } from '../number';
import { Archive } from '../reading/package/archive';
import { OfficePackage } from '../reading/package/package';
import type { ReadingPorts } from '../reading';
import { openSheets } from '../reading/xlsx';
import { type RawSheet, readSheet } from '../reading/xlsx/sheet';
import { problem } from '../text/problem';
import { ok, type Result, refused } from '../text/result';
import { type Column, fileColumns, findingColumns, scoreColumns, SEVERITIES, SHEETS, SOURCES, unreadColumns } from './columns';
import type { Entry, FoundRow, ReadFile, ScoreRow } from './model';
import { asideIn } from './tables';

/** A result as it stands in an Excel file. */
export interface ReadBack {
  readonly entries: readonly Entry[];
  /** Of what and when, as its first page says. */
  readonly about: string;
}

/** Cells of one result; the bounds of reading documents hold for its parts besides. */
const MOST_CELLS = 5_000_000;

/** A row by its column's title. */
type Row = (title: string) => string;

/** Reads the Excel file of an earlier review. Refused: what is none, by `name`; what is damaged or too large. */
export async function readResult(bytes: Uint8Array, name: string, ports: ReadingPorts): Promise<Result<ReadBack>> {
  const archive = Archive.open(bytes, ports);
  const strange = refused(problem('review.not-result', name, { name }));
  if (!archive.ok) return strange;
  const from = new OfficePackage(archive.value, ports);
  const opened = await openSheets(from, 'xl/workbook.xml');
  if (!opened.ok) return strange;
  const found = new Map<string, RawSheet>();
  for (const sheet of opened.value.sheets) {
    const raw = await readSheet(from, sheet.part, opened.value.shared, MOST_CELLS, () => undefined);
    if (!raw.ok) return raw;
    found.set(sheet.name, raw.value);
  }
  const rows = (sheet: string, columns: readonly Column[]) => listIn(found.get(sheet), columns);
  const files = rows(SHEETS.files, fileColumns);
  const findings = rows(SHEETS.findings, findingColumns);
  const scores = rows(SHEETS.scores, scoreColumns);
  const unread = rows(SHEETS.unread, unreadColumns);
  if (files === null || findings === null || scores === null || unread === null) return strange;
  const entries = entriesOf({ files, findings, scores, unread });
  return entries === null ? strange : ok({ entries, about: aboutIn(found.get(SHEETS.summary)) });
}

/** Whether a document's sheets are those of a result. */
export function isResult(sheets: readonly string[]): boolean {
  return [SHEETS.summary, SHEETS.findings, SHEETS.scores, SHEETS.unread].every((name) => sheets.includes(name));
}

/** The rows of a list below its headings, which may have been moved; null: it has not all of them. */
function listIn(sheet: RawSheet | undefined, columns: readonly Column[]): Row[] | null {
  const [heading, ...rows] = [...(sheet?.texts ?? [])].sort(([one], [other]) => one - other);
  if (heading === undefined || sheet === undefined) return null;
  const places = new Map([...heading[1]].map(([column, title]) => [title.trim(), column]));
  if (columns.some(({ title }) => !places.has(title))) return null;
  return rows.map(([row, texts]) => (title) => {
    const column = places.get(title) ?? -1;
    return sheet.exact.get(row)?.get(column) ?? texts.get(column) ?? '';
  });
}

interface Lists {
  readonly files: readonly Row[];
  readonly findings: readonly Row[];
  readonly scores: readonly Row[];
  readonly unread: readonly Row[];
}

/** The files of the lists with what belongs to each; null: something in them is not as a review writes it. */
function entriesOf({ files, findings, scores, unread }: Lists): Entry[] | null {
  const read = new Map<string, Entry & { readonly result: ReadFile }>();
  for (const row of files) {
    const result = fileOf(row);
    if (result === null || read.has(row('文件'))) return null;
    read.set(row('文件'), { path: row('文件'), result });
  }
  for (const row of findings) {
    const [file, finding] = [read.get(row('文件')), findingOf(row)];
    if (file === undefined || finding === null) return null;
    file.result.findings.push(finding);
  }
  for (const row of scores) {
    const [file, score] = [read.get(row('文件')), scoreOf(row)];
    if (file === undefined || score === null) return null;
    file.result.scores.push(score);
  }
  const others = unread.map((row) => unreadOf(row));
  return [...read.values(), ...others];
}

function unreadOf(row: Row): Entry {
  return { path: row('文件'), result: { kind: 'unread', why: `${row('出了什么事')}${row('怎么办')}` } };
}

function fileOf(row: Row): ReadFile | null {
  const source = keyOf(SOURCES, row('来源'));
  const doubtful = row('读入时没有把握的格');
  if (source === null || !/^\d{0,9}$/.test(doubtful)) return null;
  return {
    kind: 'read',
    unit: row('单位'),
    year: row('年度'),
    pack: row('评分规则'),
    source,
    doubtful: doubtful === '' ? 0 : Number.parseInt(doubtful, 10),
    remark: row('读入时的说明'),
    findings: [],
    scores: [],
  };
}

function findingOf(row: Row): FoundRow | null {
  const severity = keyOf(SEVERITIES, row('级别'));
  if (severity === null) return null;
  return {
    severity,
    number: row('检查号'),
    about: row('检查'),
    table: row('表'),
    place: row('位置'),
    message: row('说明'),
    fix: row('建议'),
    aside: asideIn(row('状态')),
  };
}

function scoreOf(row: Row): ScoreRow | null {
  const titles = ['满分', '规则能算的', '规则得分', '自评得分', '相差'] as const;
  const [points, computed, rule, self, difference] = titles.map((title) => plain(row(title)));
  if (points === undefined || computed === undefined || rule === undefined) return null;
  if (self === undefined || difference === undefined) return null;
  return { table: row('表或项目'), points, computed, rule, self, difference, rating: row('评级'), state: row('状态') };
}

/** A number without the zeros its cell shows; null where it is blank, undefined where it is no number. */
function plain(text: string): string | null | undefined {
  if (text === '') return null;
  return /^-?\d{1,20}(\.\d{1,20})?$/.test(text) ? formatPlain(new Decimal(text)) : undefined;
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, word: string): Key | null {
  const found = Object.entries<string>(words).find(([, one]) => one === word)?.[0];
  return found !== undefined && found in words ? (found as Key) : null;
}

/** 审核了什么, and when. */
function aboutIn(sheet: RawSheet | undefined): string {
  const said = new Map([...(sheet?.texts.values() ?? [])].map((row) => [row.get(0) ?? '', row.get(1) ?? '']));
  return [said.get('审核了什么'), said.get('什么时候')].filter((one) => one !== undefined && one !== '').join('，');
}
