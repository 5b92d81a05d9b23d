import { formatPlain, withUnit } from '../number';
import type { Pack, Table } from '../pack';
import { fields, linePath, projectPath } from '../workbook/fields';
import { isNone, type Given } from '../workbook/schema/given';
import { sameIndicator } from '../workbook/fields/find';
import type { Appraisal, Project, Workbook } from '../workbook/schema/workbook';
import type { Cell, Grid, GridRow } from './grid';

/**
 * On screen, what the project's 监控表 said stands in grey where nothing is typed yet in its self-evaluation: what was done and
 * spent by then, what was expected, why it was behind. The latest form counts; paper never has it.
 */
export function withMidYear(grid: Grid, pack: Pack, workbook: Workbook): Grid {
  const project = workbook.projects.find(({ id }) => projectPath(id) === grid.id);
  const said = project && midYearOf(project, pack, workbook);
  if (!said || said.size === 0) return grid;
  const shown = (cell: Cell): Cell => {
    const words = cell.editor && cell.binding !== undefined && cell.text === '' ? said.get(cell.binding) : undefined;
    return words === undefined ? cell : { ...cell, placeholder: words };
  };
  const told = (row: GridRow): GridRow => {
    const cells = row.cells.map(shown);
    return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
  };
  return { ...grid, rows: grid.rows.map(told) };
}

/** By binding of the self-evaluation: 「1—7月：300场；全年预计：500场」. */
export function midYearOf(project: Project, pack: Pack, workbook: Workbook): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  const owner = projectPath(project.id);
  for (const { form, table, month } of monitorsOf(project, pack, workbook)) {
    const until = `1—${month}月`;
    for (const one of form.fill.indicators) {
      const here = sameIndicator(project.fill.indicators, one);
      if (!here) continue;
      const line = linePath(owner, here.id);
      const expected = textOf(one.inputs?.expected);
      const done = [
        phrase(until, withUnit(textOf(one.actual), one.unit)),
        phrase('全年预计', withUnit(expected, one.unit)),
      ].filter((part) => part !== '');
      if (done.length > 0) said.set(fields.customActual.at(line), done.join('；'));
      const why = textOf(one.inputs?.why);
      if (why !== '') said.set(fields.reason.at(line), phrase(until, why));
    }
    for (const row of table.funds?.rows ?? []) {
      const spent = textOf(form.fill.funds[row.id]?.executed);
      if (spent !== '') said.set(fields.amount.at(owner, row.id, 'executed'), phrase(until, spent));
    }
  }
  return said;
}

interface Monitor {
  readonly form: Appraisal;
  readonly table: Table;
  readonly month: string;
}

/** The mid-year forms about a project, by month: what a later one says replaces what an earlier one does. */
function monitorsOf(project: Project, pack: Pack, workbook: Workbook): Monitor[] {
  return workbook.appraisals
    .flatMap((form): Monitor[] => {
      const table = pack.tables.find((one) => one.id === form.table && one.kind === 'monitor');
      const fact = table?.facts.find(({ id }) => id === 'month');
      const month = textOf(form.fill.facts.month) || (fact?.blank ? formatPlain(fact.blank) : '');
      return table && form.project === project.id ? [{ form, table, month }] : [];
    })
    .sort((one, other) => one.month.padStart(2, '0').localeCompare(other.month.padStart(2, '0'), 'en'));
}

function phrase(when: string, words: string): string {
  return words === '' ? '' : `${when}：${words}`;
}

function textOf(given: Given | undefined): string {
  return given === undefined ? '' : isNone(given) ? '无' : given.text.trim();
}
