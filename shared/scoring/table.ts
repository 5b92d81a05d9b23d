import { factName } from '../pack';
import { ownerPath } from '../workbook/fields/binding';
import type { CompiledTable } from './compile';
import type { Branch, Line, TableEvaluation } from './evaluation';
import { type Entry, type Names, Scope } from './entry';
import { evaluateExecution } from './funds';
import { evaluateIndicator } from './indicator';
import { Ledger } from './ledger';
import type { ScoredLine } from './line';
import { enterParts, enterSum } from './measures';
import { type Place, TableNames } from './names';
import { evaluateCustom } from './custom-indicators';
import { pointsOf } from './points';
import { LedgerMemo } from './ledger-memo';
import { TableFigures } from './table-figures';
import type { TableInput } from './table-input';
import { sumBranch, summed, type Totals } from './totals';
import type { TableEntries } from '../workbook/schema/fill';
import { fields, figures, linePath } from '../workbook/fields';

/** What the evaluation of tables by one of the pack's came to last time, piece by piece. */
class PiecesMemo {
  readonly facts: LedgerMemo<void>;
  readonly amounts: LedgerMemo<Entry>;
  readonly execution: LedgerMemo<ScoredLine | null>;
  readonly lines: LedgerMemo<ScoredLine>;
  readonly measures: LedgerMemo<readonly Entry[]>;
  readonly sums: LedgerMemo<Entry>;
  readonly branches: LedgerMemo<Branch>;
  readonly totals: LedgerMemo<Totals>;
  /** Whole tables, by owner. */
  readonly tables = new Map<string, TableEvaluation & { readonly figures: TableFigures }>();

  constructor(isForOnce: boolean) {
    this.facts = new LedgerMemo(isForOnce);
    this.amounts = new LedgerMemo(isForOnce);
    this.execution = new LedgerMemo(isForOnce);
    this.lines = new LedgerMemo(isForOnce);
    this.measures = new LedgerMemo(isForOnce);
    this.sums = new LedgerMemo(isForOnce);
    this.branches = new LedgerMemo(isForOnce);
    this.totals = new LedgerMemo(isForOnce);
  }
}

class TablesMemo {
  readonly #byTable = new Map<CompiledTable, PiecesMemo>();

  constructor(readonly isForOnce: boolean) {}

  of(table: CompiledTable): PiecesMemo {
    const pieces = this.#byTable.get(table) ?? new PiecesMemo(this.isForOnce);
    this.#byTable.set(table, pieces);
    return pieces;
  }
}

/** Evaluates one table: its figures, its lines in printing order, branches, totals and rating. */
export function evaluateTable(input: TableInput): TableEvaluation {
  const { compiled, table, fill } = input;
  const owner = ownerPath(input.owner);
  const place: Place = { owner, project: input.project, year: input.year };
  const ledger = new Ledger(...input.below);
  const pieces = input.memory.of(TablesMemo).of(table);
  const names = new Scope(new TableNames(table, owner), input.names);
  pieces.facts.run(
    owner,
    () => [fill.facts, input.year],
    ledger,
    (inner) => enterFacts(table, fill, place, inner),
  );
  const execution = pieces.execution.run(
    owner,
    () => [input.project, fill.funds, fill.own.execution],
    ledger,
    (inner) => evaluateExecution(table, fill, names, place, inner, pieces.amounts, compiled.scoreWords),
  );
  const scored = evaluateLines(input, names, place, ledger, pieces.lines);
  if (table.measures.length > 0)
    pieces.measures.later(ledger, (inner) => enterMeasures(table, scored, names, owner, inner, pieces));
  const branches = pieces.branches.later(ledger, (inner) => sumBranches(input, scored, owner, inner, pieces.branches));
  const totals = pieces.totals.run(
    owner,
    () => [...scored, execution],
    ledger,
    (inner) => summed(input, scored, execution, names, owner, inner),
  );
  const before = pieces.tables.get(owner);
  const lines = scored.map(({ line }) => line);
  const shown = new TableFigures(ledger);
  if (before && sameLines(before, lines, execution?.line ?? null) && before.figures.isSame(shown)) return before;
  const { id, name } = table.spec;
  const evaluation = {
    ...totals,
    owner: input.owner,
    path: owner,
    table: id,
    name,
    lines,
    branches,
    execution: execution?.line ?? null,
    figures: shown,
  };
  pieces.tables.set(owner, evaluation);
  return evaluation;
}

function sameLines(before: TableEvaluation, lines: readonly Line[], execution: Line | null): boolean {
  return (
    before.execution === execution && before.lines.length === lines.length && lines.every((line, at) => line === before.lines[at])
  );
}

function sumBranches(
  { table, compiled }: TableInput,
  scored: readonly ScoredLine[],
  owner: string,
  ledger: Ledger,
  branches: LedgerMemo<Branch>,
): readonly Branch[] {
  return table.branches.map((branch) => {
    const inside = scored.filter(({ line }) => line.groups.includes(branch.spec.id));
    const sum = (inner: Ledger) => sumBranch(branch, inside, owner, inner, compiled.decimals);
    return branches.run(figures.group.at(owner, branch.spec.id), () => inside, ledger, sum);
  });
}

function enterMeasures(
  table: CompiledTable,
  scored: readonly ScoredLine[],
  names: Names,
  owner: string,
  ledger: Ledger,
  pieces: PiecesMemo,
): void {
  const parts = scored.map((one) =>
    pieces.measures.run(
      one.line.binding,
      () => [one],
      ledger,
      (inner) => enterParts(table, one, names, inner),
    ),
  );
  table.measures.forEach((measure, index) => {
    const key = figures.measure.at(owner, measure.spec.id);
    const counted = parts.flatMap((entries) => entries[index] ?? []);
    const sum = (inner: Ledger) => enterSum(measure, key, counted, inner);
    pieces.sums.run(key, () => counted, ledger, sum);
  });
}

function enterFacts(table: CompiledTable, fill: TableEntries, { owner, year }: Place, ledger: Ledger): void {
  for (const fact of table.spec.facts)
    ledger.input(fields.tableFact.at(owner, fact.id), factName(fact, year), fact, fill.facts[fact.id]);
}

function evaluateLines(
  input: TableInput,
  names: Names,
  place: Place,
  ledger: Ledger,
  lines: LedgerMemo<ScoredLine>,
): readonly ScoredLine[] {
  const { table, fill, compiled, adjustments } = input;
  const scored: ScoredLine[] = [];
  for (const item of table.items) {
    if (item.kind === 'indicator') {
      const { id } = item.indicator.spec;
      const given = () => [input.project, fill.inputs[id], fill.rows[id], fill.own[id], adjustments];
      const score = (inner: Ledger) =>
        evaluateIndicator(item.indicator, fill, adjustments, names, place, inner, compiled.scoreWords);
      scored.push(lines.run(linePath(place.owner, id), given, ledger, score));
      continue;
    }
    const here = fill.indicators.filter((indicator) => indicator.group === item.group.spec.id);
    const points = here.length > 0 ? pointsOf(item.group, here) : [];
    here.forEach((own, index) => {
      const worth = points[index] ?? null;
      const given = () => [input.project, input.year, own, worth?.toString(), fill.own[own.id], fill.rows[own.id]];
      const score = (inner: Ledger) =>
        evaluateCustom(own, item.group, worth, table, fill, names, place, inner, compiled.scoreWords);
      scored.push(lines.run(linePath(place.owner, own.id), given, ledger, score));
    });
  }
  return scored;
}
