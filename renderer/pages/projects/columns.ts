import { Memo } from '../../../shared/graph/memo';
import { Memory } from '../../../shared/graph/memory';
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

/** The shape of a list; what nobody uses (sources of funds, a 主管部门 other than the unit's) is left out unless all is asked for. */
export function shapeOf(pack: Pack, workbook: Workbook, all: boolean, memory: Memory = new Memory(true)): ListShape {
  return memory.of(ShapesMemo).shapes.run(String(all), [pack, workbook], () => makeShape(pack, workbook, all));
}

/** Several parts of the page ask at every key press. */
class ShapesMemo {
  readonly shapes = new Memo<ListShape>();
}

function makeShape(pack: Pack, workbook: Workbook, all: boolean): ListShape {
  const funds = fundsOf(pack);
  const columns = listColumns(pack, workbook.year);
  const sources = sourcesOf(pack);
  const shown = sources.filter((row, index) => all || index === 0 || isUsed(row, workbook.projects));
  return {
    identity: columns.filter(({ key, amount }) => !amount && (key !== 'department' || all || hasDepartments(workbook))),
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
export function hasSpareColumns(pack: Pack, workbook: Workbook, memory: Memory): boolean {
  return !hasDepartments(workbook) || shapeOf(pack, workbook, false, memory).sources.length < sourcesOf(pack).length;
}

function hasDepartments({ projects, unit }: Workbook): boolean {
  return projects.some(({ department = unit.department }) => department !== unit.department);
}

/** The rows of money that are typed: all but the total. */
function sourcesOf(pack: Pack): Funds['rows'] {
  return fundsOf(pack)?.rows.filter((row) => !row.total) ?? [];
}

function fundsOf(pack: Pack): Funds | undefined {
  return pack.tables.find((one) => one.kind === 'project' && one.of === 'project')?.funds;
}

/** Whether any of the projects has something typed for a source, other than what it starts with. */
function isUsed({ id, starts }: Funds['rows'][number], projects: readonly Project[]): boolean {
  return projects.some(({ fill }) => Object.values(fill.funds[id] ?? {}).some((given) => isNone(given) || given.text !== starts));
}
