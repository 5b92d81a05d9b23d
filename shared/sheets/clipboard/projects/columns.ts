import { factName, type Pack } from '../../../pack';
import { fields, projectPath, type Binding } from '../../../workbook/fields';

/** A column of the list of projects, and where a project has its cell; `key` tells it from the others. */
export interface ListColumn {
  readonly key: string;
  readonly bind: (project: string) => Binding;
  readonly label: string;
  /** For amounts: the source of funds and which amount of it. */
  readonly amount?: { readonly source: string; readonly column: string; readonly row: string; readonly id: string };
}

/** The columns whose words are the project's own, and no figure. */
export const wordKeys = ['code', 'name', 'department'] as const;
export type WordKey = (typeof wordKeys)[number];

/** Whether a column holds the project's own words. */
export function isWordKey(key: string): key is WordKey {
  return wordKeys.some((one) => one === key);
}

/** What can be typed about every project in the list: who it is, its kind, who is above it, and its money by source. */
export function listColumns(pack: Pack, year: string): ListColumn[] {
  const table = pack.tables.find((one) => one.kind === 'project' && one.of === 'project');
  const sources = table?.funds?.rows.filter((row) => !row.total) ?? [];
  return [
    { key: 'code', label: '项目编码', bind: (project) => fields.projectCode.at(project) },
    { key: 'name', label: '项目名称', bind: (project) => fields.projectName.at(project) },
    ...(table?.facts ?? []).map((fact) => ({
      key: within(fields.tableFact.at(projectPath(''), fact.id)),
      label: factName(fact, year),
      bind: (project: string) => fields.tableFact.at(projectPath(project), fact.id),
    })),
    { key: 'department', label: '主管部门', bind: (project) => fields.projectDepartment.at(project) },
    ...sources.flatMap((row) =>
      (table?.funds?.columns ?? []).map((column) => ({
        key: within(fields.amount.at(projectPath(''), row.id, column.id)),
        bind: (project: string) => fields.amount.at(projectPath(project), row.id, column.id),
        label: `${sourceName(row.name)}·${column.name}`,
        amount: { source: sourceName(row.name), column: column.name, row: row.id, id: column.id },
      })),
    ),
  ];
}

/** A binding without its project. */
function within(binding: Binding): string {
  return binding.slice(projectPath('').length + 1);
}

/** The unit of money the form is filled in with. */
export function moneyUnit(pack: Pack): string {
  return pack.tables.find((one) => one.kind === 'project' && one.of === 'project')?.funds?.unit ?? '万元';
}

/** 其中：财政资金 → 财政资金 */
export function sourceName(name: string): string {
  return name.replace(/^(其中|其)[：:]/, '').trim();
}
