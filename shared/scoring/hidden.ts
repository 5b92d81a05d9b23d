import type { Value } from '../formula';
import { Decimal } from '../number';
import type { Pack } from '../pack';
import type { Project, Workbook } from '../workbook/schema/workbook';
import type { Evaluation, Figure, Reference } from './evaluation';
import { figures } from '../workbook/fields';

/** A roll-up that counts projects which are not published (不公开): all of it, and what the published ones come to. */
export interface HiddenShare {
  readonly rollup: Pack['rollups'][number];
  readonly all: Value;
  readonly published: Value;
}

/** What is published of a workbook: everything but projects that are 不公开 and the appraisals about them. */
export function publishedWorkbook(workbook: Workbook): Workbook {
  if (!workbook.projects.some(({ hidden }) => hidden)) return workbook;
  const projects = workbook.projects.filter(({ hidden }) => !hidden);
  const ids = new Set(projects.map(({ id }) => id));
  return { ...workbook, projects, appraisals: workbook.appraisals.filter(({ project }) => project === '' || ids.has(project)) };
}

/**
 * The roll-ups whose sum is not that of the published projects. Whoever subtracts the published parts from one of these
 * learns what the hidden projects add to it.
 */
export function hiddenShares(pack: Pack, workbook: Workbook, evaluation: Evaluation): readonly HiddenShare[] {
  const { projects } = publishedWorkbook(workbook);
  if (projects.length === workbook.projects.length) return [];
  return pack.rollups.flatMap((rollup) => {
    const all = evaluation.figure(figures.rollupComputed.at(rollup.id))?.value ?? { kind: 'missing', places: [] };
    const published = strictSum(projects.map(({ id }) => evaluation.figure(partKey(rollup.id, id))?.value));
    return isSame(all, published) ? [] : [{ rollup, all, published }];
  });
}

/**
 * Figures as they may be published: a roll-up that counts a hidden project is a plain number, since the cells it was worked
 * out from are not there; others are lists of the published projects' parts. So nothing of a hidden project, not even that
 * one counted nothing, can be read from a formula.
 */
export function publishedFigures(pack: Pack, workbook: Workbook, evaluation: Evaluation): Evaluation['figure'] {
  const { projects } = publishedWorkbook(workbook);
  if (projects.length === workbook.projects.length) return evaluation.figure;
  const counting = new Set<string>(
    hiddenShares(pack, workbook, evaluation).map(({ rollup }) => figures.rollupComputed.at(rollup.id)),
  );
  return (key) => {
    const figure = evaluation.figure(key);
    const rollup = /^rollup\/([^/]+)\/computed$/.exec(key)?.[1];
    if (!figure || rollup === undefined) return figure;
    return counting.has(key) ? asConstant(figure) : overProjects(figure, rollup, projects);
  };
}

function asConstant({ key, name, show, value, unit }: Figure): Figure {
  return { key, name, kind: 'constant', show, value, ...(unit === undefined ? {} : { unit }) };
}

function overProjects(figure: Figure, rollup: string, projects: readonly Project[]): Figure {
  if (!figure.refs) return figure;
  const parts = new Set(projects.map(({ id }) => partKey(rollup, id)));
  const published = (reference: Reference): Reference =>
    reference.kind === 'list' ? { kind: 'list', keys: reference.keys.filter((key) => parts.has(key)) } : reference;
  const refs = new Map<string, Reference>();
  for (const [name, reference] of figure.refs) refs.set(name, published(reference));
  return { ...figure, refs };
}

function partKey(rollup: string, project: string): string {
  return figures.rollupShare.at(rollup, project);
}

/** As the roll-up itself adds: one missing makes the sum missing, one 无 makes it 无. */
function strictSum(values: readonly (Value | undefined)[]): Value {
  const open = values.find((value) => value === undefined || value.kind === 'missing' || value.kind === 'error');
  if (open !== undefined || values.includes(undefined)) return { kind: 'missing', places: [] };
  const none = values.find((value) => value?.kind === 'undefined');
  if (none) return none;
  const sum = values.reduce<Decimal>(
    (total, value) => (value?.kind === 'number' ? total.plus(value.value) : total),
    new Decimal(0),
  );
  return { kind: 'number', value: sum };
}

function isSame(one: Value, other: Value): boolean {
  if (one.kind === 'number' && other.kind === 'number') return one.value.equals(other.value);
  return one.kind === other.kind;
}
