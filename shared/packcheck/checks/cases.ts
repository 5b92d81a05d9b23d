import { type Node, print } from '../../formula';
import { childrenOf } from '../../formula/bounds';
import { type Problem, problem } from '../../text/problem';
import { type Case, nodeOf, parameterCases, shown, valueOfNode } from '../amounts';
import { ascending, faultsOf, type Interval, isEmpty } from '../bands/interval';
import type { Check } from '../check';
import { fillingLeftOut } from './cases-several';
import type { Subject } from '../subject';
import type { Written } from '../written';

/** IFS: cases that leave some figures, or some of what may be chosen, without an answer. The first case that holds counts, so overlaps are no fault. */
export const cases: Check = {
  name: 'cases',
  about: '公式里的 IFS 各条件没有缺口',
  touches: 'scores',
  run: (subject) => {
    const [given] = parameterCases(subject.pack.parameters);
    return given ? subject.written.flatMap((written) => inFormula(written, given, subject)) : [];
  },
};

function inFormula(written: Written, given: Case, subject: Subject): Problem[] {
  const node = nodeOf(written.text, subject);
  const found = node ? everyCases(node, false).flatMap(({ call, guarded }) => gapIn(call, guarded, given, written)) : [];
  return found
    .slice(0, 1)
    .map(({ from, to }) =>
      problem('packcheck.cases-gap', written.place, { where: written.where, formula: written.text, from, to }),
    );
}

type Call = Extract<Node, { kind: 'call' }>;

/** `guarded`: some IF around it may have dealt with figures beyond its ends already. */
function everyCases(node: Node, guarded: boolean): { call: Call; guarded: boolean }[] {
  const chooses = node.kind === 'call' && (node.name === 'IF' || node.name === 'IFS');
  const inside = childrenOf(node).flatMap((child) => everyCases(child, guarded || chooses));
  return node.kind === 'call' && node.name === 'IFS' ? [{ call: node, guarded }, ...inside] : inside;
}

function gapIn({ args }: Call, guarded: boolean, given: Case, { scope }: Written): { from: string; to: string }[] {
  const conditions = args.filter((_, index) => index % 2 === 0);
  const read = conditions.map((condition, index) => range(condition, index, given));
  const known = read.filter((one) => one !== null);
  const subjects = new Set(known.map((one) => one.of));
  if (known.length < conditions.length || subjects.size !== 1) {
    const left = guarded ? null : fillingLeftOut(conditions, scope, given.values);
    return left === null ? [] : [{ from: left, to: left }];
  }
  if (known.length < 2) return [];
  const intervals = ascending(known.map((one) => one.interval).filter((one) => !isEmpty(one)));
  const percent = known.some((one) => one.interval.text.includes('%'));
  const gap = faultsOf(intervals).find((fault) => fault.kind === 'gap' || fault.kind === 'end-missing');
  if (gap && gap.kind !== 'empty') return [{ from: shown(gap.from, percent), to: shown(gap.to, percent) }];
  if (guarded) return [];
  const lowest = intervals[0]?.low;
  if (lowest && !(lowest.closed && lowest.at.isZero())) return [{ from: '-∞', to: shown(lowest.at, percent) }];
  const highest = intervals.every((one) => one.high)
    ? intervals.reduce<Interval['high']>(
        (most, one) => (most && one.high && one.high.at.lessThan(most.at) ? most : one.high),
        null,
      )
    : null;
  return highest ? [{ from: shown(highest.at, percent), to: '+∞' }] : [];
}

interface Range {
  /** The figure compared, as printed. */
  readonly of: string;
  readonly interval: Interval;
}

/** `变化率 < 60%`, `60% <= 变化率`, or AND of two such over one figure. */
function range(node: Node, index: number, given: Case): Range | null {
  if (node.kind === 'call' && node.name === 'AND' && node.args.length === 2) {
    const [one, other] = node.args.map((arg) => range(arg, index, given));
    if (!one || !other || one.of !== other.of) return null;
    const low = one.interval.low ?? other.interval.low;
    const high = one.interval.high ?? other.interval.high;
    const twice = (one.interval.low && other.interval.low) || (one.interval.high && other.interval.high);
    return twice ? null : { of: one.of, interval: { text: print(node), low, high, index } };
  }
  if (node.kind !== 'binary') return null;
  const right = valueOfNode(node.right, given.values);
  const left = right ? null : valueOfNode(node.left, given.values);
  const at = right ?? left;
  const operator = right ? node.operator : (turned[node.operator as keyof typeof turned] ?? node.operator);
  if (!at) return null;
  const of = print(right ? node.left : node.right);
  const text = print(node);
  switch (operator) {
    case '<':
    case '<=':
      return { of, interval: { text, low: null, high: { at, closed: operator === '<=' }, index } };
    case '>':
    case '>=':
      return { of, interval: { text, low: { at, closed: operator === '>=' }, high: null, index } };
    case '=':
      return { of, interval: { text, low: { at, closed: true }, high: { at, closed: true }, index } };
    default:
      return null;
  }
}

const turned = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
