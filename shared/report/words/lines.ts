import type { Decimal } from '../../number';
import type { Line } from '../../scoring';
import { fillAt, isUnscored, isWhole, linesUnder, type Scope } from '../scope';

/** What has points and a score: a line, a branch, a table. */
interface Item {
  readonly name: string;
  readonly points: Decimal | null;
  readonly self: Decimal | null;
  readonly total: boolean;
}

/** The innermost of line, branch and table. */
export function itemAt({ line, branch, table }: Scope): Item | null {
  if (line) return { name: line.path.at(-1) ?? '', points: line.points, self: line.self, total: false };
  if (branch) return { name: branch.path.at(-1) ?? '', points: branch.points, self: branch.self, total: false };
  if (!table) return null;
  return { name: table.name, points: table.points, self: isWhole(table) ? table.self : null, total: true };
}

/** The lines of what is at hand. */
export function linesAt({ line, branch, table }: Scope): readonly Line[] {
  return line ? [line] : linesUnder(table, branch?.id);
}

/** A line that fell short of its target or its points, the cause the form prints, and what will be done. */
interface Shortfall {
  readonly name: string;
  readonly line: Line;
  readonly why: string;
  readonly remedy: string;
}

/** A line that did not get all its points, and how many it lost. */
interface Deduction extends Shortfall {
  readonly lost: Decimal;
}

/** What fell short: lines that did not get all their points; where none are given, those below their target or with a reason. */
export function shortfallsAt(scope: Scope): readonly Shortfall[] {
  if (!isUnscored(scope.table)) return deductionsAt(scope);
  const reasons = fillAt(scope)?.reasons ?? {};
  return linesAt(scope).flatMap((line) => {
    const cause = reasonIn(reasons[line.id] ?? '');
    const isShort = line.met === false || (line.met === null && cause.why !== '');
    return isShort ? [{ name: line.path.at(-1) ?? '', line, ...cause }] : [];
  });
}

/** Lines that did not get all their points. */
export function deductionsAt(scope: Scope): Deduction[] {
  const reasons = fillAt(scope)?.reasons ?? {};
  const lines =
    scope.table?.execution && !scope.branch && !scope.line ? [scope.table.execution, ...linesAt(scope)] : linesAt(scope);
  return lines.flatMap((line): Deduction[] => {
    const { points, self, id, path, kind } = line;
    if (!points || !self || !self.lessThan(points) || points.isNegative()) return [];
    const name = kind === 'execution' ? '预算执行率' : (path.at(-1) ?? '');
    return [{ name, line, lost: points.minus(self), ...reasonIn(reasons[id] ?? '') }];
  });
}

/** Lines that have no score yet. */
export function lackingAt(scope: Scope): readonly Line[] {
  return linesAt(scope).filter(({ self, state }) => self === null && state !== 'not-self-scored' && state !== 'unscored');
}

/** Lines that are known to meet, or to miss, their target. */
export function metAt(scope: Scope, met: boolean): readonly Line[] {
  return linesAt(scope).filter((line) => line.met === met);
}

/** A reason in its two parts, where it has both: the cause, and what will be done. */
function reasonIn(reason: string): { readonly why: string; readonly remedy: string } {
  const [cause = '', ...remedies] = reason.trim().split(/[。；;，,\s]*(?:改进|整改|下一步)?措施[：:]/);
  const bare = (text: string) => text.replace(/^(?:偏差|扣分|未完成)?原因[：:]\s*/, '').replace(/[。；;\s]+$/, '');
  return { why: bare(cause.trim()), remedy: bare(remedies.join('；').trim()) };
}
