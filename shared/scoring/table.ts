import { Decimal } from '../number';
import type { Rating } from '../pack';
import type { Fill } from '../workbook/schema/fill';
import type { Adjustment } from '../workbook/schema/workbook';
import { type Owner, ownerPath } from '../workbook/binding';
import type { CompiledBranch, CompiledPack, CompiledTable, TreeItem } from './compile';
import type { Branch, Figures, Line, TableEvaluation } from './evaluation';
import { inputFigure } from './facts';
import { enterFunds, evaluateExecution } from './funds';
import { numberOf } from './given';
import { evaluateIndicator } from './indicator';
import { Ledger, type Names, one } from './ledger';
import { countsTowardPoints, numberAt } from './line';
import { enterParts, enterSum } from './measures';
import { layered, type Place, projectNames } from './names';
import { call, nameNode, numberNode, over, times } from './nodes';
import { evaluateOwn } from './own';
import { pointsOf } from './points';
import { Recall } from './recall';

/** Everything one table is evaluated from. */
export interface TableInput {
  readonly compiled: CompiledPack;
  readonly table: CompiledTable;
  readonly owner: Owner;
  /** The project the table is about, where it is not the owner itself. */
  readonly project: string;
  readonly fill: Fill;
  readonly adjustments: readonly Adjustment[];
  readonly names: Names;
  readonly below: readonly Figures[];
}

/** What the last evaluation of each table came to, line by line. */
interface Pieces {
  readonly facts: Recall<void>;
  readonly execution: Recall<Line | null>;
  readonly lines: Recall<Line>;
  readonly measures: Recall<readonly string[]>;
}

const remembered = new WeakMap<CompiledTable, Pieces>();

function piecesOf(table: CompiledTable): Pieces {
  const pieces = remembered.get(table) ?? {
    facts: new Recall(),
    execution: new Recall(),
    lines: new Recall(),
    measures: new Recall(),
  };
  remembered.set(table, pieces);
  return pieces;
}

/** Evaluates one table: its figures, its lines in printing order, branches, totals and rating. */
export function evaluateTable(input: TableInput): TableEvaluation {
  const { compiled, table, fill } = input;
  const owner = ownerPath(input.owner);
  const place: Place = { owner, project: input.project };
  const ledger = new Ledger(...input.below);
  const pieces = piecesOf(table);
  const names = layered(input.names, projectNames(table, owner));
  pieces.facts.run(owner, [fill.facts], ledger, (inner) => enterFacts(table, fill, owner, inner));
  const execution = pieces.execution.run(owner, [fill.funds, fill.own.execution], ledger, (inner) => {
    if (table.spec.funds) enterFunds(table.spec.funds, fill, owner, inner);
    return evaluateExecution(table, fill, names, place, inner, compiled.decimals);
  });
  const lines = evaluateLines(input, names, place, ledger);
  const parts = lines.map((line) =>
    pieces.measures.run(line.binding, [line], ledger, (inner) => enterParts(table, line, names, inner)),
  );
  table.measures.forEach((measure, index) => {
    const keys = parts.map((keys) => keys[index] ?? '');
    enterSum(measure, `${owner}/measure/${measure.spec.id}`, keys, ledger);
  });
  const branches = table.branches.map((branch) => sumBranch(branch, lines, owner, ledger, compiled.decimals));
  return {
    ...summed(input, lines, execution, owner, ledger),
    owner: input.owner,
    path: owner,
    table: table.spec.id,
    name: table.spec.name,
    lines,
    branches,
    execution,
    figures: ledger.figures,
  };
}

function enterFacts(table: CompiledTable, fill: Fill, owner: string, ledger: Ledger): void {
  for (const fact of table.spec.facts)
    ledger.enter(inputFigure(`${owner}/fact/${fact.id}`, fact.name, fact, fill.facts[fact.id]));
}

function evaluateLines(input: TableInput, names: Names, place: Place, ledger: Ledger): Line[] {
  const { table, fill, compiled, adjustments } = input;
  const { lines } = piecesOf(table);
  return table.items.flatMap((item) => {
    if (item.kind === 'indicator') {
      const { id } = item.indicator.spec;
      const given = [fill.inputs[id], fill.rows[id], fill.own[id], adjustments];
      return lines.run(`${place.owner}/${id}`, given, ledger, (inner) =>
        evaluateIndicator(item.indicator, fill, adjustments, names, place, inner, compiled.decimals),
      );
    }
    const here = fill.indicators.filter((indicator) => indicator.group === item.group.spec.id);
    const points = pointsOf(item.group, here);
    return here.map((own) => {
      const given = [own, points.get(own.id)?.toString(), fill.own[own.id]];
      return lines.run(`${place.owner}/${own.id}`, given, ledger, (inner) =>
        evaluateOwn(own, item.group, points.get(own.id) ?? null, table, fill, names, place, inner, compiled.decimals),
      );
    });
  });
}

function sumBranch(branch: CompiledBranch, lines: readonly Line[], owner: string, ledger: Ledger, decimals: number): Branch {
  const inside = lines.filter((line) => line.groups.includes(branch.spec.id));
  const key = `${owner}/group/${branch.spec.id}`;
  const figure = (side: string, name: string) => ({
    key: `${key}/${side}`,
    name: `${branch.spec.name}·${name}`,
    show: 'score' as const,
    decimals,
  });
  ledger.sum(
    figure('rule', '规则得分'),
    inside.map((line) => `${line.binding}/rule`),
  );
  ledger.sum(
    figure('self', '自评得分'),
    inside.map((line) => `${line.binding}/self`),
  );
  const printed = branch.spec.points === undefined ? undefined : numberOf(branch.spec.points)?.value;
  return {
    id: branch.spec.id,
    path: branch.path,
    points: printed ?? sumPoints(inside),
    rule: inside.some((line) => line.rule) ? numberAt(ledger, `${key}/rule`) : null,
    self: inside.length > 0 && inside.every((line) => line.self) ? numberAt(ledger, `${key}/self`) : null,
  };
}

type Totals = Pick<TableEvaluation, 'points' | 'available' | 'rule' | 'self' | 'rating' | 'state'>;

/** Totals add rounded scores, so that published columns add up; never below 0. */
function summed(input: TableInput, lines: readonly Line[], execution: Line | null, owner: string, ledger: Ledger): Totals {
  const { compiled, table } = input;
  const all = execution ? [execution, ...lines] : lines;
  const points = (table.spec.points === undefined ? undefined : numberOf(table.spec.points)?.value) ?? sumPoints(all);
  const available = points.minus(sumPoints(all.filter((line) => line.state === 'not-self-scored')));
  ledger.constant(`${owner}/total/points`, '总分值', { kind: 'number', value: points }, 'score');
  enterTotal('rule', '规则得分合计', input, all, owner, ledger);
  enterTotal('self', '自评得分合计', input, all, owner, ledger);
  const rule = all.some((line) => line.rule) ? numberAt(ledger, `${owner}/total/rule`) : null;
  const self = all.some((line) => line.self) ? numberAt(ledger, `${owner}/total/self`) : null;
  const base = compiled.pack['rate-by'] === 'available' ? available : points;
  const open = all.some((line) => line.state === 'incomplete' || (line.state === 'manual' && !line.own));
  return {
    points,
    available,
    rule,
    self,
    rating: self ? ratingOf(self, base, compiled.pack.ratings) : null,
    state: open || (all.length === 0 && table.items.length > 0) ? 'incomplete' : 'scored',
  };
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
  const figure = { key: `${owner}/total/${side}`, name, show: 'score' as const, decimals };
  if (weighted.length > 0) {
    const shares = weighted.map((branch) => enterWeighted(branch, side, input, lines, owner, ledger));
    // Deductions, extras and the execution of the budget stand beside the branches and count as they are.
    const beside = lines.filter((line) => !weighted.some((branch) => under(branch, line)));
    ledger.sum(figure, [...shares, ...beside.map((line) => `${line.binding}/${side}`)], { rebase: null, decimals });
    return;
  }
  const rebases = table.items.some(leavesTotal);
  const rebase = rebases ? { points: lines.map((line) => `${line.binding}/points`), all: `${owner}/total/points` } : null;
  ledger.sum(
    figure,
    lines.map((line) => `${line.binding}/${side}`),
    { rebase, decimals },
  );
}

/** Whether a line of the tree leaves the total where it is 无此项. */
function leavesTotal(item: TreeItem): boolean {
  return item.kind === 'indicator' && item.indicator.scoring.whenUndefined === 'rebase';
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
  side: string,
  input: TableInput,
  lines: readonly Line[],
  owner: string,
  ledger: Ledger,
): string {
  const { compiled, table, names } = input;
  const inside = lines.filter((line) => under(branch, line));
  const key = `${owner}/group/${branch.spec.id}/weighted-${side}`;
  const rebases = table.items.some(
    (item) => leavesTotal(item) && item.kind === 'indicator' && item.indicator.groups.includes(branch.spec.id),
  );
  const printed = branch.spec.points === undefined || rebases ? undefined : numberOf(branch.spec.points)?.value;
  const shown = { show: 'score' as const, decimals: compiled.decimals };
  ledger.constant(`${key}/points`, `${branch.spec.name}·分值`, { kind: 'number', value: printed ?? sumPoints(inside) }, 'score');
  const rebase = rebases ? { points: inside.map((line) => `${line.binding}/points`), all: `${key}/points` } : null;
  ledger.sum(
    { key: `${key}/sum`, name: `${branch.spec.name}·得分小计`, ...shown },
    inside.map((line) => `${line.binding}/${side}`),
    { rebase, decimals: EXACT },
  );
  if (branch.weight)
    ledger.formula({ key: `${key}/weight`, name: `${branch.spec.name}·权重`, show: 'percent' }, branch.weight, names);
  const parts = new Map([
    ['得分小计', one(`${key}/sum`)],
    ['该级分值', one(`${key}/points`)],
    ['权重', one(`${key}/weight`)],
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

/** The word for a total: the first rating whose bar, in percent of all points, it reaches. */
function ratingOf(self: Decimal, points: Decimal, ratings: readonly Rating[]): string | null {
  if (points.isZero()) return null;
  const percent = self.div(points).times(100);
  const bars = ratings.map((rating) => ({ name: rating.name, from: numberOf(rating.from)?.value ?? new Decimal(0) }));
  bars.sort((a, b) => b.from.comparedTo(a.from));
  return bars.find((bar) => percent.greaterThanOrEqualTo(bar.from))?.name ?? null;
}
