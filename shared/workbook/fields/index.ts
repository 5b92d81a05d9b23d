import type { TableEntries, Goal, CustomIndicator } from '../schema/fill';
import type { SelfScore } from '../schema/given';
import type { Appraisal, Project, Workbook } from '../schema/workbook';
import { amount } from './amount';
import { appraisalProject } from './appraisal-project';
import { customActual } from './custom/actual';
import { customAdjustedTarget } from './custom/adjusted-target';
import { customDirection } from './custom/direction';
import { customGoal } from './custom/goal';
import { customGrade } from './custom/grade';
import { customGroup } from './custom/group';
import { customName } from './custom/name';
import { customPoints } from './custom/points';
import { customRule } from './custom/rule';
import { customTarget } from './custom/target';
import { customUnit } from './custom/unit';
import { goalActual, goalPoints, goalText } from './goal';
import type { CommonKind, TableKind } from './kind';
import { customInput, lineInput } from './line-input';
import { evidence, evidenceMethod, evidenceSource } from './line-word';
import { reviewAnswer, reviewOpinion, reviewScore } from './line-review';
import { note } from './note';
import { projectCode } from './project-code';
import { projectDepartment } from './project-department';
import { projectHidden } from './project-hidden';
import { projectName } from './project-name';
import { reason } from './reason';
import { reportText } from './report-text';
import { rollupOverrule, rollupReason } from './rollup-overrule';
import { rowField } from './row-field';
import { selfScore, selfScoreReason } from './self-score';
import { tableFact } from './table-fact';
import { text } from './text';
import { unitDepartment } from './unit-department';
import { unitFact } from './unit-fact';
import { unitName } from './unit-name';

/** Every kind of field by name: `fields.amount.at(owner, row, column)` is a binding. */
export const fields = {
  unitName,
  unitDepartment,
  unitFact,
  rollupOverrule,
  rollupReason,
  reportText,
  projectName,
  projectCode,
  projectDepartment,
  projectHidden,
  appraisalProject,
  tableFact,
  amount,
  text,
  lineInput,
  rowField,
  selfScore,
  selfScoreReason,
  reason,
  note,
  evidence,
  evidenceSource,
  evidenceMethod,
  reviewOpinion,
  reviewAnswer,
  reviewScore,
  goalText,
  goalActual,
  goalPoints,
  customGroup,
  customGoal,
  customName,
  customDirection,
  customTarget,
  customAdjustedTarget,
  customUnit,
  customActual,
  customPoints,
  customRule,
  customGrade,
  customInput,
} as const;

/** The kinds a key of the schema is kept by, in the order they are walked. */
type Kept<Shape, Kind> = Readonly<Record<keyof Shape, readonly Kind[]>>;

/** What is where something is, or the workbook's own make-up, and nothing anyone types; or holds entries that are listed by themselves. */
const none = [] as const;

/** What holds each key of what is kept of a table: the compiler asks when one is added. */
export const tableFields = {
  fill: {
    facts: [tableFact],
    inputs: [lineInput],
    rows: [rowField],
    funds: [amount],
    goals: none,
    indicators: none,
    own: none,
    reasons: [reason],
    notes: [note],
    words: [evidence, evidenceSource, evidenceMethod],
    texts: [text],
    reviews: [reviewOpinion, reviewAnswer, reviewScore],
  } satisfies Kept<TableEntries, TableKind>,
  goals: { id: none, text: [goalText], actual: [goalActual], points: [goalPoints] } satisfies Kept<Goal, TableKind>,
  indicators: {
    id: none,
    group: [customGroup],
    goal: [customGoal],
    name: [customName],
    direction: [customDirection],
    target: [customTarget],
    adjustedTarget: [customAdjustedTarget],
    unit: [customUnit],
    actual: [customActual],
    points: [customPoints],
    rule: [customRule],
    grade: [customGrade],
    inputs: [customInput],
  } satisfies Kept<CustomIndicator, TableKind>,
  own: { value: [selfScore], reason: [selfScoreReason] } satisfies Kept<SelfScore, TableKind>,
} as const;

/** The same of the unit, of who a project is, of what an appraisal is about, and of the workbook itself. */
export const commonFields = {
  unit: { name: [unitName], department: [unitDepartment], facts: [unitFact] } satisfies Kept<Workbook['unit'], CommonKind>,
  project: {
    id: none,
    code: [projectCode],
    name: [projectName],
    department: [projectDepartment],
    hidden: [projectHidden],
    fill: none,
  } satisfies Kept<Project, CommonKind>,
  appraisal: { id: none, table: none, project: [appraisalProject], fill: none } satisfies Kept<Appraisal, CommonKind>,
  workbook: {
    pack: none,
    year: none,
    unit: none,
    tables: none,
    projects: none,
    appraisals: none,
    adjustments: none,
    overrules: [rollupOverrule, rollupReason],
    reports: [reportText],
    // Kept by binding, beside the fields: see `records`.
    printed: none,
    declared: none,
    reference: none,
    evidence: none,
    paper: none,
    acknowledged: none,
    rolled: none,
    imported: none,
  } satisfies Kept<Workbook, CommonKind>,
} as const;

/** The kinds of one group of these, in their order. */
export function kindsOf<Kind>(group: Readonly<Record<string, readonly Kind[]>>): Kind[] {
  return Object.values(group).flat();
}

export * from './binding';
export { figures } from './figures';
export { saysNone } from './printed';
export { records, type RecordKind } from './records';
