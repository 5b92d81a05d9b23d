import type { Funds, Pack } from '../../../shared/pack';
import { type ListColumn, listColumns, moneyUnit, sourceName } from '../../../shared/sheets/clipboard/projects';
import type { Workbook } from '../../../shared/workbook/schema/workbook';

/** What the list of projects shows of a pack: who a project is, its money by source, and the sums worked out. */
export interface ListShape {
  /** Code, name, kind and the like. */
  readonly identity: readonly ListColumn[];
  readonly sources: readonly { readonly name: string; readonly columns: readonly ListColumn[] }[];
  /** The row that adds the sources up, where the form has one. */
  readonly total: Funds['rows'][number] | undefined;
  readonly amounts: Funds['columns'];
  readonly decimals: number | undefined;
  readonly unit: string;
}

/** The shape of a list; sources nobody uses are left out unless all are asked for. */
export function shapeOf(pack: Pack, workbook: Workbook, all: boolean): ListShape {
  const funds = pack.tables.find((one) => one.kind === 'project' && one.of === 'project')?.funds;
  const columns = listColumns(pack);
  const parts = funds?.rows.filter((row) => row.total !== 'true') ?? [];
  const shown = parts.filter((row, index) => all || index === 0 || isUsed(workbook, row));
  return {
    identity: columns.filter((column) => !column.amount),
    sources: shown.map((row) => ({
      name: sourceName(row.name),
      columns: columns.filter((column) => column.key.startsWith(`funds/${row.id}/`)),
    })),
    total: funds?.rows.find((row) => row.total === 'true'),
    amounts: funds?.columns ?? [],
    decimals: funds?.decimals === undefined ? undefined : Number.parseInt(funds.decimals, 10),
    unit: moneyUnit(pack),
  };
}

/** Whether leaving out is possible at all. */
export function hasSpareSources(pack: Pack, workbook: Workbook): boolean {
  return shapeOf(pack, workbook, false).sources.length < shapeOf(pack, workbook, true).sources.length;
}

/** Whether any project has something typed for a source, other than what it starts with. */
function isUsed({ projects }: Workbook, { id, starts }: Funds['rows'][number]): boolean {
  return projects.some(({ fill }) => {
    for (const given of Object.values(fill.funds[id] ?? {})) if ('none' in given || given.text !== starts) return true;
    return false;
  });
}
