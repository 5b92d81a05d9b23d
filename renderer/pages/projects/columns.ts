import type { Funds, Pack } from '../../../shared/pack';
import { type ListColumn, listColumns, moneyUnit, sourceName } from '../../../shared/sheets/clipboard/projects';
import { isNone } from '../../../shared/workbook/schema/given';
import type { Project, Workbook } from '../../../shared/workbook/schema/workbook';

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
  const funds = fundsOf(pack);
  const columns = listColumns(pack);
  const sources = sourcesOf(pack);
  const shown = sources.filter((row, index) => all || index === 0 || usedBy(workbook.projects, sources).has(row.id));
  return {
    identity: columns.filter((column) => !column.amount),
    sources: shown.map((row) => ({
      name: sourceName(row.name),
      columns: columns.filter((column) => column.amount?.row === row.id),
    })),
    total: funds?.rows.find((row) => row.total),
    amounts: funds?.columns ?? [],
    decimals: funds?.decimals,
    unit: moneyUnit(pack),
  };
}

/** Whether leaving out is possible at all. */
export function hasSpareSources(pack: Pack, workbook: Workbook): boolean {
  return shapeOf(pack, workbook, false).sources.length < sourcesOf(pack).length;
}

/** The rows of money that are typed: all but the total. */
function sourcesOf(pack: Pack): Funds['rows'] {
  return fundsOf(pack)?.rows.filter((row) => !row.total) ?? [];
}

function fundsOf(pack: Pack): Funds | undefined {
  return pack.tables.find((one) => one.kind === 'project' && one.of === 'project')?.funds;
}

const knownOfAll = new WeakMap<readonly Project[], ReadonlySet<string>>();

/** The sources any of the projects uses; asked several times for each key press. */
function usedBy(projects: readonly Project[], sources: Funds['rows']): ReadonlySet<string> {
  const before = knownOfAll.get(projects);
  if (before) return before;
  const used = new Set(projects.flatMap(({ fill }) => [...usedIn(fill.funds, sources)]));
  knownOfAll.set(projects, used);
  return used;
}

type Money = Project['fill']['funds'];
const known = new WeakMap<Money, ReadonlySet<string>>();

/** The sources for which a project has something typed, other than what they start with; worked out once for its money. */
function usedIn(money: Money, sources: Funds['rows']): ReadonlySet<string> {
  const before = known.get(money);
  if (before) return before;
  const isTyped = ({ id, starts }: Funds['rows'][number]) =>
    Object.values(money[id] ?? {}).some((given) => isNone(given) || given.text !== starts);
  const used = new Set(sources.filter(isTyped).map(({ id }) => id));
  known.set(money, used);
  return used;
}
