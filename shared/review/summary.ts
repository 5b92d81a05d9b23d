import type { Severity } from '../findings';
import type { Entry, FoundRow } from './model';

/** How many findings there are of each severity, and how many were set aside with a reason: those count nowhere else. */
export type Counts = Record<Severity | 'aside', number>;

/** What a check found in all files together. */
interface CheckCounts {
  readonly number: string;
  readonly about: string;
  readonly counts: Counts;
  /** In how many files it found something that is not set aside. */
  readonly files: number;
}

/** A result in figures. */
export interface Summary {
  readonly files: number;
  /** Units by name; files that name none count each. */
  readonly units: number;
  readonly unread: number;
  /** Result tables of earlier reviews, left alone. */
  readonly tables: number;
  readonly counts: Counts;
  readonly findings: number;
  readonly scores: number;
  /** Those that found something, by their number, the rest after them. */
  readonly checks: readonly CheckCounts[];
  /** Files of one unit and year, where there are several: under each file, the others. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}

export function noCounts(): Counts {
  return { error: 0, doubt: 0, hint: 0, missing: 0, aside: 0 };
}

/** What a finding counts as. */
export function countedAs({ severity, aside }: FoundRow): keyof Counts {
  return aside === null ? severity : 'aside';
}

/** Counts a result, file by file. */
export function summarise(entries: Iterable<Entry>): Summary {
  const [counts, checks, same] = [noCounts(), new Map<string, CheckCounts>(), new Map<string, string[]>()];
  const units = new Set<string>();
  let [files, unread, tables, findings, scores] = [0, 0, 0, 0, 0];
  for (const { path, result } of entries) {
    if (result.kind === 'table') tables += 1;
    else if (result.kind === 'unread') unread += 1;
    else {
      files += 1;
      findings += result.findings.length;
      scores += result.scores.length;
      units.add(result.unit === '' ? `\n${path}` : result.unit);
      const key = JSON.stringify([result.unit, result.year]);
      if (result.unit !== '') same.set(key, [...(same.get(key) ?? []), path]);
      countFile(result.findings, counts, checks);
    }
  }
  return {
    files,
    units: units.size,
    unread,
    tables,
    counts,
    findings,
    scores,
    checks: [...checks.values()].sort(byNumber),
    others: othersOf(same.values()),
  };
}

function countFile(findings: readonly FoundRow[], counts: Counts, checks: Map<string, CheckCounts>): void {
  const open = new Set<string>();
  for (const finding of findings) {
    const { number, about } = finding;
    const as = countedAs(finding);
    counts[as] += 1;
    const key = JSON.stringify([number, about]);
    const check = checks.get(key) ?? { number, about, counts: noCounts(), files: 0 };
    check.counts[as] += 1;
    checks.set(key, as === 'aside' || open.has(key) ? check : { ...check, files: check.files + 1 });
    if (as !== 'aside') open.add(key);
  }
}

function byNumber(one: CheckCounts, other: CheckCounts): number {
  const [mine, theirs] = [numberOf(one), numberOf(other)];
  return mine - theirs || (one.about < other.about ? -1 : Number(one.about !== other.about));
}

/** Checks beside the list come last. */
function numberOf({ number }: CheckCounts): number {
  const first = Number.parseInt(number, 10);
  return Number.isNaN(first) ? Number.MAX_SAFE_INTEGER : first;
}

function othersOf(groups: Iterable<readonly string[]>): Map<string, readonly string[]> {
  const others = new Map<string, readonly string[]>();
  for (const group of groups) {
    if (group.length < 2) continue;
    for (const path of group)
      others.set(
        path,
        group.filter((one) => one !== path),
      );
  }
  return others;
}
