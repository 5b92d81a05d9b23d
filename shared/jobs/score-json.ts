import { formatFixed, formatPlain, type Decimal } from '../number';
import type { Pack, Table } from '../pack';
import { fill as fillSchema } from '../workbook/schema/fill';
import { isNone } from '../workbook/schema/given';
import { type Evaluation, evaluate, hasScores, explainLine, type Line, type TableEvaluation } from '../scoring';
import { showValue } from '../scoring';
import { cappedWords } from '../scoring/capped';
import { type TableEntries, fillOf, listOf, rowsOf, tableOf, type Workbook } from '../workbook';
import { fields, figures } from '../workbook/fields';

/** JSON as the command line prints it: numbers are strings with the pack's decimals. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The scores of a workbook, in the shape of the command line's contract: every line, every step. */
export function scoreJson(pack: Pack, workbook: Workbook): Json {
  const evaluation = evaluate(pack, workbook);
  const context = {
    pack,
    workbook,
    evaluation,
    decimals: pack.rounding.score,
    rate: pack.rounding.rate,
  };
  const department = evaluation.tables.find((table) =>
    pack.tables.some((one) => one.id === table.table && one.kind === 'department'),
  );
  return {
    pack: pack.id,
    year: Number.parseInt(workbook.year, 10),
    unit: workbook.unit.name,
    department: department ? tableJson(department, context) : null,
    tables: evaluation.tables
      .filter((table) => table !== department && hasScores(table))
      .map((table) => ({ id: table.table, ...tableJson(table, context) })),
    projects: evaluation.projects.map((project) => ({
      id: project.project,
      ...identityJson(workbook, project.project),
      ...tableJson(project, context),
    })),
    appraisals: formsJson('appraisal', context),
    transfers: formsJson('transfer', context),
    monitors: formsJson('monitor', context),
    declarations: formsJson('declaration', context),
  };
}

/** Forms of one kind; `of`: the project it is about, null where it is about none. */
function formsJson(kind: Table['kind'], context: Context): Json[] {
  const { pack, evaluation } = context;
  return evaluation.appraisals
    .filter((form) => pack.tables.find((one) => one.id === form.table)?.kind === kind)
    .map((form) => ({
      id: form.appraisal,
      of: form.project === '' ? null : form.project,
      table: form.table,
      name: form.name,
      ...tableJson(form, context),
    }));
}

function identityJson(workbook: Workbook, id: string): { readonly [key: string]: Json } {
  const project = workbook.projects.find((one) => one.id === id);
  return { name: project?.name ?? '', code: project?.code ?? null, department: project?.department ?? null };
}

interface Context {
  readonly pack: Pack;
  readonly workbook: Workbook;
  readonly evaluation: Evaluation;
  readonly decimals: number;
  readonly rate: number;
}

function tableJson(table: TableEvaluation, context: Context): { readonly [key: string]: Json } {
  const fill = fillOf(context.workbook, table.owner);
  return {
    points: formatPlain(table.points),
    available: formatPlain(table.available),
    rule: fixed(table.rule, context),
    self: fixed(table.self, context),
    rating: table.rating,
    state: table.state,
    ...boundJson(table, context),
    ...(table.execution ? { execution: executionJson(table, table.execution, context) } : {}),
    lines: table.lines.map((line) => lineJson(line, table, context)),
    texts: { ...fill?.texts },
    goals: (fill?.goals ?? []).map((goal) => ({ id: goal.id, text: goal.text, actual: goal.actual ?? null })),
  };
}

/** What the total is at most, where a rule bounds it below all points, and why in words. */
function boundJson(table: TableEvaluation, { pack, workbook, evaluation }: Context): { readonly [key: string]: Json } {
  const bound = table.figures.get(figures.total.at(table.path, 'at-most'))?.value;
  if (bound?.kind !== 'number' || !bound.value.lessThan(table.points)) return {};
  const why = cappedWords(table, tableOf(pack, workbook, table.owner), { get: evaluation.figure });
  return { atMost: formatPlain(bound.value), ...(why === null ? {} : { atMostBecause: why }) };
}

/** What the form prints beside a line: 偏差原因, else 备注. */
function noteOf(fill: TableEntries | undefined, id: string): string | null {
  return fill?.reasons[id] ?? fill?.notes[id] ?? null;
}

function executionJson(table: TableEvaluation, line: Line, context: Context): Json {
  const path = line.binding.slice(0, -'/execution'.length);
  const funds = tableOf(context.pack, context.workbook, table.owner)?.funds;
  // What was spent of what was to be spent, whatever the form calls them.
  const [spent = '', planned = ''] = (funds?.execution.rate ?? '').split('/').map((side) => side.trim());
  const column = (name: string, id: string) => funds?.columns.find((one) => one.name === name)?.id ?? id;
  const total = funds?.rows.find((row) => row.total)?.id ?? funds?.rows[0]?.id ?? 'total';
  const amount = (id: string) => {
    const figure = context.evaluation.figure(fields.amount.at(path, total, id));
    if (figure?.value.kind !== 'number') return null;
    const { value } = figure.value;
    return funds?.decimals === undefined ? formatPlain(value) : formatFixed(value, funds.decimals);
  };
  const rate = context.evaluation.figure(figures.rate.at(line.binding));
  return {
    initial: amount('initial'),
    adjusted: amount(column(planned, 'adjusted')),
    executed: amount(column(spent, 'executed')),
    rate: rate && rate.value.kind === 'number' ? showValue(rate.value, { show: 'percent', decimals: context.rate }) : null,
    points: line.points ? formatPlain(line.points) : null,
    rule: fixed(line.rule, context),
    self: fixed(line.self, context),
    state: line.state,
    reason: line.reason,
    note: noteOf(fillOf(context.workbook, table.owner), 'execution'),
  };
}

const NOTHING: TableEntries = fillSchema.parse({});

/** Rows of a list the unit names: their fields by id. */
function rowsJson(line: Line, table: TableEvaluation, { pack, workbook }: Context): { readonly rows?: Json } {
  const spec = tableOf(pack, workbook, table.owner);
  const rows = listOf(spec, fillOf(workbook, table.owner) ?? NOTHING, line.id);
  if (!rows) return {};
  return {
    rows: rowsOf(fillOf(workbook, table.owner) ?? NOTHING, line.id, rows).map((row) => ({
      id: row.id,
      ...Object.fromEntries(Object.entries(row.fields).map(([id, given]) => [id, isNone(given) ? '无' : given.text])),
    })),
  };
}

const SIGN = /^(≥|≧|>=|⩾|≤|≦|<=|⩽|＝|=|═|﹦|>|＞|<|＜)\s*/;

/** Sign and target apart, also where the form has them in one cell; words for a sign stay with the target. */
function targetJson(read: NonNullable<Line['read']>): { readonly [key: string]: Json } {
  const { direction, targetText, typedUnit, actualText, signInTarget } = read;
  const [sign] = SIGN.exec(targetText) ?? [];
  const worded = sign === undefined && signInTarget;
  return {
    direction: worded ? '' : direction,
    target: sign === undefined ? targetText : targetText.slice(sign.length),
    unit: typedUnit,
    actual: actualText,
  };
}

function lineJson(line: Line, table: TableEvaluation, context: Context): Json {
  const { read } = line;
  return {
    id: line.id,
    kind: line.kind,
    path: [...line.path],
    ...(read ? targetJson(read) : {}),
    points: line.points ? formatPlain(line.points) : null,
    rule: fixed(line.rule, context),
    self: fixed(line.self, context),
    state: line.state,
    reason: line.reason,
    note: noteOf(fillOf(context.workbook, table.owner), line.id),
    ...rowsJson(line, table, context),
    ...(line.missing.length > 0 ? { missing: [...line.missing] } : {}),
    steps: explainLine(context.evaluation, line).flatMap((working) =>
      working.formula === undefined
        ? []
        : [
            {
              name: working.name,
              formula: working.formula,
              with: working.figures ?? '',
              exact: working.exact ?? null,
              value: working.value === '' ? null : working.value,
            },
          ],
    ),
  };
}

function fixed(value: Decimal | null, { decimals }: Context): string | null {
  return value ? formatFixed(value, decimals) : null;
}
