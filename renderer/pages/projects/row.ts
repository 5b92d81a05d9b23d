import type { Figure, Figures } from '../../../shared/scoring/evaluation';
import { showValue } from '../../../shared/scoring/show';
import { holds } from '../../../shared/sheets/base/cells';
import { isWordKey, type ListColumn, type WordKey } from '../../../shared/sheets/clipboard/projects';
import type { Cell, GridRow } from '../../../shared/sheets/grid';
import { fields, figures as keys, projectPath } from '../../../shared/workbook/fields';
import { isNone } from '../../../shared/workbook/schema/given';
import type { Project } from '../../../shared/workbook/schema/workbook';
import type { ListShape } from './columns';
import { ROW_MM } from './sizes';

/** `above`: the unit's own 主管部门, printed where a project names none. */
export function projectRow(project: Project, shape: ListShape, figures: Figures, above: string): GridRow {
  const owner = projectPath(project.id);
  const who = project.name || '未命名的项目';
  const sums = shape.amounts.map((column) =>
    computed(
      shape.total && figures.get(fields.amount.at(owner, shape.total.id, column.id)),
      `${who} 合计 ${column.name}`,
      shape.decimals,
    ),
  );
  const rate = computed(figures.get(keys.executionRate.at(owner)), `${who} 执行率`, undefined);
  const hidden: Cell = {
    role: 'label',
    text: project.hidden ? `不公开${project.hidden.reason ? `：${project.hidden.reason}` : '（没有写原因）'}` : '公开',
    name: `${who} 公开`,
    align: 'left',
  };
  return {
    cells: [
      ...shape.identity.map((column) => identityCell(project, column, figures, { who, above })),
      ...shape.sources.flatMap(({ columns }) => columns.map((column) => amountCell(project, column, figures, who))),
      ...(shape.total ? [...sums, rate] : []),
      hidden,
    ],
    heightMm: ROW_MM,
    line: owner,
  };
}

const absent: Readonly<Record<WordKey, (above: string) => string>> = {
  code: () => '',
  name: () => '待填',
  department: (above) => (above === '' ? '' : `同单位：${above}`),
};

function identityCell(
  project: Project,
  { key, label, bind }: ListColumn,
  figures: Figures,
  { who, above }: { readonly who: string; readonly above: string },
): Cell {
  const binding = bind(project.id);
  const name = `${who} ${label}`;
  if (!isWordKey(key)) return holds(figures.get(binding), { name, placeholder: '待填' });
  const text = project[key] ?? '';
  return {
    role: 'input',
    text,
    binding,
    name,
    editor: 'text',
    align: 'left',
    placeholder: absent[key](above),
    pending: key === 'name' && text === '',
  };
}

/** An amount as typed; one kept in a unit of its own is shown in the form's. */
function amountCell({ id, fill }: Project, { amount, label, bind }: ListColumn, figures: Figures, who: string): Cell {
  const figure = figures.get(bind(id));
  if (!figure) return { role: 'blank', text: '' };
  const given = amount && fill.funds[amount.row]?.[amount.id];
  const asTyped = figure.value.kind === 'number' && given && !isNone(given) && given.unit === undefined;
  const cell = holds(figure, { name: `${who} ${label}`, align: 'right', placeholder: '待填' });
  return asTyped ? { ...cell, text: given.text } : cell;
}

function computed(figure: Figure | undefined, name: string, decimals: number | undefined): Cell {
  const value = figure?.value;
  const format = { show: figure?.show ?? ('number' as const), ...(decimals === undefined ? {} : { decimals }) };
  return { role: 'computed', text: value ? showValue(value, format) : '', name, align: 'right' };
}
