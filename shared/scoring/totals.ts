import { Decimal, plus } from '../number';
import type { CompiledBranch } from './compile';
import { leavesTotal } from './compile/rebase';
import type { Branch, Line, LineState, TableEvaluation } from './evaluation';
import { type Program, programOf } from '../formula';
import { type Entry, Keyed, type Names, Scope } from './entry';
import type { Ledger } from './ledger';
import { countsTowardPoints, numberOfEntry, type ScoredLine } from './line';
import { ConstantMaking } from './making';
import { call, nameNode, numberNode, over, times } from './nodes';
import { ratedAs } from './ratings';
import type { TableInput } from './table-input';
import { figures } from '../workbook/fields';

/** Adds up the lines `inside` one branch, as far as they have scores. */
export function sumBranch(
  branch: CompiledBranch,
  inside: readonly ScoredLine[],
  owner: string,
  ledger: Ledger,
  decimals: number,
): Branch {
  const { id, name, points } = branch.spec;
  const sumOf = (side: 'rule' | 'self', what: string) =>
    ledger.sum(
      figures.groupSum.at(owner, id, side),
      { name: `${name}·${what}`, show: 'score', decimals },
      inside.map((one) => one[side]),
    );
  const [rule, self] = [sumOf('rule', '规则得分'), sumOf('self', '自评得分')];
  return {
    id,
    path: branch.path,
    points: points ?? sumPoints(inside),
    rule: inside.some(({ line }) => line.rule) ? numberOfEntry(rule) : null,
    self: inside.length > 0 && inside.every(({ line }) => line.self) ? numberOfEntry(self) : null,
  };
}

const ALL_POINTS = new ConstantMaking({ name: '总分值', show: 'score' });

/** What a table comes to. */
export type Totals = Pick<TableEvaluation, 'points' | 'available' | 'rule' | 'self' | 'rating' | 'state'>;

/** Totals add rounded scores, so that published columns add up; never below 0, nor above `total-at-most`. */
export function summed(
  input: TableInput,
  scored: readonly ScoredLine[],
  execution: ScoredLine | null,
  names: Names,
  owner: string,
  ledger: Ledger,
): Totals {
  const { compiled, table } = input;
  const all = execution ? [execution, ...scored] : scored;
  const lines = all.map(({ line }) => line);
  const points = table.spec.points ?? sumPoints(all);
  const left = all.filter(({ line }) => line.state === 'not-self-scored');
  const available = left.length === 0 ? points : points.minus(sumPoints(left));
  const value = { kind: 'number', value: points } as const;
  const pointsEntry = ledger.constant(figures.total.at(owner, 'points'), ALL_POINTS, value);
  const bound = enterBound(table.totalAtMost, names, owner, pointsEntry, ledger);
  const around = { input, all, owner, points: pointsEntry, bound, ledger };
  const sums = { rule: enterTotal('rule', '规则得分合计', around), self: enterTotal('self', '自评得分合计', around) };
  const rule = lines.some((line) => line.rule) ? numberOfEntry(sums.rule) : null;
  const self = lines.some((line) => line.self) ? numberOfEntry(sums.self) : null;
  // No number comes of the bound yet: the total is not bounded, and not complete either.
  const isUnbounded = bound !== null && bound.value.kind !== 'number';
  const open = lines.some((line) => line.state === 'incomplete' || (line.state === 'manual' && !line.own)) || isUnbounded;
  return {
    points,
    available,
    rule,
    self,
    rating:
      self && isWhole(lines) && !isUnbounded
        ? ratedAs(compiled.pack, { points, available }, self, (key) => numberAt(ledger, key))
        : null,
    state: open || (lines.length === 0 && table.items.length > 0) ? 'incomplete' : 'scored',
  };
}

function numberAt(ledger: Ledger, key: string): Decimal | null {
  const value = ledger.get(key)?.value;
  return value?.kind === 'number' ? value.value : null;
}

/** States of lines that need no score of the unit's own for the total to be whole. */
const SCORELESS: ReadonlySet<LineState> = new Set(['not-self-scored', 'not-applicable', 'unscored']);

/**
 * Whether every line with points has its score: a part of a total is no total, and rates nothing. A deduction or a bonus that
 * forms leave blank is none (some print 「-」 under points and no score), so it holds up no rating; the table stays incomplete.
 */
function isWhole(lines: readonly Line[]): boolean {
  const pointed = lines.filter(({ kind }) => countsTowardPoints(kind));
  return pointed.every(({ self, state }) => self !== null || SCORELESS.has(state));
}

/** Enters 总分上限, where the form has one. */
function enterBound(atMost: Program | null, names: Names, owner: string, points: Entry, ledger: Ledger): Entry | null {
  if (!atMost) return null;
  const around = new Scope(names);
  around.set('执行率', new Keyed(figures.executionRate.at(owner)));
  around.set('总分值', points);
  return ledger.formula(figures.total.at(owner, 'at-most'), { name: '总分上限', show: 'score' }, atMost, around);
}

/** What the totals of a table are entered from. */
interface Around {
  readonly input: TableInput;
  readonly all: readonly ScoredLine[];
  readonly owner: string;
  /** All points of the table. */
  readonly points: Entry;
  readonly bound: Entry | null;
  readonly ledger: Ledger;
}

function enterTotal(side: 'rule' | 'self', name: string, around: Around): Entry {
  const { input, all, owner, points, bound, ledger } = around;
  const { weighted, rebases } = input.table;
  const { decimals } = input.compiled;
  const key = figures.total.at(owner, side);
  const words = { name, show: 'score', decimals } as const;
  if (weighted.length > 0) {
    const shares = weighted.map((branch) => enterWeighted(branch, side, around));
    // Deductions, extras and the execution of the budget stand beside the branches and count as they are.
    const beside = all.filter((one) => !weighted.some((branch) => under(branch, one)));
    return ledger.sum(key, words, [...shares, ...beside.map((one) => one[side])], { rebase: null, decimals, atMost: bound });
  }
  const rebase = rebases ? { points: all.map((one) => one.points), all: points } : null;
  const scores = all.map((one) => one[side]);
  return ledger.sum(key, words, scores, { rebase, decimals, atMost: bound });
}

/** Whether a line stands in a branch and counts toward its points. */
function under(branch: CompiledBranch, { line }: ScoredLine): boolean {
  return line.groups.includes(branch.spec.id) && countsTowardPoints(line.kind);
}

/** As many decimals as keep a subtotal exact: only what comes of it is rounded. */
const EXACT = 12;

/** 一级权重：得分小计 ÷ 该级分值 × 权重 × 100，舍入一次；各级相加得总分. Lines that are 无此项 may leave their branch. */
function enterWeighted(branch: CompiledBranch, side: 'rule' | 'self', { input, all, owner, ledger }: Around): Entry {
  const { compiled, table, names } = input;
  const { id, name, points } = branch.spec;
  const inside = all.filter((one) => under(branch, one));
  const keyOf = (piece: string) => figures.groupPart.at(owner, id, `weighted-${side}`, piece);
  const rebases = table.items.some(
    (item) => leavesTotal(item) && item.kind === 'indicator' && item.indicator.groups.includes(id),
  );
  const printed = (rebases ? undefined : points) ?? sumPoints(inside);
  const shown = { show: 'score', decimals: compiled.decimals } as const;
  const parts = new Scope();
  const whole = ledger.constant(keyOf('points'), new ConstantMaking({ name: `${name}·分值`, show: 'score' }), {
    kind: 'number',
    value: printed,
  });
  const rebase = rebases ? { points: inside.map((one) => one.points), all: whole } : null;
  const scores = inside.map((one) => one[side]);
  const sum = ledger.sum(keyOf('sum'), { name: `${name}·得分小计`, ...shown }, scores, { rebase, decimals: EXACT, atMost: null });
  parts.set('得分小计', sum);
  parts.set('该级分值', whole);
  if (branch.weight)
    parts.set('权重', ledger.formula(keyOf('weight'), { name: `${name}·权重`, show: 'percent' }, branch.weight, names));
  const share = times(times(over(nameNode('得分小计'), nameNode('该级分值')), nameNode('权重')), numberNode(100));
  // A branch nobody has put anything in yet has no points to divide by: it earns nothing.
  const rounded = call('IFERROR', call('ROUND', share, numberNode(compiled.decimals)), numberNode(0));
  const key = figures.groupSum.at(owner, id, `weighted-${side}`);
  return ledger.formula(key, { name: `${name}·折算得分`, ...shown }, programOf(rounded, { spoken: share }), parts);
}

function sumPoints(lines: readonly ScoredLine[]): Decimal {
  let sum = ZERO;
  for (const { line } of lines) if (countsTowardPoints(line.kind)) sum = plus(sum, line.points ?? ZERO);
  return sum;
}

const ZERO = new Decimal(0);
