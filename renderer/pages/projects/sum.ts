import { Decimal, formatFixed, formatPlain } from '../../../shared/number';
import type { Evaluation } from '../../../shared/scoring/evaluation';
import type { Cell, GridRow } from '../../../shared/sheets/grid';
import { fields, projectPath } from '../../../shared/workbook/fields';
import type { Project } from '../../../shared/workbook/schema/workbook';
import { numberOf } from './arranging';
import type { ListShape } from './columns';
import { ROW_MM } from './sizes';

/** What projects come to together: of amounts that are not known yet nothing is added, and the sum says so. */
export function sumRow(title: string, projects: readonly Project[], shape: ListShape, evaluation: Evaluation): GridRow {
  const amountOf = (bind: (project: string) => string, name: string): Cell => {
    const known = projects.flatMap(({ id }) => numberOf(evaluation.figure(bind(id))) ?? []);
    const sum = known.reduce((all, one) => all.plus(one), new Decimal(0));
    const text = shape.decimals === undefined ? formatPlain(sum) : formatFixed(sum, shape.decimals);
    const lacking = projects.length - known.length;
    return {
      role: 'computed',
      text: lacking > 0 ? `${text}\n${lacking} 个未填` : text,
      name: `${title} ${name}`,
      align: 'right',
      bold: lacking === 0,
    };
  };
  const { total } = shape;
  const sums = total
    ? shape.amounts.map(({ id, name }) =>
        amountOf((project) => fields.amount.at(projectPath(project), total.id, id), `合计 ${name}`),
      )
    : [];
  const blank: Cell = { role: 'computed', text: '' };
  return {
    cells: [
      { role: 'label', text: title, bold: true, align: 'left', colSpan: shape.identity.length },
      ...shape.sources.flatMap(({ columns }) => columns.map(({ bind, label }) => amountOf(bind, label))),
      ...(total ? [...sums, blank] : []),
      blank,
    ],
    heightMm: ROW_MM,
  };
}
