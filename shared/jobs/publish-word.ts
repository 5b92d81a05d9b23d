import type { Annex, Pack } from '../pack';
import { buildReports, type ReportDocument } from '../report';
import type { Evaluation } from '../scoring';
import { buildGrids, type Grid, ONLY_TABLES } from '../sheets';
import { type Problem, problem } from '../text/problem';
import { type AnnexPaper, paintAnnexes, paintReport } from '../word';
import type { Workbook } from '../workbook';
import type { ExportedFile } from './export';
import { attachedTo, reportName } from './report';

/** The Word files of a set. */
export interface WordFiles {
  /** For the public: all annexes in one document, and text for other documents. */
  readonly shown: readonly ExportedFile[];
  /** Reports that still lack something: drafts, to be kept. */
  readonly drafts: readonly ExportedFile[];
  readonly notices: readonly Problem[];
  /** What is in the one document, in order, and the tables its reports attach: the same papers go into the PDF. */
  readonly papers: readonly AnnexPaper[];
  readonly grids: ReadonlyMap<string, Grid>;
}

/** Whether the tables are drawn too; `false` where the unit's own document has them. */
interface Wanted {
  readonly name: string;
  readonly withTables: boolean;
}

/**
 * The annexes as Word, in the order given: with the tables one document, else each report its own. A report that still lacks
 * something is not for the public; a table that a report attaches is not repeated behind it.
 */
export async function wordFiles(
  { pack, workbook }: { pack: Pack; workbook: Workbook },
  evaluation: Evaluation,
  annexes: readonly Annex[],
  { name, withTables }: Wanted,
): Promise<WordFiles> {
  const all = buildGrids(pack, workbook, evaluation, 'paper', ONLY_TABLES);
  const grids = new Map(all.map((grid): [string, Grid] => [grid.id, grid]));
  const reports = buildReports(pack, workbook, evaluation);
  const isFinished = ({ blanks }: ReportDocument) => blanks.length === 0;
  const listed = annexes.flatMap(({ kind, id }) => (kind === 'report' ? reports.filter(({ report }) => report === id) : []));
  const attached = new Set(listed.filter(isFinished).flatMap(attachedTo));
  const papers = annexes.flatMap(({ kind, id }): AnnexPaper[] =>
    kind === 'report'
      ? listed.filter((one) => one.report === id && isFinished(one)).map((report) => ({ kind, report }))
      : all.filter((grid) => grid.table === id && !attached.has(grid.id)).map((grid) => ({ kind, grid })),
  );
  const taken = new Set<string>();
  const file = async (report: ReportDocument) => ({
    name: reportName(report, workbook, taken),
    bytes: await paintReport(report, grids),
  });
  const shown: ExportedFile[] = withTables
    ? [{ name, bytes: await paintAnnexes(papers, grids, name.replace(/\.docx$/, '')) }]
    : [];
  const drafts: ExportedFile[] = [];
  for (const report of reports) {
    if (!isFinished(report)) drafts.push(await file(report));
    else if (!withTables || !listed.includes(report)) shown.push(await file(report));
  }
  const notices = reports
    .filter((report) => !isFinished(report))
    .map(({ title, blanks }) => problem('publish.unfinished', '', { title, blanks: blanks.length }));
  return { shown, drafts, notices, papers, grids };
}
