import { checks, findAll, type Finding, findingText } from '../findings';
import { Decimal, formatPlain } from '../number';
import type { Pack } from '../pack';
import { evaluate, hasScores, type Line, linesOf, type TableEvaluation } from '../scoring';
import type { Workbook } from '../workbook';
import type { FoundRow, ReadFile, ScoreRow } from './model';
import { rank } from '../findings/by-table';
import { Places } from './places';

/** Where the workbook came from, and what is to be known of how it was read. */
export type Origin = Pick<ReadFile, 'source' | 'doubtful' | 'remark'>;

/** Evaluates and checks a workbook once, and says it as rows of a result: by table in the order of the rail, the worst first. */
export function reviewWorkbook(pack: Pack, workbook: Workbook, origin: Origin): ReadFile {
  const evaluation = evaluate(pack, workbook);
  const places = new Places(pack, workbook, evaluation);
  const findings = findAll(pack, workbook, evaluation)
    .map((finding) => ({ finding, table: places.groupOf(finding) }))
    .sort((one, other) => one.table.at - other.table.at || rank[one.finding.severity] - rank[other.finding.severity]);
  return {
    kind: 'read',
    unit: workbook.unit.name.trim(),
    year: workbook.year,
    pack: pack.id,
    ...origin,
    findings: findings.map(({ finding, table }) => foundRow(finding, table.name, places)),
    scores: places.tables().flatMap(({ name, result }) => (hasScores(result) ? [scoreRow(name, result)] : [])),
  };
}

/** The check that reports a code. */
const checkOf = new Map(checks.flatMap((check) => Object.keys(check.codes).map((code) => [code, check] as const)));

function foundRow(finding: Finding, table: string, places: Places): FoundRow {
  const check = checkOf.get(finding.code);
  return {
    severity: finding.severity,
    number: check?.number ?? '',
    about: check?.about ?? '',
    table,
    place: places.placeOf(finding),
    ...findingText(finding),
    aside: finding.acknowledged ?? null,
  };
}

function scoreRow(table: string, result: TableEvaluation): ScoreRow {
  const { rule, self } = result;
  const lines = linesOf(result);
  const computed = lines.filter((line) => line.rule !== null && line.state !== 'manual');
  const isWhole = computed.length === lines.length;
  const apart = isWhole ? rule && self && self.minus(rule) : added(computed, (line) => line.self?.minus(line.rule ?? 0) ?? null);
  return {
    table,
    points: formatPlain(result.points),
    computed: rule && plain(isWhole ? result.points : added(computed, (line) => line.points ?? ZERO)),
    rule: plain(rule),
    self: plain(self),
    difference: rule && plain(apart),
    rating: result.rating ?? '',
    state: stateOf(result),
  };
}

const ZERO = new Decimal(0);

/** The sum over some lines; null where one of them has none. */
function added(lines: readonly Line[], of: (line: Line) => Decimal | null): Decimal | null {
  return lines.reduce<Decimal | null>((sum, line) => {
    const one = of(line);
    return sum && one && sum.plus(one);
  }, ZERO);
}

function plain(value: Decimal | null): string | null {
  return value && formatPlain(value);
}

/** 「已评分」, or how many lines still wait; a table whose lines nobody scores says so. */
function stateOf(table: TableEvaluation): string {
  const { state } = table;
  const all = linesOf(table);
  if (all.length > 0 && all.every((line) => line.state === 'unscored')) return '不打分';
  const open = all.filter((line) => line.state === 'incomplete').length;
  if (open > 0) return `尚有 ${open} 行待填`;
  return state === 'incomplete' ? '尚有待填' : '已评分';
}
