import { Memo } from '../../shared/graph/memo';
import { Decimal, formatScore } from '../../shared/number';

import {
  type Branch,
  type Evaluation,
  givesPoints,
  hasScores,
  type Line,
  type TableEvaluation,
} from '../../shared/scoring/evaluation';
import { linesOf } from '../../shared/scoring/lookup';
import type { Book } from './book';
import { leftWords } from './pointsLeft';

const PLACES = 2;

export interface ScoreWords {
  readonly self: string;
  readonly points: string;
  readonly rule: string | null;
  /** Lines still to be filled in. */
  readonly waiting: number;
}

/** A table's scores as words; a dash where a line is still missing. */
export function scoreWords(table: TableEvaluation): ScoreWords {
  return {
    self: table.self ? formatScore(table.self, PLACES) : '—',
    points: formatScore(table.points, PLACES),
    rule: table.rule ? formatScore(table.rule, PLACES) : null,
    waiting: table.lines.filter((line) => line.state === 'incomplete' && line.own === null).length,
  };
}

/** Whether there is a score to show: a form of targets (申报、监控) has lines and no points. */
export function isScored(table: TableEvaluation): boolean {
  return hasScores(table) && (givesPoints(table) || !table.points.isZero());
}

/** Which tables still lack something, as they were when last looked at. */
class OpenMemo {
  readonly tables = new Memo<boolean>();
}

/** Why a total is not the last word yet; null: everything it comes of is filled in. */
export function unfinishedWords(
  { pack, memory }: Pick<Book, 'pack' | 'memory'>,
  evaluation: Evaluation,
  table: TableEvaluation,
): string | null {
  const { tables } = memory.of(OpenMemo);
  const isOpen = (one: TableEvaluation) =>
    tables.run(
      one.path,
      [pack, one.lines, one.execution, one.state],
      () => one.state === 'incomplete' || leftWords(pack, one) !== null,
    );
  if (isOpen(table)) return '未完';
  // The unit's own table adds up what its projects come to.
  const open = evaluation.tables.includes(table) ? evaluation.projects.filter(isOpen).length : 0;
  return open > 0 ? `未完：${open} 个项目没有填完` : null;
}

/** What rules can work out of a table: where some lines are scored by people alone, its rule score says nothing of those. */
export function byRules({ lines, execution, rule }: TableEvaluation): ByRules {
  return ruledOf(linesOf({ lines, execution }), rule);
}

/** The same of a branch. */
export function branchByRules({ lines, execution }: TableEvaluation, { id, rule }: Branch): ByRules {
  return ruledOf(
    linesOf({ lines, execution }).filter(({ groups }) => groups.includes(id)),
    rule,
  );
}

/** What rules give, of how many points, and whether those are all. */
export interface ByRules {
  readonly rule: Decimal;
  readonly points: Decimal;
  readonly isAll: boolean;
}

/** `rule`: what rules give to all the lines together, where that is known. */
function ruledOf(lines: readonly Line[], rule: Decimal | null): ByRules {
  const scored = lines.filter(({ state }) => state !== 'not-self-scored' && state !== 'unscored');
  const ruled = scored.filter((line) => line.rule !== null && line.state !== 'manual');
  const isAll = ruled.length === scored.length && rule !== null;
  const sum = (of: (line: Line) => Decimal | null) => ruled.reduce((all, line) => all.plus(of(line) ?? 0), new Decimal(0));
  return {
    rule: isAll && rule ? rule : sum((line) => line.rule),
    points: sum((line) => (line.kind === 'deduction' || line.kind === 'bonus' ? null : line.points)),
    isAll,
  };
}
