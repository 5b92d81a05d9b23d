import { isIndicator, type Pack, type Table } from '../../pack';
import { localInputs, walk } from '../fields/find';
import { listOf, rowsOf } from '../rows';
import { type CustomIndicator, type TableEntries, fill as fillSchema } from '../schema/fill';
import { type Given, isNone } from '../schema/given';
import type { Workbook } from '../schema/workbook';

/** What is written of each key of what is kept: the compiler asks when one is added. */
type Every<Kept> = Readonly<Record<keyof Kept, Plain>>;

/** Plain data: texts, lists and mappings only. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * A workbook as plain data, in the shape `readPlain` takes. Every place the pack asks for is there, blank ones as
 * empty texts, so that what is printed can be filled in and given back.
 */
export function writePlain(workbook: Workbook, pack: Pack): Plain {
  const unitTables = pack.tables.filter(
    (table) => table.of === 'unit' && (table.optional !== true || workbook.tables[table.id] !== undefined),
  );
  const projectTable = pack.tables.find((table) => table.kind === 'project');
  return compact({
    language: '1',
    pack: pack.id,
    unit: {
      name: workbook.unit.name,
      department: workbook.unit.department ?? '',
      facts: Object.fromEntries(pack.facts.map((fact) => [fact.id, plainGiven(workbook.unit.facts[fact.id])])),
    } satisfies Every<Workbook['unit']>,
    adjustments: workbook.adjustments.map((adjustment) => ({ ...adjustment })),
    overrules: Object.fromEntries(Object.entries(workbook.overrules).map(([id, one]) => [id, { ...one }])),
    tables: Object.fromEntries(unitTables.map((table) => [table.id, plainFill(workbook.tables[table.id], table)])),
    projects: workbook.projects.map((project) => ({
      id: project.id,
      code: project.code ?? '',
      name: project.name,
      department: project.department ?? '',
      ...(project.hidden ? { hidden: project.hidden.reason } : {}),
      ...plainFill(project.fill, projectTable),
    })),
    appraisals: plainForms('appraisal', workbook, pack),
    transfers: plainForms('transfer', workbook, pack),
    monitors: plainForms('monitor', workbook, pack),
    declarations: plainForms('declaration', workbook, pack),
    reports: workbook.reports,
    printed: workbook.printed,
    declared: workbook.declared,
    reference: workbook.reference,
    acknowledged: workbook.acknowledged,
    paper: workbook.paper,
  });
}

/** The forms of one kind, each with the project it is about. */
function plainForms(kind: Table['kind'], workbook: Workbook, pack: Pack): Plain[] {
  return workbook.appraisals.flatMap(({ id, table, project, fill }) => {
    const spec = pack.tables.find((one) => one.id === table);
    const about = project === '' ? {} : { project };
    return (spec?.kind ?? 'appraisal') === kind ? [{ id, table, ...about, ...plainFill(fill, spec) }] : [];
  });
}

const emptyFill: TableEntries = fillSchema.parse({});

function plainFill(fill: TableEntries = emptyFill, table: Table | undefined): { readonly [key: string]: Plain } {
  const indicators = table ? walk(table.tree).filter(isIndicator) : [];
  const inputs = indicators.flatMap((one) => {
    const ids = [...localInputs(one).keys()];
    return ids.length === 0
      ? []
      : [[one.id, Object.fromEntries(ids.map((id) => [id, plainGiven(fill.inputs[one.id]?.[id])]))] as const];
  });
  const rows = [...indicators, ...fill.indicators].flatMap((one) => {
    const spec = listOf(table, fill, one.id);
    if (!spec) return [];
    const list = rowsOf(fill, one.id, spec).map((row) => ({
      id: row.id,
      ...Object.fromEntries(spec.fields.map((field) => [field.id, plainGiven(row.fields[field.id])])),
    }));
    return [[one.id, list] as const];
  });
  const parts = table?.funds?.rows.filter((row) => !row.total) ?? [];
  const funds = parts.map(
    (row) =>
      [
        row.id,
        Object.fromEntries(
          (table?.funds?.columns ?? []).map((column) => [column.id, plainGiven(fill.funds[row.id]?.[column.id])]),
        ),
      ] as const,
  );
  const written = {
    facts: Object.fromEntries((table?.facts ?? []).map((fact) => [fact.id, plainGiven(fill.facts[fact.id])])),
    inputs: Object.fromEntries(inputs),
    rows: Object.fromEntries(rows),
    funds: Object.fromEntries(funds),
    goals: fill.goals.map((goal) => compact({ ...goal, actual: goal.actual ?? '', points: goal.points ?? '' }, ['points'])),
    indicators: fill.indicators.map(plainIndicator),
    own: Object.fromEntries(Object.entries(fill.own).map(([line, own]) => [line, { ...own }])),
    reasons: fill.reasons,
    notes: fill.notes,
    words: fill.words,
    reviews: Object.fromEntries(Object.entries(fill.reviews).map(([line, said]) => [line, plainReview(said)])),
    texts: Object.fromEntries((table?.texts ?? []).map((text) => [text.id, fill.texts[text.id] ?? ''])),
  } satisfies Every<TableEntries>;
  return compact(written);
}

function plainReview({ opinion = '', answer = '', score = '' }: TableEntries['reviews'][string]): Plain {
  const said = { opinion, answer, score } satisfies Every<TableEntries['reviews'][string]>;
  return compact(said, ['opinion', 'answer', 'score']);
}

function plainIndicator(indicator: CustomIndicator): Plain {
  const { id, group, name, direction, target, adjustedTarget, unit, actual, points, grade, rule, goal, inputs } = indicator;
  const typed = {
    id,
    group,
    name,
    direction: direction ?? '',
    target: target ?? '',
    unit: unit ?? '',
    actual: plainGiven(actual),
    points: points ?? '',
  };
  const seldom = {
    adjustedTarget: adjustedTarget ?? '',
    grade: plainGiven(grade),
    rule: rule ?? '',
    goal: goal ?? '',
  } satisfies Every<Omit<CustomIndicator, keyof typeof typed | 'inputs'>>;
  const more = inputs
    ? { inputs: Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, plainGiven(value)])) }
    : {};
  return { ...typed, ...compact(seldom, Object.keys(seldom)), ...more };
}

function plainGiven(given: Given | undefined): Plain {
  if (given === undefined) return '';
  if (isNone(given)) return '无';
  const { text, unit, note } = given;
  return unit === undefined && note === undefined ? text : { text, ...(unit ? { unit } : {}), ...(note ? { note } : {}) };
}

/** Leaves out empty lists and mappings, and empty texts of the keys named. */
function compact(data: { readonly [key: string]: Plain }, texts: readonly string[] = []): { readonly [key: string]: Plain } {
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => {
      if (typeof value === 'string') return value !== '' || !texts.includes(key);
      return Object.keys(value).length > 0;
    }),
  );
}
