import { Decimal } from '../number';
import type { CompiledBranch, TreeItem } from './compile';
import type { Branch, Line, LineState, TableEvaluation } from './evaluation';
import { linesOf } from './lookup';
import type { Node } from '../formula';
import { type Ledger, type Names, one } from './ledger';
import { countsTowardPoints, numberAt } from './line';
import { layered } from './names';
import { call, nameNode, numberNode, over, times } from './nodes';
import { ratedAs } from './ratings';
import type { TableInput } from './table-input';
import { figures } from '../workbook/fields';

/** Adds up the lines `inside` one branch, as far as they have scores. */
export function sumBranch(
  branch: CompiledBranch,
  inside: readonly Line[],
  owner: string,
  ledger: Ledger,
  decimals: number,
): Branch {
  const keyOf = (side: string) => figures.groupSum.at(owner, branch.spec.id, side);
  const figure = (side: string, name: string) => ({
    key: keyOf(side),
    name: `${branch.spec.name}·${name}`,
    show: 'score' as const,
    decimals,
  });
  ledger.sum(
    figure('rule', '规则得分'),
    inside.map((line) => figures.rule.at(line.binding)),
  );
  ledger.sum(
    figure('self', '自评得分'),
    inside.map((line) => figures.self.at(line.binding)),
  );
  const printed = branch.spec.points;
  return {
    id: branch.spec.id,
    path: branch.path,
    points: printed ?? sumPoints(inside),
    rule: inside.some((line) => line.rule) ? numberAt(ledger, keyOf('rule')) : null,
    self: inside.length > 0 && inside.every((line) => line.self) ? numberAt(ledger, keyOf('self')) : null,
  };
}

/** What a table comes to. */
export type Totals = Pick<TableEvaluation, 'points' | 'available' | 'rule' | 'self' | 'rating' | 'state'>;

/** Totals add rounded scores, so that published columns add up; never below 0, nor above `total-at-most`. */
export function summed(
  input: TableInput,
  lines: readonly Line[],
  execution: Line | null,
  names: Names,
  owner: string,
  ledger: Ledger,
): Totals {
  const { compiled, table } = input;
  const all = linesOf({ execution, lines });
  const points = table.spec.points ?? sumPoints(all);
  const available = points.minus(sumPoints(all.filter((line) => line.state === 'not-self-scored')));
  ledger.constant(figures.total.at(owner, 'points'), '总分值', { kind: 'number', value: points }, 'score');
  const bound = enterBound(table.totalAtMost, names, owner, ledger);
  enterTotal('rule', '规则得分合计', input, all, owner, ledger);
  enterTotal('self', '自评得分合计', input, all, owner, ledger);
  const rule = all.some((line) => line.rule) ? numberAt(ledger, figures.total.at(owner, 'rule')) : null;
  const self = all.some((line) => line.self) ? numberAt(ledger, figures.total.at(owner, 'self')) : null;
  const open = all.some((line) => line.state === 'incomplete' || (line.state === 'manual' && !line.own)) || bound === 'unknown';
  return {
    points,
    available,
    rule,
    self,
    rating:
      self && isWhole(all) && bound !== 'unknown'
        ? ratedAs(compiled.pack, { points, available }, self, (key) => numberAt(ledger, key))
        : null,
    state: open || (all.length === 0 && table.items.length > 0) ? 'incomplete' : 'scored',
  };
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

/** 总分上限. `unknown`: no number comes of it yet, so the total is not bounded, and not complete either. */
function enterBound(atMost: Node | null, names: Names, owner: string, ledger: Ledger): 'none' | 'known' | 'unknown' {
  if (!atMost) return 'none';
  const around = layered(
    names,
    new Map([
      ['执行率', one(figures.executionRate.at(owner))],
      ['总分值', one(figures.total.at(owner, 'points'))],
    ]),
  );
  const bound = ledger.formula({ key: figures.total.at(owner, 'at-most'), name: '总分上限', show: 'score' }, atMost, around);
  return bound.value.kind === 'number' ? 'known' : 'unknown';
}

function enterTotal(
  side: 'rule' | 'self',
  name: string,
  input: TableInput,
  lines: readonly Line[],
  owner: string,
  ledger: Ledger,
): void {
  const { table } = input;
  const { decimals } = input.compiled;
  const weighted = table.branches.filter((branch) => branch.weight !== null);
  const figure = { key: figures.total.at(owner, side), name, show: 'score' as const, decimals };
  const bound = table.totalAtMost ? { atMost: figures.total.at(owner, 'at-most') } : {};
  if (weighted.length > 0) {
    const shares = weighted.map((branch) => enterWeighted(branch, side, input, lines, owner, ledger));
    // Deductions, extras and the execution of the budget stand beside the branches and count as they are.
    const beside = lines.filter((line) => !weighted.some((branch) => under(branch, line)));
    ledger.sum(figure, [...shares, ...beside.map((line) => figures[side].at(line.binding))], {
      rebase: null,
      decimals,
      ...bound,
    });
    return;
  }
  const rebases = table.items.some(leavesTotal);
  const rebase = rebases
    ? { points: lines.map((line) => figures.points.at(line.binding)), all: figures.total.at(owner, 'points') }
    : null;
  ledger.sum(
    figure,
    lines.map((line) => figures[side].at(line.binding)),
    { rebase, decimals, ...bound },
  );
}

/** Whether a line of the tree leaves the total where it is 无此项. */
function leavesTotal(item: TreeItem): boolean {
  if (item.kind !== 'indicator') return false;
  const { none, zeroDivisor } = item.indicator.scoring.when;
  return none === 'rebase' || zeroDivisor === 'rebase';
}

/** Whether a line stands in a branch and counts toward its points. */
function under(branch: CompiledBranch, line: Line): boolean {
  return line.groups.includes(branch.spec.id) && countsTowardPoints(line.kind);
}

/** As many decimals as keep a subtotal exact: only what comes of it is rounded. */
const EXACT = 12;

/** 一级权重：得分小计 ÷ 该级分值 × 权重 × 100，舍入一次；各级相加得总分. Lines that are 无此项 may leave their branch. */
function enterWeighted(
  branch: CompiledBranch,
  side: 'rule' | 'self',
  input: TableInput,
  lines: readonly Line[],
  owner: string,
  ledger: Ledger,
): string {
  const { compiled, table, names } = input;
  const inside = lines.filter((line) => under(branch, line));
  const key = figures.groupSum.at(owner, branch.spec.id, `weighted-${side}`);
  const keyOf = (piece: string) => figures.groupPart.at(owner, branch.spec.id, `weighted-${side}`, piece);
  const rebases = table.items.some(
    (item) => leavesTotal(item) && item.kind === 'indicator' && item.indicator.groups.includes(branch.spec.id),
  );
  const printed = rebases ? undefined : branch.spec.points;
  const shown = { show: 'score' as const, decimals: compiled.decimals };
  ledger.constant(keyOf('points'), `${branch.spec.name}·分值`, { kind: 'number', value: printed ?? sumPoints(inside) }, 'score');
  const rebase = rebases ? { points: inside.map((line) => figures.points.at(line.binding)), all: keyOf('points') } : null;
  ledger.sum(
    { key: keyOf('sum'), name: `${branch.spec.name}·得分小计`, ...shown },
    inside.map((line) => figures[side].at(line.binding)),
    { rebase, decimals: EXACT },
  );
  if (branch.weight)
    ledger.formula({ key: keyOf('weight'), name: `${branch.spec.name}·权重`, show: 'percent' }, branch.weight, names);
  const parts = new Map([
    ['得分小计', one(keyOf('sum'))],
    ['该级分值', one(keyOf('points'))],
    ['权重', one(keyOf('weight'))],
  ]);
  const share = times(times(over(nameNode('得分小计'), nameNode('该级分值')), nameNode('权重')), numberNode(100));
  // A branch nobody has put anything in yet has no points to divide by: it earns nothing.
  const rounded = call('IFERROR', call('ROUND', share, numberNode(compiled.decimals)), numberNode(0));
  ledger.formula({ key, name: `${branch.spec.name}·折算得分`, ...shown, spoken: share }, rounded, parts);
  return key;
}

function sumPoints(lines: readonly Line[]): Decimal {
  return lines
    .filter((line) => countsTowardPoints(line.kind))
    .reduce<Decimal>((sum, line) => sum.plus(line.points ?? 0), new Decimal(0));
}
