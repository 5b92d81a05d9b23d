import type { Decimal } from '../../../shared/number';
import type { Pack } from '../../../shared/pack';
import type { Evaluation, Figure } from '../../../shared/scoring/evaluation';
import { showValue } from '../../../shared/scoring/show';
import { fields, figures, projectPath } from '../../../shared/workbook/fields';
import type { Project, Workbook } from '../../../shared/workbook/schema/workbook';
import { isWordKey } from '../../../shared/sheets/clipboard/projects';
import { type ListShape, shapeOf } from './columns';

/** How the list is looked at; the workbook keeps its own order. */
export interface Arrangement {
  /** Words that must all be found in a project's code, name or kind. */
  readonly words: string;
  /** The id of what it is sorted by; empty: the workbook's own order. */
  readonly by: string;
  readonly isDown: boolean;
}

export const ownOrder: Arrangement = { words: '', by: '', isDown: false };

/** Something to sort by; `groups`: projects alike in it stand together under a sum of their own. */
export interface SortKey {
  readonly id: string;
  readonly label: string;
  readonly groups: boolean;
}

interface Inputs {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
}

/** What a list can be sorted by: who a project is, what it has in all, its rate, its score. */
export function sortKeys(shape: ListShape): readonly SortKey[] {
  return [
    ...shape.identity.map(({ key, label }) => ({ id: key, label, groups: key !== 'code' && key !== 'name' })),
    ...(shape.total ? shape.amounts.map(({ id, name }) => ({ id: `amount/${id}`, label: `合计 ${name}`, groups: false })) : []),
    ...(shape.total ? [{ id: 'rate', label: '执行率', groups: false }] : []),
    { id: 'score', label: '自评得分', groups: false },
  ];
}

/** The ids of the projects that are shown, in the order they stand in. What has no value comes last, up or down. */
export function arrange(inputs: Inputs, { words, by, isDown }: Arrangement): readonly string[] {
  const { workbook } = inputs;
  const shape = shapeOf(inputs.pack, workbook, false);
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = workbook.projects.filter((project) => {
    const said = shape.identity
      .map(({ key }) => wordsOf(project, key, shape, inputs.evaluation))
      .join(' ')
      .toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
  if (by === '') return found.map(({ id }) => id);
  const keyed = found.map((project) => ({ id: project.id, value: valueOf(project, by, shape, inputs) }));
  return keyed.sort((one, other) => compare(one.value, other.value, isDown)).map(({ id }) => id);
}

/** What a project says of itself under a heading of the list: its code, its name, its kind. */
export function wordsOf(project: Project, key: string, shape: ListShape, evaluation: Evaluation): string {
  if (isWordKey(key)) return project[key] ?? '';
  const column = shape.identity.find((one) => one.key === key);
  const figure = column && evaluation.figure(column.bind(project.id));
  return figure ? showValue(figure.value, figure) : '';
}

function valueOf(project: Project, by: string, shape: ListShape, { evaluation, workbook }: Inputs): Decimal | string | null {
  if (by === 'score') return evaluation.projects[workbook.projects.indexOf(project)]?.self ?? null;
  const owner = projectPath(project.id);
  if (by === 'rate') return numberOf(evaluation.figure(figures.executionRate.at(owner)));
  const amount = /^amount\/(.+)$/.exec(by)?.[1];
  if (amount !== undefined)
    return shape.total ? numberOf(evaluation.figure(fields.amount.at(owner, shape.total.id, amount))) : null;
  return wordsOf(project, by, shape, evaluation) || null;
}

/** The number of a figure; null: it is not known. */
export function numberOf(figure: Figure | undefined): Decimal | null {
  return figure?.value.kind === 'number' ? figure.value.value : null;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

function compare(one: Decimal | string | null, other: Decimal | string | null, isDown: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === 'string' || typeof other === 'string' ? collator.compare(String(one), String(other)) : one.comparedTo(other);
  return isDown ? -order : order;
}
