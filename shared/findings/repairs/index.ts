import type { Pack } from '../../pack';
import type { Evaluation } from '../../scoring';
import type { FindingCode } from '../../text/findings';
import type { Workbook } from '../../workbook';
import type { Finding } from '../finding';
import * as indicator from './indicator';
import { moneyScale } from './money-scale';
import * as placeholder from './placeholder';
import * as personal from './private';
import { benchOf, type Repair, type RepairSpec } from './repair';
import * as range from './score-range';
import * as computed from './take-computed';
import { takeRule } from './take-rule';
import * as stated from './text-figures';

export type { Repair } from './repair';

/** Every repair there is: findings of other codes need a word, a figure or a decision only people have. */
export const repairs: readonly RepairSpec[] = [
  takeRule,
  moneyScale,
  ...Object.values(range),
  ...Object.values(computed),
  ...Object.values(placeholder),
  ...Object.values(stated),
  ...Object.values(indicator),
  ...Object.values(personal),
];

const byCode = new Map<FindingCode, RepairSpec>(repairs.flatMap((one) => one.codes.map((code) => [code, one] as const)));

/** The change that mends a finding in one key; null where there is none. The workbook and its evaluation are those it was found in. */
export function repairOf(pack: Pack, workbook: Workbook, evaluation: Evaluation, finding: Finding): Repair | null {
  const spec = byCode.get(finding.code);
  return spec?.of(finding, benchOf(pack, workbook, evaluation, finding.binding)) ?? null;
}
