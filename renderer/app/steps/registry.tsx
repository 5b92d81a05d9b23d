import type { ReactNode } from 'react';
import { Memo } from '../../../shared/graph/memo';
import { type Evaluation, hasScores, type TableEvaluation } from '../../../shared/scoring/evaluation';
import { CheckPage } from '../../pages/check/CheckPage';
import { ErrorCount } from '../../pages/check/ErrorCount';
import { ExportPage } from '../../pages/export/ExportPage';
import { ImportPage } from '../../pages/import/ImportPage';
import { LeftToLook } from '../../pages/import/LeftToLook';
import { importedOf } from '../../pages/import/report';
import { LeftToConfirm } from '../../pages/roll/LeftToConfirm';
import { RollPage } from '../../pages/roll/RollPage';
import { PackPage } from '../../pages/pack/PackPage';
import { ProjectsPage } from '../../pages/projects/ProjectsPage';
import { ReportPage } from '../../pages/report/ReportPage';
import { SummaryPage } from '../../pages/summary/SummaryPage';
import { TablePage } from '../../pages/table/TablePage';
import { BasePage } from '../../pages/unit/BasePage';
import { missingFacts } from '../../state/facts';
import { UnitPage } from '../../pages/unit/UnitPage';
import type { Book } from '../../state/book';
import { sharedGaps } from '../../../shared/sheets/base/shared';
import { evaluationOf } from '../../state/evaluation';
import { tableOfStep } from '../../state/tables';
import { pageIds } from '../../state/pageIds';

/** A stop on the way through the workbook. */
export interface Step {
  readonly id: string;
  readonly label: string;
  /** Its table, for the score beside it. */
  readonly table?: TableEvaluation;
  /** How many places are still to be filled in. */
  readonly missing?: number;
  /** Of a page of cells that is no table: whether nothing stands in it yet. What it lacks is what F9 stops at. */
  readonly isBlank?: boolean;
  /** What else stands beside it in the rail. */
  readonly mark?: ReactNode;
  readonly render: () => ReactNode;
}

/** A part of the way, with its heading. Another page is one more part, or one more step in a part. */
export interface Part {
  readonly id: 'data' | 'tables' | 'projects' | 'forms' | 'look' | 'hand-over' | 'rules';
  readonly label: string;
  readonly steps: (book: Book, evaluation: Evaluation) => readonly Step[];
  /** Its steps are tables, as many as there are projects. */
  readonly ofTables?: boolean;
  /** Stays in sight at the foot of the rail, however many projects there are. */
  readonly isPinned?: boolean;
}

/** In the order an officer goes. */
const parts: readonly Part[] = [
  {
    id: 'data',
    label: '基础数据',
    steps: (book, evaluation) => [
      ...importSteps(book),
      ...rollSteps(book),
      unitStep(book),
      baseStep(book, evaluation),
      moneyStep(book),
    ],
  },
  {
    id: 'tables',
    label: '部门整体',
    steps: (book, { tables }) => tables.filter(hasScores).map((table) => tableStep(book, table, table.name)),
    ofTables: true,
  },
  { id: 'projects', label: '项目', steps: projectSteps, ofTables: true },
  { id: 'forms', label: '其他表', steps: formSteps, ofTables: true },
  { id: 'look', label: '汇总与校验', steps: lookSteps, isPinned: true },
  {
    id: 'hand-over',
    label: '导出',
    steps: () => [{ id: pageIds.export, label: '导出', render: () => <ExportPage /> }],
    isPinned: true,
  },
  {
    id: 'rules',
    label: '评分规则',
    steps: () => [{ id: pageIds.pack, label: '评分规则', render: () => <PackPage /> }],
    isPinned: true,
  },
];

/** A part with its steps in this workbook. */
export interface Stretch {
  readonly part: Part;
  readonly steps: readonly Step[];
}

interface Way {
  readonly stretches: readonly Stretch[];
  readonly steps: readonly Step[];
}

class StepsMemo {
  readonly way = new Memo<Way>();
  readonly tables = new Memo<Step>();
}

/** The whole way through a workbook; several parts of the page ask at every key press. */
function wayOf(book: Book): Way {
  const imported = importedOf(book) !== null;
  return book.memory.of(StepsMemo).way.run('', [book.pack, book.workbook, imported], () => {
    const evaluation = evaluationOf(book);
    const stretches = parts.map((part) => ({ part, steps: part.steps(book, evaluation) }));
    return { stretches, steps: stretches.flatMap(({ steps }) => steps) };
  });
}

/** The steps of a workbook, part by part. */
export function wayThrough(book: Book): readonly Stretch[] {
  return wayOf(book).stretches;
}

/** All steps there are for this workbook. */
export function stepsOf(book: Book): readonly Step[] {
  return wayOf(book).steps;
}

/** The step asked for. Where it is gone (a deleted project) or none was asked for: what is lacking first, else the first table. */
export function currentStep(book: Book, id: string): Pick<Step, 'id' | 'render'> {
  // Asked at every key press: found without going through the tables of all projects.
  const evaluation = evaluationOf(book);
  if (tableOfStep(evaluation, id)) return { id, render: () => <TablePage gridId={id} /> };
  const page = parts.flatMap((part) => (part.ofTables ? [] : part.steps(book, evaluation))).find((one) => one.id === id);
  if (page) return page;
  const steps = stepsOf(book);
  const first = steps.find((one) => one.table) ?? steps[0];
  if (!first) throw new Error('no steps');
  return first;
}

function unitStep(book: Book): Step {
  return { id: pageIds.unit, label: '单位信息', missing: missingFacts(book), render: () => <UnitPage /> };
}

function baseStep(book: Book, evaluation: Evaluation): Step {
  const missing = sharedGaps(book.pack, book.workbook, evaluation);
  return { id: 'shared/base', label: '单位基础数据', missing, render: () => <BasePage /> };
}

/** There while the workbook is open that a document was read into. */
function importSteps(book: Book): Step[] {
  return importedOf(book) ? [{ id: pageIds.import, label: '导入核对', mark: <LeftToLook />, render: () => <ImportPage /> }] : [];
}

/** There in a workbook made from last year's. */
function rollSteps(book: Book): Step[] {
  return book.workbook.rolled
    ? [{ id: pageIds.roll, label: '沿用核对', mark: <LeftToConfirm />, render: () => <RollPage /> }]
    : [];
}

function moneyStep({ workbook }: Book): Step {
  const isBlank = workbook.projects.length === 0;
  return { id: pageIds.projects, label: '项目资金一览', isBlank, render: () => <ProjectsPage /> };
}

/** Lists of the projects the form asks for stand beside our own summary. */
function lookSteps(book: Book, { tables }: Evaluation): Step[] {
  return [
    { id: pageIds.summary, label: '汇总', render: () => <SummaryPage /> },
    ...tables.filter((table) => !hasScores(table)).map((table) => tableStep(book, table, table.name)),
    ...reportSteps(book),
    { id: pageIds.check, label: '校验', mark: <ErrorCount />, render: () => <CheckPage /> },
  ];
}

/** There where the pack has reports. */
function reportSteps({ pack }: Book): Step[] {
  return pack.reports.length > 0 ? [{ id: pageIds.report, label: '报告', render: () => <ReportPage /> }] : [];
}

/** A table that comes to the same keeps its step: with many projects the rail is long. */
function tableStep({ memory }: Book, table: TableEvaluation, label: string): Step {
  const id = table.path;
  const make = () => ({ id, label, table, render: () => <TablePage gridId={id} /> });
  return memory.of(StepsMemo).tables.run(id, [table, label], make);
}

function projectSteps(book: Book, { projects, appraisals }: Evaluation): Step[] {
  const names = new Map(book.workbook.projects.map((project) => [project.id, project.name]));
  const nameOf = (id: string) => names.get(id) || '未命名的项目';
  return projects.flatMap((table) => [
    tableStep(book, table, nameOf(table.project)),
    ...appraisals
      .filter((one) => one.project === table.project)
      .map((one) => tableStep(book, one, `${nameOf(one.project)}·${one.name}`)),
  ]);
}

/** Forms that are about no project: transfer payments, and what was not begun from a project. */
function formSteps(book: Book, { appraisals }: Evaluation): Step[] {
  return appraisals
    .filter(({ project }) => project === '')
    .map((form, index, all) => tableStep(book, form, all.length > 1 ? `${form.name} ${index + 1}` : form.name));
}
