import type { Pack } from '../pack';
import { buildReports, type ReportBlank, type ReportDocument } from '../report';
import type { Evaluation } from '../scoring';
import { buildGrids, type Grid } from '../sheets';
import { fileNameOf } from '../text/file-name';
import { paintReport } from '../word';
import type { Workbook } from '../workbook';

/** A report as a Word file. */
export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** As it is printed. */
  readonly title: string;
  /** The pack's report and what it is about: `unit`, a project or an appraisal. */
  readonly report: string;
  readonly of: string;
  /** A report of its own, or paragraphs for another document (决算说明). */
  readonly part: ReportDocument['part'];
  /** What it still lacks. */
  readonly blanks: readonly ReportBlank[];
}

/**
 * The reports of a workbook as Word files, in the pack's order, named in the manner of exports. Nothing of a project that is
 * 不公开 is in them. The same workbook gives the same bytes. `wanted` picks some; all where absent.
 */
export async function reportFiles(
  pack: Pack,
  workbook: Workbook,
  evaluation: Evaluation,
  wanted: (report: ReportDocument) => boolean = () => true,
): Promise<readonly ReportFile[]> {
  const reports = buildReports(pack, workbook, evaluation).filter(wanted);
  const attached = new Set(reports.flatMap(attachedTo));
  const tables = buildGrids(pack, workbook, evaluation, 'paper', { wanted: (_, id) => attached.has(id) });
  const grids = new Map(tables.map((grid): [string, Grid] => [grid.id, grid]));
  const files: ReportFile[] = [];
  const taken = new Set<string>();
  for (const report of reports) {
    const { title, part, blanks, of } = report;
    const bytes = await paintReport(report, grids);
    files.push({ name: reportName(report, workbook, taken), bytes, title, report: report.report, of, part, blanks });
  }
  return files;
}

/** The tables a report attaches, by the ids of their grids. */
export function attachedTo({ blocks }: ReportDocument): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'form' ? [block.grid] : []));
}

/** `<单位><年度>年度<报告>－<项目>.docx`; two of one name are told apart by a number. */
export function reportName({ name, about }: ReportDocument, { unit, year }: Workbook, taken: Set<string>): string {
  const whole = `${fileNameOf(unit.name, '', 80)}${year}年度${fileNameOf(name, '报告', 80)}`;
  const base = about === '' ? whole : `${whole}－${fileNameOf(about, '项目', 80)}`;
  let made = `${base}.docx`;
  for (let number = 2; taken.has(made); number += 1) made = `${base}（${number}）.docx`;
  taken.add(made);
  return made;
}
