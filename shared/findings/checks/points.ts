import { Decimal } from '../../number';
import { countsTowardPoints } from '../../scoring/line';
import { apart, plain, sumOf } from '../figures';
import { check } from '../finding';
import { expectedPoints } from '../points-left';
import type { LineSubject, TableSubject } from '../subject';

import { figures } from '../../workbook/fields';
import { openGroups } from '../../workbook/fields/find';

type Line = LineSubject['line'];

/** 分值合计：the points of a table's indicators, and of branches the form gives a quota. */
export const pointsCheck = check({
  number: '1',
  about: '分值合计符合评分规则的约束',
  codes: {
    'sum.points': 'error',
    'sum.branch-points': 'error',
    'sum.branch-usual': 'doubt',
    'sum.no-points': 'error',
    'sum.points-open': 'missing',
    'sum.points-blank': 'missing',
  },
  table: (table, report) => {
    const blank = new Set<string>();
    for (const { line, own, where } of table.lines) {
      if (!own || line.points !== null || line.state === 'unscored') continue;
      // What was just added is still to be filled in; a score without points, or points that are no number, is wrong.
      const isBlank = line.self === null && (own.points ?? '').trim() === '';
      if (isBlank) blank.add(line.binding);
      report(isBlank ? 'sum.points-blank' : 'sum.no-points', figures.points.at(line.binding), { where });
    }
    if (!table.lines.some(({ line }) => countsTowardPoints(line.kind))) return;
    // Where points are still blank, that is what is said, and not that the others do not come to all of them.
    const isOpen = (lines: readonly Line[]) => lines.some(({ binding }) => blank.has(binding));
    const wrong = wrongQuotas(table).filter(({ lines, sum, expected }) => !(isOpen(lines) && sum.lessThan(expected)));
    const [waiting, quotas] = apartBy(wrong, isNotBegun(table) ? ({ lines }) => lines.length === 0 : () => false);
    for (const { id, branch, expected } of waiting)
      report('sum.points-open', figures.group.at(table.path, id), { where: table.label, branch, left: plain(expected) });
    for (const { id, branch, sum, expected } of quotas) {
      const params = { where: table.label, branch, sum: plain(sum), expected: plain(expected) };
      report('sum.branch-points', figures.group.at(table.path, id), params);
    }
    const departures = departuresOf(table);
    const [first] = departures;
    if (first) {
      const list = (of: (one: BranchSum) => string) => departures.map(of).join('、');
      report('sum.branch-usual', figures.group.at(table.path, first.id), {
        where: table.label,
        sums: list(({ branch, sum }) => `${branch} ${plain(sum)} 分`),
        expected: list(({ expected }) => `${plain(expected)} 分`),
      });
    }
    const expected = expectedPoints(table.pack, table.spec, table.result);
    const sum = sumOf(table.lines.map(({ line }) => (countsTowardPoints(line.kind) ? line.points : null)));
    if (!expected || quotas.length > 0 || waiting.length > 0 || sum.equals(expected)) return;
    if (blank.size > 0 && sum.lessThan(expected)) return;
    if (isNotBegun(table) && sum.lessThan(expected)) {
      const left = plain(apart(sum, expected));
      return report('sum.points-open', table.path, { where: table.label, branch: '', left });
    }
    report('sum.points', table.path, {
      where: table.label,
      sum: plain(sum),
      expected: plain(expected),
      difference: plain(apart(sum, expected)),
    });
  },
});

/**
 * Whether the officer, who adds indicators to this table, is still before that: none is added, and the form's own lines wait too.
 * What they are to have is 待填 then; in a table that is filled in they are lacking.
 */
function isNotBegun({ spec, lines }: TableSubject): boolean {
  const waits = lines.some(({ line }) => line.self === null && (line.state === 'incomplete' || line.state === 'manual'));
  return openGroups(spec).length > 0 && lines.every(({ own }) => !own) && waits;
}

function apartBy<One>(all: readonly One[], isFirst: (one: One) => boolean): readonly [readonly One[], readonly One[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

/** What the indicators of a branch come to, beside the points the form has for it. */
interface BranchSum {
  readonly id: string;
  readonly branch: string;
  readonly lines: readonly Line[];
  readonly sum: Decimal;
  readonly expected: Decimal;
  /** Officers add indicators to it. */
  readonly isOpen: boolean;
}

function branchSums({ compiled, lines }: TableSubject): (BranchSum & { readonly byWeight: boolean })[] {
  const opens = new Set(compiled.items.flatMap((item) => (item.kind === 'open' ? item.group.groups : [])));
  return compiled.branches.flatMap(({ spec: { id, name, points }, weight }) => {
    if (points === undefined) return [];
    const inside = lines.flatMap(({ line }) => (line.groups.includes(id) && countsTowardPoints(line.kind) ? [line] : []));
    const sum = sumOf(inside.map((line) => line.points));
    return [
      { id, branch: name, lines: inside, sum, expected: new Decimal(points), isOpen: opens.has(id), byWeight: weight !== null },
    ];
  });
}

/** Branches that do not come to their quota. By weight, it is what is divided by; where officers add indicators, the pack says whether it binds. */
function wrongQuotas(table: TableSubject): BranchSum[] {
  const binds = table.settings.groupPoints === true;
  return branchSums(table).filter(
    ({ sum, expected, isOpen, byWeight }) => (!isOpen || byWeight || binds) && !sum.equals(expected),
  );
}

/** Branches that depart from what the form prints for them, where that is only what is usual: all points are given out, and none is left without. */
function departuresOf(table: TableSubject): BranchSum[] {
  if (table.settings.groupPoints !== null) return [];
  const usual = branchSums(table).filter(({ isOpen, byWeight }) => isOpen && !byWeight);
  // Points of a branch that has no indicators are usually given to another.
  if (usual.some(({ lines }) => lines.length === 0 || lines.some(({ points }) => points === null))) return [];
  return usual.filter(({ sum, expected }) => !sum.equals(expected));
}
