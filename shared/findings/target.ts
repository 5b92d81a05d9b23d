import { withUnit } from '../number';
import type { LineSubject } from './subject';

/** Whether the target is met: by the pack's word, else by the plain sense of its sign. Null where nothing says so. */
export function isMet(subject: LineSubject): boolean | null {
  if (subject.line.met !== null) return subject.line.met;
  const both = subject.measured;
  if (!both || !subject.read) return null;
  if (subject.read.direction === '≤') return both.actual.lessThanOrEqualTo(both.target);
  return subject.read.direction === '定性' ? null : both.actual.greaterThanOrEqualTo(both.target);
}

/** Whether more is better, or as much as said: everything but ≤ and 定性. */
export function growsBetter({ read }: LineSubject): boolean {
  return read !== undefined && read.direction !== '≤' && read.direction !== '定性';
}

/** The target as an officer says it: ≥30000件. */
export function targetWords({ read, own }: LineSubject): string {
  if (!read) return '';
  const sign = read.target.direction === '' ? (own?.direction?.trim() ?? '') : '';
  return `${sign}${withUnit(read.targetText, own?.unit)}`;
}

/** The actual with its unit. */
export function actualWords({ read, own }: LineSubject): string {
  return read ? withUnit(read.actualText, own?.unit) : '';
}
