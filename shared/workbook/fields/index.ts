import type { Fill, Goal, OwnIndicator } from '../schema/fill';
import type { OwnScore } from '../schema/given';
import type { Project, Workbook } from '../schema/workbook';
import { amount } from './amount';
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
import { note } from './note';
import { projectCode } from './project-code';
import { projectDepartment } from './project-department';
import { projectHidden } from './project-hidden';
import { projectName } from './project-name';
import { reason } from './reason';
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
  projectName,
  projectCode,
  projectDepartment,
  projectHidden,
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

/** An id, which is where something is and nothing anyone typed; or entries that have a table of their own here. */
type Aside = 'id' | 'entries';
type Kept<Shape, Kind> = Readonly<Record<keyof Shape, Kind | readonly Kind[] | Aside>>;

/** What holds each key of what is kept of a table, in the order it is walked: the compiler asks when one is added. */
export const tableFields = {
  goal: { id: 'id', text: goalText, actual: goalActual, points: goalPoints } satisfies Kept<Goal, TableKind>,
  indicator: {
    id: 'id',
    group: customGroup,
    goal: customGoal,
    name: customName,
    direction: customDirection,
    target: customTarget,
    adjustedTarget: customAdjustedTarget,
    unit: customUnit,
    actual: customActual,
    points: customPoints,
    rule: customRule,
    grade: customGrade,
    inputs: customInput,
  } satisfies Kept<OwnIndicator, TableKind>,
  own: { value: selfScore, reason: selfScoreReason } satisfies Kept<OwnScore, TableKind>,
  fill: {
    facts: tableFact,
    inputs: lineInput,
    rows: rowField,
    funds: amount,
    goals: 'entries',
    indicators: 'entries',
    own: 'entries',
    reasons: reason,
    notes: note,
    words: [evidence, evidenceSource, evidenceMethod],
    texts: text,
  } satisfies Kept<Fill, TableKind>,
} as const;

/** The same of the unit and of who a project is. */
export const commonFields = {
  unit: { name: unitName, department: unitDepartment, facts: unitFact } satisfies Kept<Workbook['unit'], CommonKind>,
  project: {
    id: 'id',
    code: projectCode,
    name: projectName,
    department: projectDepartment,
    hidden: projectHidden,
    fill: 'entries',
  } satisfies Kept<Project, CommonKind>,
} as const;

export * from './binding';
export { figures } from './figures';
