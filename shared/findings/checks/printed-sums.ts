import { printsScore, type ScorePrint, scorePrint } from '../../pack';
import { type Line, linesOf } from '../../scoring';
import { countsTowardPoints } from '../../scoring/line';
import type { Decimal } from '../../number';
import { apart, numberIn, plain, points, readPrinted, sumOf } from '../figures';
import { check, type Report } from '../finding';
import { ROUNDING_SLACK } from '../figures';
import type { TableSubject } from '../subject';
import { figures } from '../../workbook/fields';

interface Compared {
  readonly key: string;
  readonly what: string;
  readonly branch?: string;
  readonly computed: Decimal | null;
  /** Right as well: a unit may give out other points than the form does, and print either. That they differ is another check's matter. */
  readonly also?: Decimal | null;
  /** How the pack prints it. */
  readonly print: ScorePrint;
}

/** 小计、合计：what a document printed against what its lines add up to. */
export const printedSumsCheck = check({
  number: '2、16',
  about: '印出的小计、合计与各项之和一致',
  codes: { 'sum.printed-branch': 'error', 'sum.printed-total': 'error' },
  table: (table, report) => {
    if (!table.imported) return;
    for (const { key, what, branch, computed, also, print } of compared(table)) {
      const printed = readPrinted(table.printed[key] ?? '');
      if (!printed || !computed || printsScore(printed.value, computed, print)) continue;
      if (also && printsScore(printed.value, also, print)) continue;
      const figures = { where: table.label, what, printed: plain(printed.value), computed: points(computed) };
      if (branch === undefined) report('sum.printed-total', key, figures);
      else report('sum.printed-branch', key, { ...figures, branch });
    }
  },
});

function compared(table: TableSubject): Compared[] {
  const { path, result, pack } = table;
  const exact: ScorePrint = { decimals: pack.rounding.score, trim: true };
  const line = scorePrint(pack, 'line');
  const branches = result.branches().flatMap((branch): Compared[] => {
    const name = branch.path.at(-1) ?? '';
    const inside = result.lines.filter(({ kind, groups }) => groups.includes(branch.id) && countsTowardPoints(kind));
    const [sum, also] = [inside.length > 0 ? pointsOf(inside) : branch.points, branch.points];
    return [
      { key: figures.groupSum.at(path, branch.id, 'points'), what: '分值', branch: name, computed: sum, also, print: exact },
      { key: figures.groupSum.at(path, branch.id, 'self'), what: '得分', branch: name, computed: branch.self, print: line },
    ];
  });
  const also = pointsOf([...result.lines, ...(result.execution ? [result.execution] : [])]);
  return [
    ...branches,
    { key: figures.total.at(path, 'points'), what: '分值', computed: result.points, also, print: exact },
    { key: figures.total.at(path, 'self'), what: '得分', computed: result.self, print: scorePrint(pack, 'total') },
  ];
}

/** What lines have in points, deductions and bonuses aside; null where those of one are not known. */
function pointsOf(lines: readonly Line[]): Decimal | null {
  const given = lines.filter(({ kind }) => countsTowardPoints(kind)).map((line) => line.points);
  return given.includes(null) ? null : sumOf(given);
}

/** 资金：the printed total of each column against its parts. */
export const printedFundsCheck = check({
  number: '3、39',
  about: '资金总额等于分项之和；只差尾数的提示注明',
  codes: { 'sum.funds': 'error', 'sum.funds-parts': 'error', 'sum.rounding': 'hint' },
  table: (table, report) => {
    if (!table.imported) return;
    for (const { key, name, value } of table.money?.all ?? []) {
      const printed = readPrinted(table.printed[key] ?? '');
      if (!printed) continue;
      const where = table.label;
      if (!value) {
        report('sum.funds-parts', key, { where, column: name, printed: plain(printed.value) });
        continue;
      }
      const difference = apart(printed.value, value);
      const figures = { printed: plain(printed.value), computed: plain(value) };
      if (difference.isZero()) continue;
      if (difference.lessThanOrEqualTo(ROUNDING_SLACK)) report('sum.rounding', key, { where: `${where}·${name}`, ...figures });
      else report('sum.funds', key, { where, column: name, ...figures, difference: plain(difference) });
    }
  },
});

/** 得分：what a document printed for one line; a blank that the total counts all the same. */
export const printedScoresCheck = check({
  number: '16、19、52',
  about: '印出的单项得分与这里一致；得分空白却计入合计；总额行的分值印成了满分',
  codes: { 'score.printed': 'error', 'score.blank-counted': 'error', 'points.printed': 'error' },
  table: (table, report, ledger) => {
    if (!table.imported) return;
    tellPoints(table, report);
    const total = readPrinted(table.printed[figures.total.at(table.path, 'self')] ?? '');
    for (const { line, where } of linesOf(table)) {
      const key = figures.self.at(line.binding);
      const text = table.printed[key];
      const score = line.self ?? numberIn(ledger.get(key)?.value);
      if (text === undefined || !score) continue;
      const printed = readPrinted(text);
      if (printed && !printsScore(printed.value, score, scorePrint(table.pack, 'line')))
        report('score.printed', key, { where, printed: plain(printed.value), computed: points(score) });
      if (text.trim() !== '' || !total || score.isZero()) continue;
      const without = table.result.self?.minus(score);
      const execution = line.kind === 'execution' ? `${where}·预算执行` : where;
      if (!without || !printsScore(total.value, without, scorePrint(table.pack, 'total')))
        report('score.blank-counted', key, { where: execution, total: plain(total.value), score: points(score) });
    }
  },
});

/** 预算执行的分值：some print the whole table's 100 in the total's row. */
function tellPoints({ execution, printed, label }: TableSubject, report: Report<'points.printed'>): void {
  const points = execution?.line.points;
  if (!execution || !points) return;
  const key = figures.points.at(execution.line.binding);
  const stated = readPrinted(printed[key] ?? '');
  if (!stated || stated.value.equals(points)) return;
  report('points.printed', key, { where: label, printed: plain(stated.value), points: plain(points) });
}
