import type { Evaluation } from '../scoring/evaluation';
import { ownerPath, projectPath, splitBinding } from '../workbook/fields/binding';
import type { Workbook } from '../workbook/schema/workbook';
import type { Finding, Severity } from './finding';

/** Findings about one table, the worst first. */
export interface FindingGroup {
  readonly id: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

/** The worst first. */
export const rank: Readonly<Record<Severity, number>> = { error: 0, doubt: 1, hint: 2, missing: 3 };

/** Findings by table, in the order of the rail: the unit's figures, its tables, its projects with their appraisals, other forms, reports. */
export function groupFindings(findings: readonly Finding[], workbook: Workbook, evaluation: Evaluation): FindingGroup[] {
  const names = groupNames(workbook, evaluation);
  const groups = new Map<string, Finding[]>([...names.keys()].map((id) => [id, []]));
  for (const finding of findings) {
    const id = groupOf(finding.binding);
    (groups.get(id) ?? groups.get(WHOLE))?.push(finding);
  }
  return [...groups].flatMap(([id, found]) =>
    found.length === 0 ? [] : [{ id, name: names.get(id) ?? '', findings: [...found].sort(inOrder) }],
  );
}

/** What is about no table: the unit, its figures, the year's parameters. */
export const WHOLE = 'whole';

/** What is about the text of a report. */
export const REPORTS = 'report';

/** What each table is called, in the order of the rail. */
export function groupNames(workbook: Workbook, { tables, projects, appraisals }: Evaluation): Map<string, string> {
  const known = new Set(projects.map(({ project }) => project));
  const projectName = (id: string) => workbook.projects.find((one) => one.id === id)?.name.trim() || '未命名的项目';
  return new Map([
    [WHOLE, '单位与基础数据'],
    ...tables.map((table) => [ownerPath(table.owner), table.name] as const),
    ...projects.flatMap((table) => [
      [ownerPath(table.owner), projectName(table.project)] as const,
      ...appraisals
        .filter((one) => one.project === table.project)
        .map((one) => [ownerPath(one.owner), `${projectName(one.project)}·${one.name}`] as const),
    ]),
    ...appraisals.filter(({ project }) => !known.has(project)).map((one) => [ownerPath(one.owner), one.name] as const),
    [REPORTS, '报告'],
  ]);
}

/** Which group a place belongs to: the path of its table. */
export function groupOf(binding: string): string {
  if (binding.startsWith(`${REPORTS}/`)) return REPORTS;
  const split = splitBinding(binding);
  if (!split) return WHOLE;
  return split.owner.id === 'summary' ? projectPath(split.rest[0] ?? '') : ownerPath(split.owner);
}

/** What was set aside comes last; the sort is stable, so checks of one severity keep their order. */
function inOrder(one: Finding, other: Finding): number {
  const [index, otherIndex] = [turnOf(one), turnOf(other)];
  return index < otherIndex ? -1 : Number(index > otherIndex);
}

function turnOf({ severity, acknowledged }: Finding): string {
  return `${acknowledged === undefined ? 0 : 1}${rank[severity]}`;
}
