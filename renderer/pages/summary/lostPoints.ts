import { allTables, linesOf } from '../../../shared/scoring/lookup';
import { Decimal, withUnit } from '../../../shared/number';
import type { Evaluation, Line } from '../../../shared/scoring/evaluation';
import { lineStates } from '../../../shared/text/lines';
import { ownerPath } from '../../../shared/workbook/fields/binding';
import { openField } from '../../../shared/workbook/fields/catalogue';
import type { Book } from '../../state/book';
import { findingsOf } from '../check/findings';
import { groupNames } from '../check/groups';
import { fields } from '../../../shared/workbook/fields';

/** A line that lost points, or that the officer scored above its rule. */
export interface Loss {
  readonly line: Line;
  /** The table it stands in, by name. */
  readonly where: string;
  readonly name: string;
  readonly lost: Decimal;
  /** What the officer wrote about it; empty: nothing. */
  readonly written: string;
  /** The checks ask for a reason and find none. */
  readonly lacksReason: boolean;
  /** How it came about, in the program's words. */
  readonly cause: string;
  /** By how much the own score is above the rule's; null where it is not. */
  readonly above: Decimal | null;
}

export type LossOrder = 'most' | 'least' | 'table';

/** Findings that a reason is lacking: what this page says of reasons is what the checks say. */
const LACKING: ReadonlySet<string> = new Set([
  'score.low-no-reason',
  'score.own-differs',
  'score.manual-no-reason',
  'execution.score',
  'execution.low-no-reason',
]);

/** Where the points went, line by line, in the order of the tables. */
export function lossesOf(book: Pick<Book, 'pack' | 'workbook' | 'memory'>, evaluation: Evaluation): Loss[] {
  const lacking = findingsOf(book)
    .filter(({ code, acknowledged }) => LACKING.has(code) && acknowledged === undefined)
    .map(({ binding }) => binding);
  const names = groupNames(book.workbook, evaluation);
  return allTables(evaluation).flatMap((table) => {
    const where = names.get(ownerPath(table.owner)) ?? table.name;
    return linesOf(table).flatMap((line) => {
      const lacksReason = lacking.some((binding) => binding.startsWith(`${line.binding}/`));
      return lossOf(line, where, lacksReason, book) ?? [];
    });
  });
}

/** Lines nobody can say yet whether they lose anything. */
export function openLines(evaluation: Evaluation): number {
  return allTables(evaluation).flatMap((table) => table.lines.filter((line) => line.state === 'incomplete' && !line.own)).length;
}

/** Sorted as asked; lines that lose the same stay in the order of the tables. */
export function sortLosses(losses: readonly Loss[], order: LossOrder): readonly Loss[] {
  if (order === 'table') return losses;
  return [...losses].sort((a, b) => (order === 'most' ? b.lost.comparedTo(a.lost) : a.lost.comparedTo(b.lost)));
}

function lossOf(line: Line, where: string, lacksReason: boolean, book: Pick<Book, 'pack' | 'workbook'>): Loss | null {
  if (!line.self || line.state === 'not-self-scored' || line.kind === 'bonus') return null;
  // A deduction loses what it takes off; everything else what it lacks to its points.
  const lost = line.kind === 'deduction' ? line.self.negated() : (line.points?.minus(line.self) ?? new Decimal(0));
  const above = line.own && line.rule && line.own.greaterThan(line.rule) ? line.own.minus(line.rule) : null;
  if (!lost.greaterThan(0) && !above) return null;
  const name = line.path.at(-1)?.trim() || (line.kind === 'execution' ? '预算执行' : '未命名的指标');
  return { line, where, name, lost, above, lacksReason, written: writtenAbout(line, book), cause: causeOf(line) };
}

function writtenAbout({ binding }: Line, { pack, workbook }: Pick<Book, 'pack' | 'workbook'>): string {
  const read = ({ at }: Pick<typeof fields.reason, 'at'>) => {
    const door = openField(at(binding), pack, workbook);
    return door?.kind === 'words' ? (door.read(workbook)?.trim() ?? '') : '';
  };
  const words = [fields.reason, fields.selfScoreReason, fields.note].map(read).filter((text) => text !== '');
  return [...new Set(words)].join('\n');
}

function causeOf({ state, own, rule, read, kind }: Line): string {
  const facts =
    read && read.actualText !== ''
      ? `目标 ${withUnit(read.targetText, read.typedUnit)}，完成 ${withUnit(read.actualText, read.typedUnit)}`
      : '';
  if (own && rule && !own.equals(rule)) return join(facts, own.greaterThan(rule) ? '自评高于规则得分' : '自评低于规则得分');
  if (kind === 'deduction') return '扣分项';
  if (state === 'manual') return join(facts, '人工打分');
  if (state === 'not-applicable' || state === 'zero-divisor') return lineStates[state];
  return join(facts, '按规则算得');
}

function join(facts: string, words: string): string {
  return facts === '' ? words : `${facts}；${words}`;
}
