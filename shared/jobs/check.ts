import { findAll, type Finding, findingText } from '../findings';
import type { Pack } from '../pack';
import { evaluate } from '../scoring';
import type { Workbook } from '../workbook';

/** A finding with its words, as people read it. */
export interface SaidFinding {
  readonly code: string;
  readonly severity: Finding['severity'];
  readonly binding: string;
  readonly message: string;
  readonly fix: string;
  /** The reason for which the officer set it aside. */
  readonly acknowledged?: string;
}

/** Everything that would embarrass the unit if it were published like this. */
export function checkWorkbook(pack: Pack, workbook: Workbook): SaidFinding[] {
  return findAll(pack, workbook, evaluate(pack, workbook)).map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    binding: finding.binding,
    ...findingText(finding),
    ...(finding.acknowledged === undefined ? {} : { acknowledged: finding.acknowledged }),
  }));
}
