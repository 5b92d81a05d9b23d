import { formatFixed, formatPlain, type Decimal } from '../number';
import type { Pack } from '../pack';
import { type Evaluation, evaluate, hasScores, explainLine, type Line, type TableEvaluation } from '../scoring';
import { showValue } from '../scoring';
import type { Workbook } from '../workbook';

/** JSON as the command line prints it: numbers are strings with the pack's decimals. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The scores of a workbook, in the shape of the command line's contract: every line, every step. */
export function scoreJson(pack: Pack, workbook: Workbook): Json {
  const evaluation = evaluate(pack, workbook);
  const context = {
    evaluation,
    decimals: Number.parseInt(pack.rounding.score, 10),
    rate: Number.parseInt(pack.rounding.rate, 10),
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
      name: workbook.projects.find((one) => one.id === project.project)?.name ?? '',
      ...tableJson(project, context),
    })),
    appraisals: evaluation.appraisals.map((appraisal) => ({
      id: appraisal.appraisal,
      of: appraisal.project,
      table: appraisal.table,
      ...tableJson(appraisal, context),
    })),
  };
}

interface Context {
  readonly evaluation: Evaluation;
  readonly decimals: number;
  readonly rate: number;
}

function tableJson(table: TableEvaluation, context: Context): { readonly [key: string]: Json } {
  return {
    points: formatPlain(table.points),
    available: formatPlain(table.available),
    rule: fixed(table.rule, context),
    self: fixed(table.self, context),
    rating: table.rating,
    state: table.state,
    ...(table.execution ? { execution: executionJson(table, table.execution, context) } : {}),
    lines: table.lines.map((line) => lineJson(line, context)),
  };
}

function executionJson(table: TableEvaluation, line: Line, context: Context): Json {
  const path = line.binding.slice(0, -'/execution'.length);
  const figures = [...table.figures.values()];
  const total = (column: string) =>
    context.evaluation.figure(
      `${path}/funds/${totalRow(
        figures.map((figure) => figure.key),
        path,
      )}/${column}`,
    );
  const amount = (column: string) => {
    const figure = total(column);
    return figure && figure.value.kind === 'number' ? formatFixed(figure.value.value, 2) : null;
  };
  const rate = context.evaluation.figure(`${line.binding}/rate`);
  return {
    initial: amount('initial'),
    adjusted: amount('adjusted'),
    executed: amount('executed'),
    rate: rate && rate.value.kind === 'number' ? showValue(rate.value, { show: 'percent', decimals: context.rate }) : null,
    points: line.points ? formatPlain(line.points) : null,
    rule: fixed(line.rule, context),
    self: fixed(line.self, context),
    state: line.state,
    reason: line.reason,
  };
}

/** The row of money that is the sum of the others: `total` by convention, else the first. */
function totalRow(keys: readonly string[], path: string): string {
  const rows = keys.flatMap((key) =>
    key.startsWith(`${path}/funds/`) ? [key.slice(path.length + '/funds/'.length).split('/')[0] ?? ''] : [],
  );
  return rows.includes('total') ? 'total' : (rows[0] ?? 'total');
}

function lineJson(line: Line, context: Context): Json {
  const { target } = line;
  return {
    id: line.id,
    kind: line.kind,
    path: [...line.path],
    ...(target ? { direction: target.direction, target: target.text, unit: target.unit, actual: target.actual } : {}),
    points: line.points ? formatPlain(line.points) : null,
    rule: fixed(line.rule, context),
    self: fixed(line.self, context),
    state: line.state,
    reason: line.reason,
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
