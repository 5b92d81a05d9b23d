import { nearest } from '../../formula/nearest';
import { Decimal, formatFixed, parseNumber } from '../../number';
import { type Evaluation, type Line, type TableEvaluation, linesOf } from '../../scoring';
import { type Problem, problem } from '../../text/problem';
import type { Subject } from '../subject';
import type { ExpectedTable, LineKey, LineWords, TableKey } from './expectation';
import { workingOf } from './working';

/** One published score that is not the rule's. */
export interface Difference {
  readonly example: string;
  /** `department`, `project/p1`, `appraisal/a1`. */
  readonly owner: string;
  readonly line: string;
  readonly rule: string;
  readonly self: string;
  readonly why: string;
}

/** Everything a comparison needs to know around one table. */
export interface Comparing {
  readonly example: string;
  /** In words: the table's name, and the project's. */
  readonly ownerName: string;
  readonly owner: string;
  readonly expected: ExpectedTable;
  readonly evaluation: Evaluation;
  readonly result: TableEvaluation;
  readonly subject: Subject;
}

const whats: Readonly<Record<LineKey | TableKey, string>> = {
  rule: '规则得分',
  self: '自评得分',
  points: '分值',
  available: '可得分值',
  rating: '评级',
  state: '状态',
  why: '理由',
};

/** Holds one table of an example against what was published of it. */
export function compareTable(comparing: Comparing): { problems: Problem[]; differences: Difference[] } {
  const { expected, result } = comparing;
  const lines = linesOf(result);
  const unknown = [...expected.lines.keys()].filter((id) => !lines.some((line) => line.id === id));
  const ids = lines.map((line) => line.id);
  const strangers = unknown.map((id) =>
    problem('packcheck.example-unknown', expected.at('lines', id), {
      example: comparing.example,
      where: `${comparing.ownerName}的 lines`,
      id,
      nearest: nearest(id, ids),
    }),
  );
  const compared = lines.map((line) => compareLine(line, expected.lines.get(line.id) ?? {}, comparing));
  const wrong = compared.flatMap((one) => one.problems);
  return {
    // Where lines differ their sum does too: said once, at the line.
    problems: [...(wrong.length > 0 ? [] : compareTotals(comparing)), ...strangers, ...wrong],
    differences: compared.flatMap((one) => one.differences),
  };
}

type TotalKey = Exclude<TableKey, 'why'>;

function compareTotals(comparing: Comparing): Problem[] {
  const { expected, result } = comparing;
  const told = (keys: readonly TotalKey[]) => keys.flatMap((key) => ofKey(key));
  const ofKey = (key: TotalKey): Problem[] => {
    const wanted = expected.words[key];
    return wanted === undefined ? [] : unlike(wanted, result[key], key, '', '', comparing, expected.at(key));
  };
  const sums = told(['rule', 'self']);
  // A rating goes by the sum: where that is wrong it says nothing new.
  return [
    ...told(['points', 'available']),
    ...sums.slice(0, 1),
    ...(sums.length > 0 ? [] : told(['rating'])),
    ...told(['state']),
  ];
}

function compareLine(line: Line, words: LineWords, comparing: Comparing): { problems: Problem[]; differences: Difference[] } {
  const { expected, evaluation, subject } = comparing;
  const name = line.path.at(-1) ?? line.id;
  const at = (key: LineKey) => expected.at('lines', line.id, key);
  const problems = (['points', 'rule', 'self', 'state'] as const).flatMap((key) => {
    const wanted = words[key];
    const working = key === 'points' || key === 'state' ? '' : workingOf(line, evaluation, subject.compiled.rateDecimals);
    return wanted === undefined ? [] : unlike(wanted, line[key], key, name, working, comparing, at(key));
  });
  const published = compareOwn(line, name, words, comparing);
  return {
    problems: [...problems, ...published.problems, ...(words.why === undefined ? abovePoints(line, name, comparing) : [])],
    differences: published.differences,
  };
}

/** A published score other than the rule's has to be named, with the reason. */
function compareOwn(
  line: Line,
  name: string,
  { self: wanted, why }: LineWords,
  comparing: Comparing,
): { problems: Problem[]; differences: Difference[] } {
  const { example, expected, owner, ownerName, subject } = comparing;
  const place = expected.at('lines', line.id, ...(why === undefined ? [] : ['why']));
  const differs = line.rule !== null && line.self !== null && !line.rule.equals(line.self);
  if (!differs) return { problems: [], differences: [] };
  const score = (value: Decimal | null) => (value ? formatFixed(value, subject.compiled.decimals) : '');
  const [rule, self] = [score(line.rule), score(line.self)];
  if (wanted === undefined || why === undefined || why.trim() === '') {
    return {
      problems: [problem('packcheck.example-unexplained', place, { example, owner: ownerName, line: name, rule, self })],
      differences: [],
    };
  }
  return { problems: [], differences: [{ example, owner, line: line.id, rule, self, why }] };
}

/** Only a published table may print more than the points, and then the example says why. */
function abovePoints(line: Line, name: string, { example, ownerName, expected, subject }: Comparing): Problem[] {
  const { points, self } = line;
  // Lines that may earn more than their points say so by `max`; own scores are held to nothing else.
  const limited = subject.compiled.tables.every(
    (table) =>
      table.items.every(
        (item) => item.kind !== 'indicator' || item.indicator.spec.id !== line.id || item.indicator.scoring.max === null,
      ) && table.rules.every((rule) => rule.spec.id !== line.ruleId || rule.scoring.max === null),
  );
  if (!points || !self || !limited || line.kind === 'deduction' || self.lessThanOrEqualTo(points)) return [];
  const decimals = subject.compiled.decimals;
  const params = {
    example,
    owner: ownerName,
    line: name,
    score: formatFixed(self, decimals),
    points: formatFixed(points, decimals),
  };
  return [problem('packcheck.example-above-points', expected.at('lines', line.id), params)];
}

/** Figures are compared as figures, exactly; words as words. */
function unlike(
  wanted: string,
  got: Decimal | string | null,
  key: LineKey | TableKey,
  line: string,
  working: string,
  comparing: Comparing,
  place: string,
): Problem[] {
  const { example, ownerName, subject } = comparing;
  const shown = got === null ? '无' : typeof got === 'string' ? got : formatFixed(got, subject.compiled.decimals);
  if (same(wanted.trim(), got)) return [];
  const params = {
    example,
    owner: ownerName,
    line,
    what: whats[key],
    expected: wanted.trim() === '' ? '无' : wanted,
    got: shown,
    working,
  };
  return [problem('packcheck.example-differs', place, params)];
}

function same(wanted: string, got: Decimal | string | null): boolean {
  if (got === null) return wanted === '无' || wanted === '';
  if (typeof got === 'string') return wanted === got;
  const read = parseNumber(wanted);
  return read.ok && new Decimal(read.value.value).equals(got);
}
