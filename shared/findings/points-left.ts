import { Decimal } from '../number';
import { branchesOf, type Pack, type Table } from '../pack';
import { countsTowardPoints } from '../scoring/line';
import type { TableEvaluation } from '../scoring/evaluation';
import { openGroups } from '../workbook/fields/find';

/** What indicators' points have to come to: as the pack requires of projects, else what execution leaves of the whole; null: nothing asks. */
export function expectedPoints(pack: Pack, spec: Table, result: TableEvaluation): Decimal | null {
  const { projectWeights } = pack.checks;
  if (spec.kind === 'project' && projectWeights) return projectWeights;
  // By weight, points are what is divided by, and nothing has to come to the whole.
  const byWeight = branchesOf(spec).some((group) => group.weight !== undefined);
  if (spec.points === undefined || byWeight) return null;
  return spec.points.minus(result.execution?.points ?? 0);
}

/** How the points of a table the officer fills with custom indicators are given out. */
export interface PointsGiven {
  readonly expected: Decimal;
  readonly given: Decimal;
  /** Below zero: more was given out than there is. */
  readonly left: Decimal;
}

/** Points still to be given out to indicators; null for tables whose points the form fixes. */
export function pointsGiven(pack: Pack, result: TableEvaluation): PointsGiven | null {
  const spec = pack.tables.find((one) => one.id === result.table);
  if (!spec || openGroups(spec).length === 0) return null;
  const expected = expectedPoints(pack, spec, result);
  if (!expected) return null;
  const given = result.lines
    .filter((line) => countsTowardPoints(line.kind))
    .reduce((sum, line) => sum.plus(line.points ?? 0), new Decimal(0));
  return { expected, given, left: expected.minus(given) };
}
