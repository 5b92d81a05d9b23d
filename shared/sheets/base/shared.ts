import { Memo } from '../../graph/memo';
import type { Memory } from '../../graph/memory';
import { type Pack, parameterName } from '../../pack';
import { compilePack } from '../../scoring/compile';
import { isConfirmed } from '../../scoring/shared';
import type { Evaluation, Figure } from '../../scoring/evaluation';
import type { Project, Workbook } from '../../workbook/schema/workbook';
import type { View } from '../context';
import type { Cell, Grid, GridRow } from '../grid';
import { fitted } from '../fit';
import { Measures } from '../measured';
import { headings, holds, part, words } from './cells';
import { sharedTitle, UNCONFIRMED } from './titles';
import { fields, figures } from '../../workbook/fields';

const LABELS = 3;

/** How wide a column is where nothing in it wants more: on screen, and in the workbook, which is printed too. */
const SCREEN_MM = 30;
const PAPER_MM = 22;

/** How wide a column is on the screen: the one of the figures is wider. */
function screenMm(index: number): number {
  return index === LABELS ? SCREEN_MM + 12 : SCREEN_MM;
}

/** What all tables share: facts of the unit by group, the year's parameters, figures added up from the projects. */
export function sharedGrid(pack: Pack, workbook: Workbook, evaluation: Evaluation, view: View, memory: Memory): Grid {
  const columns = Math.max(8, LABELS + pack.rollups.length);
  const rows: GridRow[] = [
    {
      cells: [{ role: 'title', text: sharedTitle(workbook.year), colSpan: columns, align: 'center' }],
      heightMm: 12,
      outside: true,
    },
    ...factRows(pack, evaluation, columns, view),
    ...parameterRows(pack, evaluation, columns, workbook, view),
    ...rollupRows(pack, evaluation, columns, workbook, view),
    ...contributionRows(pack, evaluation, columns, workbook, view, memory),
  ];
  const grid: Grid = {
    id: 'shared/base',
    name: '基础数据',
    kind: 'base',
    orientation: 'landscape',
    // On the screen a figure of several digits stands on one line at 1280 px too.
    columnsMm: Array.from({ length: columns }, (_, index) => (view === 'paper' ? PAPER_MM : screenMm(index))),
    rows,
    freeze: { rows: 1, columns: LABELS },
  };
  return view === 'paper' ? fitted(grid, memory.of(Measures)) : grid;
}

/** How many of the places all tables share are still open: facts to fill in, parameters to confirm. */
export function sharedGaps(pack: Pack, workbook: Workbook, evaluation: Evaluation): number {
  const facts = pack.facts.filter((fact) => holds(evaluation.figure(fields.unitFact.at(fact.id))).pending);
  return facts.length + pack.parameters.filter((parameter) => !isConfirmed(parameter, pack, workbook)).length;
}

/** The last columns hold where a figure comes from. */
function tail(text: string, columns: number, used: number): Cell {
  return words(text, { colSpan: columns - used, align: 'left', role: 'note' });
}

/** On screen the headings of what is looked at stay in sight. */
function inSight(heading: GridRow, view: View): GridRow {
  return view === 'screen' ? { ...heading, heading: true } : heading;
}

/** On paper each group has its headings; on screen one row of them stands over all. */
function factRows(pack: Pack, evaluation: Evaluation, columns: number, view: View): GridRow[] {
  const groups = [...new Set(pack.facts.map((fact) => fact.group ?? '单位'))];
  const used = usesOf(pack);
  const heading = headings([
    ['名称', LABELS],
    ['数值', 1],
    ['单位', 1],
    ['取自', columns - LABELS - 4],
    ['用于', 2],
  ]);
  const above = view === 'paper' || groups.length === 0 ? [] : [inSight(heading, view)];
  const rows = groups.flatMap((group) => [
    part(group, columns),
    ...(view === 'paper' ? [heading] : []),
    ...pack.facts
      .filter((fact) => (fact.group ?? '单位') === group)
      .map((fact) => ({
        cells: [
          words(evaluation.figure(fields.unitFact.at(fact.id))?.name ?? fact.name, { colSpan: LABELS, align: 'left' }),
          holds(evaluation.figure(fields.unitFact.at(fact.id))),
          words(fact.unit ?? ''),
          words(fact.where ?? '', { colSpan: columns - LABELS - 4, align: 'left', role: 'note' }),
          words(used.get(fact.id)?.join('、') ?? '', { colSpan: 2, align: 'left', role: 'note' }),
        ],
        heightMm: 7,
        line: fields.unitFact.at(fact.id),
      })),
  ]);
  return [...above, ...rows];
}

/** Which lines each fact of the unit feeds. */
function usesOf(pack: Pack): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const compiled = compilePack(pack);
  for (const table of compiled.ok ? compiled.value.tables : []) {
    for (const item of table.items) {
      if (item.kind !== 'indicator') continue;
      for (const source of item.indicator.scoring.inputs.values()) {
        if (source.kind !== 'unit') continue;
        const names = uses.get(source.id) ?? [];
        if (!names.includes(item.indicator.spec.name)) uses.set(source.id, [...names, item.indicator.spec.name]);
      }
    }
  }
  return uses;
}

function parameterRows(pack: Pack, evaluation: Evaluation, columns: number, workbook: Workbook, view: View): GridRow[] {
  if (pack.parameters.length === 0) return [];
  const rows = pack.parameters.map((parameter): GridRow => {
    const adjusted = workbook.adjustments.find((one) => one.path === figures.parameter.at(parameter.id));
    const confirmed = isConfirmed(parameter, pack, workbook);
    const source = [adjusted?.source ?? parameter.source ?? '', confirmed ? '' : UNCONFIRMED].join('');
    const cell = holds(evaluation.figure(figures.parameter.at(parameter.id)), { pending: !confirmed });
    return {
      cells: [
        words(parameterName(parameter), { colSpan: LABELS, align: 'left' }),
        cell,
        words(parameter.unit ?? ''),
        tail(source, columns, LABELS + 2),
      ],
      heightMm: 7,
      line: figures.parameter.at(parameter.id),
    };
  });
  const heading = headings([
    ['名称', LABELS],
    ['数值', 1],
    ['单位', 1],
    ['来源', columns - LABELS - 2],
  ]);
  return [part('年度参数', columns), inSight(heading, view), ...rows];
}

function rollupRows(pack: Pack, evaluation: Evaluation, columns: number, workbook: Workbook, view: View): GridRow[] {
  if (pack.rollups.length === 0) return [];
  const rows = pack.rollups.map((rollup): GridRow => {
    const key = figures.rollup.at(rollup.id);
    return {
      cells: [
        words(rollup.name, { colSpan: LABELS, align: 'left' }),
        holds(evaluation.figure(figures.rollupComputed.at(rollup.id))),
        holds(evaluation.figure(fields.rollupOverrule.at(rollup.id)), { name: `${rollup.name} 更正`, placeholder: '不更正' }),
        holds(evaluation.figure(key)),
        words(rollup.unit ?? ''),
        reasonCell(rollup, workbook, columns - LABELS - 4),
      ],
      heightMm: 7,
      line: key,
    };
  });
  const heading = headings([
    ['由项目自评表汇总', LABELS],
    ['汇总数', 1],
    ['更正', 1],
    ['采用', 1],
    ['单位', 1],
    ['更正的理由', columns - LABELS - 4],
  ]);
  return [part('项目汇总数', columns), inSight(heading, view), ...rows];
}

/** A figure put in place of the sum has to say why. */
function reasonCell({ id, name }: Pack['rollups'][number], { overrules }: Workbook, colSpan: number): Cell {
  const { value = '', reason = '' } = overrules[id] ?? {};
  const wanted = value.trim() !== '' && reason.trim() === '';
  return words(reason, {
    role: 'input',
    editor: 'text',
    binding: fields.rollupReason.at(id),
    name: `${name} 更正的理由`,
    align: 'left',
    colSpan,
    ...(wanted ? { pending: true, placeholder: '请写明为什么更正' } : {}),
  });
}

/** Each project's part in each roll-up; lists of a formula have to stand one below the other. */
function contributionRows(
  pack: Pack,
  evaluation: Evaluation,
  columns: number,
  workbook: Workbook,
  view: View,
  memory: Memory,
): GridRow[] {
  const memo = memory.of(ContributionsMemo);
  if (pack.rollups.length === 0 || workbook.projects.length === 0) return [];
  const spare = columns - LABELS - pack.rollups.length;
  const filler: Cell[] = spare > 0 ? [words('', { colSpan: spare })] : [];
  const heading: GridRow = {
    cells: [
      { role: 'heading', text: '项目', bold: true, colSpan: LABELS },
      ...pack.rollups.map((rollup): Cell => ({ role: 'heading', text: rollup.name, bold: true })),
      ...filler,
    ],
    heightMm: 12,
  };
  const parts = pack.rollups.map((rollup) => evaluation.parts(rollup.id));
  // Not every project need be on paper, so its parts are not found by its position there.
  const partOf = (index: number, at: number, { id }: Project) =>
    view === 'paper' ? evaluation.figure(figures.rollupShare.at(pack.rollups[index]?.id ?? '', id)) : parts[index]?.[at];
  const rowOf = (project: Project, at: number) =>
    contributionRow(
      memo,
      project,
      pack.rollups.map((_, index) => partOf(index, at, project)),
      filler,
    );
  const rows = memo.rows.run(view, [workbook.projects, ...parts], () => workbook.projects.map(rowOf));
  return [part('各项目计入的数', columns), inSight(heading, view), ...rows];
}

class ContributionsMemo {
  /** All rows, by the view. */
  readonly rows = new Memo<readonly GridRow[]>();
  /** The row of each project, by its id. */
  readonly row = new Memo<GridRow>();
}

/** One project's row; with many projects, only those whose part changed are made anew. */
function contributionRow(
  memo: ContributionsMemo,
  { id, name }: Project,
  figures: readonly (Figure | undefined)[],
  filler: readonly Cell[],
): GridRow {
  return memo.row.run(id, [name, filler.length, ...figures], () => ({
    cells: [words(name, { colSpan: LABELS, align: 'left' }), ...figures.map((figure) => holds(figure)), ...filler],
    heightMm: 7,
  }));
}
