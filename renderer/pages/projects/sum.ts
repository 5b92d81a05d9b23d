import { Decimal, formatFixed, formatPlain } from '../../../shared/number';
import type { Memo } from '../../../shared/graph/memo';
import type { Evaluation } from '../../../shared/scoring/evaluation';
import type { Cell, GridRow } from '../../../shared/sheets/grid';
import { fields, projectPath } from '../../../shared/workbook/fields';
import { numberOf } from './arranging';
import type { ListShape } from './columns';
import { ROW_MM } from './sizes';

/** The amounts of one project, column by column; null: not known yet. */
export type Counted = readonly (Decimal | null)[];

/** What amounts come to, column by column, and how many of them are not known. */
export type Sums = readonly { readonly sum: Decimal; readonly lacking: number }[];

/** So many are added up together: a key press changes one project, and the others' blocks stand. */
const BLOCK = 16;

/** The columns that are added up, with the name of each and where a project keeps its amount. */
function columnsOf({ sources, total, amounts }: ListShape): { name: string; bind: (project: string) => string }[] {
  return [
    ...sources.flatMap(({ columns }) => columns.map(({ label, bind }) => ({ name: label, bind }))),
    ...(total
      ? amounts.map(({ id, name }) => ({
          name: `合计 ${name}`,
          bind: (project: string) => fields.amount.at(projectPath(project), total.id, id),
        }))
      : []),
  ];
}

/** What a project adds to the sums. */
export function countedOf(project: string, shape: ListShape, { figure }: Evaluation): Counted {
  return columnsOf(shape).map(({ bind }) => numberOf(figure(bind(project))));
}

/** What projects come to together. `group`: what their blocks are kept under. */
export function sumsOf(all: readonly Counted[], group: string, blocks: Memo<Sums>): Sums {
  const added: Sums[] = [];
  for (let from = 0; from < all.length; from += BLOCK) {
    const these = all.slice(from, from + BLOCK);
    added.push(blocks.run(`${group}/${from}`, these, () => addUp(these.map((one) => one.map(countOne)))));
  }
  return addUp(added);
}

function countOne(amount: Decimal | null): Sums[number] {
  return amount === null ? { sum: new Decimal(0), lacking: 1 } : { sum: amount, lacking: 0 };
}

function addUp([first = [], ...others]: readonly Sums[]): Sums {
  return first.map(({ sum, lacking }, column) => ({
    sum: others.reduce((all, one) => all.plus(one[column]?.sum ?? 0), sum),
    lacking: others.reduce((all, one) => all + (one[column]?.lacking ?? 0), lacking),
  }));
}

/** The row of sums: of amounts that are not known yet nothing is added, and the sum says so. */
export function sumRow(title: string, shape: ListShape, sums: Sums): GridRow {
  const amounts = columnsOf(shape).map(({ name }, column): Cell => {
    const { sum, lacking } = sums[column] ?? { sum: new Decimal(0), lacking: 0 };
    const text = shape.decimals === undefined ? formatPlain(sum) : formatFixed(sum, shape.decimals);
    return {
      role: 'computed',
      text: lacking > 0 ? `${text}\n${lacking} 个未填` : text,
      name: `${title} ${name}`,
      align: 'right',
      bold: lacking === 0,
    };
  });
  const blank: Cell = { role: 'computed', text: '' };
  return {
    cells: [
      { role: 'label', text: title, bold: true, align: 'left', colSpan: shape.identity.length },
      ...amounts,
      ...(shape.total ? [blank] : []),
      blank,
    ],
    heightMm: ROW_MM,
  };
}
