import { z } from 'zod';
import type { Pack, Table } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import { fields, linePath, projectPath } from '../fields';
import { openGroups, sameIndicator } from '../fields/find';
import type { TableEntries, CustomIndicator } from '../schema/fill';
import { type Given, isNone } from '../schema/given';
import type { Project, Workbook } from '../schema/workbook';
import { command } from './command';
import { freshId } from './lists';

/**
 * Takes what a form about a project says into the project's self-evaluation, where nothing is typed there yet: of a 申报表 its
 * indicators, targets, goal and money; of a 监控表 the same, never how far things had got by then. What was declared is kept as
 * `declared` besides, so that a target changed since is told of.
 */
export const takeForm = command({
  name: 'take-form',
  label: '带到自评表',
  args: z.strictObject({ id: z.string() }),
  change: (draft, args, pack) => takeFormInto(draft, args.id, pack),
});

/** The same upon a draft; gives why it can't be done. */
export function takeFormInto(draft: Workbook, id: string, pack: Pack): readonly Problem[] | undefined {
  const form = draft.appraisals.find((one) => one.id === id);
  const table = pack.tables.find((one) => one.id === form?.table);
  const into = pack.tables.find((one) => one.kind === 'project' && one.of === 'project');
  const project = draft.projects.find((one) => one.id === form?.project);
  if (!form || !table || !isTakeable(table) || !into) return [problem('workbook.no-such-form', id, { id })];
  if (!project) return [problem('workbook.form-of-none', id, { name: table.name })];
  const taking = { form: form.fill, table, project, into, declared: table.kind === 'declaration' ? draft.declared : null };
  takeIndicators(taking);
  takeTexts(taking);
  takeMoney(taking);
  return undefined;
}

/** Forms whose targets the self-evaluation goes on with. */
export function isTakeable({ kind }: Table): boolean {
  return kind === 'declaration' || kind === 'monitor';
}

interface Taking {
  readonly form: TableEntries;
  readonly table: Table;
  readonly project: Project;
  readonly into: Table;
  /** Where what was declared is kept; null where nothing was. */
  readonly declared: Workbook['declared'] | null;
}

const PARTS = ['direction', 'target', 'unit'] as const;

function takeIndicators({ form, project, into, declared }: Taking): void {
  const { indicators } = project.fill;
  const groups = openGroups(into);
  for (const one of form.indicators) {
    if (one.name.trim() === '' || !groups.includes(one.group)) continue;
    const there = sameIndicator(indicators, one) ?? begin(indicators, one);
    // Three parts of one thing: a sign without its figure, or beside another's, would say what nobody said.
    if (PARTS.every((part) => isBlank(there[part])))
      for (const part of PARTS) if (!isBlank(one[part])) there[part] = one[part] ?? '';
    if (!declared) continue;
    const line = linePath(projectPath(project.id), there.id);
    declared[fields.customName.at(line)] = one.name;
    const kinds = { direction: fields.customDirection, target: fields.customTarget, unit: fields.customUnit } as const;
    for (const part of PARTS) if (!isBlank(one[part])) declared[kinds[part].at(line)] = one[part] ?? '';
  }
}

/** One more indicator, under the same id where that is free. */
function begin(indicators: CustomIndicator[], { id, group, name }: CustomIndicator): CustomIndicator {
  const made = { id: indicators.some((one) => one.id === id) ? freshId('i', indicators) : id, group, name };
  indicators.push(made);
  return indicators[indicators.length - 1] ?? made;
}

function takeTexts({ form, table, project, into, declared }: Taking): void {
  for (const { id } of into.texts) {
    const said = form.texts[id] ?? '';
    if (isBlank(said) || !table.texts.some((one) => one.id === id)) continue;
    if (isBlank(project.fill.texts[id])) project.fill.texts[id] = said;
    if (declared) declared[fields.text.at(projectPath(project.id), id)] = said;
  }
}

/** Money of the year's beginning: the column of that id where the form has money, else facts named as the rows are. */
function takeMoney({ form, table, project, into, declared }: Taking): void {
  for (const row of into.funds?.rows ?? []) {
    if (row.total || !into.funds?.columns.some(({ id }) => id === INITIAL)) continue;
    const said = table.funds ? form.funds[row.id]?.[INITIAL] : form.facts[row.id];
    if (!said || isNone(said)) continue;
    const here = (project.fill.funds[row.id] ??= {});
    const { [INITIAL]: typed } = here;
    // A row that starts at 0 says nothing yet.
    if (!typed || isStart(typed, row.starts)) here[INITIAL] = { ...said };
    if (declared) declared[fields.amount.at(projectPath(project.id), row.id, INITIAL)] = said.text;
  }
}

const INITIAL = 'initial';

function isStart(typed: Given, starts: string | undefined): boolean {
  return starts !== undefined && !isNone(typed) && typed.text === starts;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
