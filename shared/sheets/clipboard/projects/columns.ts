import type { Pack } from '../../../pack';

/** A column of the list of projects; `key` is what follows `project/<id>/` in the binding of its cells. */
export interface ListColumn {
  readonly key: string;
  readonly label: string;
  /** For amounts: the source of funds and which amount of it. */
  readonly amount?: { readonly source: string; readonly column: string };
}

/** What can be typed about every project in the list: who it is, its kind, and its money by source. */
export function listColumns(pack: Pack): ListColumn[] {
  const table = pack.tables.find((one) => one.kind === 'project' && one.of === 'project');
  const sources = table?.funds?.rows.filter((row) => row.total !== 'true') ?? [];
  return [
    { key: 'code', label: '项目编码' },
    { key: 'name', label: '项目名称' },
    ...(table?.facts ?? []).map((fact) => ({ key: `fact/${fact.id}`, label: fact.name })),
    ...sources.flatMap((row) =>
      (table?.funds?.columns ?? []).map((column) => ({
        key: `funds/${row.id}/${column.id}`,
        label: `${sourceName(row.name)}·${column.name}`,
        amount: { source: sourceName(row.name), column: column.name },
      })),
    ),
  ];
}

/** The unit of money the form is filled in with. */
export function moneyUnit(pack: Pack): string {
  return pack.tables.find((one) => one.kind === 'project' && one.of === 'project')?.funds?.unit ?? '万元';
}

/** 其中：财政资金 → 财政资金 */
export function sourceName(name: string): string {
  return name.replace(/^(其中|其)[：:]/, '').trim();
}
