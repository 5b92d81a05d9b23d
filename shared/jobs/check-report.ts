import { findAll, type Finding, findingText } from '../findings';
import { groupFindings } from '../findings/by-table';
import type { Pack } from '../pack';
import { evaluate } from '../scoring';
import type { GridRow } from '../sheets/grid';
import { checkReportWords as words } from '../text/check-report';
import { listCell, listRow, paintList } from './list-sheet';
import type { Workbook } from '../workbook';

/** In mm, of 257 that a page across has: 序号、级别、问题、建议、处理和理由. */
const COLUMNS = [12, 15, 110, 66, 54];

/**
 * 校验报告 as Word: by table every finding with its figures, how to mend it, and what became of it, with the reason. The same
 * workbook gives the same bytes.
 */
export async function checkReport(pack: Pack, workbook: Workbook): Promise<Uint8Array> {
  const evaluation = evaluate(pack, workbook);
  const groups = groupFindings(findAll(pack, workbook, evaluation), workbook, evaluation);
  const all = groups.flatMap(({ findings }) => findings);
  const rows = groups.flatMap(({ name, findings }) => [
    listRow([listCell('label', words.group(name, findings.length), { colSpan: COLUMNS.length, align: 'left', bold: true })]),
    ...findings.map((finding, index) => findingRow(finding, index + 1)),
  ]);
  return paintList({
    id: 'check-report',
    title: words.title,
    columnsMm: COLUMNS,
    notes: [words.about(workbook.unit.name, workbook.year), words.counts(countsOf(all))],
    headings: words.columns,
    rows,
    below: rows.length === 0 ? [words.nothing] : [],
  });
}

function findingRow(finding: Finding, number: number): GridRow {
  const { message, fix } = findingText(finding);
  const { acknowledged } = finding;
  const state =
    acknowledged !== undefined ? words.aside(acknowledged) : finding.severity === 'missing' ? words.missing : words.open;
  return listRow([
    listCell('note', String(number), { align: 'center' }),
    listCell('note', words.levels[finding.severity], { align: 'center' }),
    listCell('note', message),
    listCell('note', fix),
    listCell('note', state),
  ]);
}

function countsOf(all: readonly Finding[]): Record<Finding['severity'] | 'aside', number> {
  const counts = { error: 0, doubt: 0, hint: 0, missing: 0, aside: 0 };
  for (const { severity, acknowledged } of all) counts[acknowledged === undefined ? severity : 'aside'] += 1;
  return counts;
}
