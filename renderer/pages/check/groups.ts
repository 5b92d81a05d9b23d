import type { Finding } from '../../../shared/findings';
import { groupOf } from '../../../shared/findings/by-table';
import type { CheckFilter } from '../../state/window';
import { kindOf } from './kinds';

export { type FindingGroup, groupFindings, groupNames, groupOf, REPORTS, WHOLE } from '../../../shared/findings/by-table';

/** Whether a filter lets a finding through; what was set aside stays in sight, struck, under 全部. */
export function passes(finding: Finding, { state, table, kind }: CheckFilter): boolean {
  const aside = finding.acknowledged !== undefined;
  if (table !== null && groupOf(finding.binding) !== table) return false;
  if (kind !== null && kindOf(finding.code) !== kind) return false;
  if (state === 'all') return true;
  return state === 'aside' ? aside : !aside && finding.severity === state;
}
