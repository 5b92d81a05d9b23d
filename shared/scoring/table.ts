import { factName } from '../pack';
import { ownerPath } from '../workbook/fields/binding';
import type { CompiledTable } from './compile';
import type { Branch, Line, TableEvaluation } from './evaluation';
import { inputFigure } from './facts';
import { enterFunds, evaluateExecution } from './funds';
import { evaluateIndicator } from './indicator';
import { Ledger, type Names } from './ledger';
import { enterParts, enterSum } from './measures';
import { layered, type Place, projectNames } from './names';
import { evaluateCustom } from './custom-indicators';
import { pointsOf } from './points';
import { LedgerMemo } from './ledger-memo';
import type { TableInput } from './table-input';
import { sumBranch, summed, type Totals } from './totals';
import type { TableEntries } from '../workbook/schema/fill';
import { fields, figures, linePath } from '../workbook/fields';

/** What the evaluation of tables by one of the pack's came to last time, piece by piece. */
class PiecesMemo {
  readonly facts: LedgerMemo<void>;
  readonly amounts: LedgerMemo<void>;
  readonly execution: LedgerMemo<Line | null>;
  readonly lines: LedgerMemo<Line>;
  readonly measures: LedgerMemo<readonly string[]>;
  readonly sums: LedgerMemo<void>;
  readonly branches: LedgerMemo<Branch>;
  readonly totals: LedgerMemo<Totals>;
  /** Whole tables, by owner. */
  readonly tables = new Map<string, TableEvaluation>();

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
  const names = layered(input.names, projectNames(table, owner));
  pieces.facts.run(owner, [fill.facts, input.year], ledger, (inner) => enterFacts(table, fill, place, inner));
  const execution = pieces.execution.run(owner, [input.project, fill.funds, fill.own.execution], ledger, (inner) => {
    if (table.spec.funds) enterFunds(table.spec.funds, fill, owner, inner, pieces.amounts);
    return evaluateExecution(table, fill, names, place, inner, compiled.decimals);
  });
  const lines = evaluateLines(input, names, place, ledger, pieces.lines);
  const parts = lines.map((line) =>
    pieces.measures.run(line.binding, [line], ledger, (inner) => enterParts(table, line, names, inner)),
  );
  table.measures.forEach((measure, index) => {
    const key = figures.measure.at(owner, measure.spec.id);
    const keys = parts.map((keys) => keys[index] ?? '');
    pieces.sums.run(key, [keys.join()], ledger, (inner) => enterSum(measure, key, keys, inner));
  });
  const branches = table.branches.map((branch) => {
    const inside = lines.filter((line) => line.groups.includes(branch.spec.id));
    return pieces.branches.run(figures.group.at(owner, branch.spec.id), inside, ledger, (inner) =>
      sumBranch(branch, inside, owner, inner, compiled.decimals),
    );
  });
  const totals = pieces.totals.run(owner, [...lines, execution], ledger, (inner) =>
    summed(input, lines, execution, names, owner, inner),
  );
  const before = pieces.tables.get(owner);
  if (before && sameLines(before, lines, execution) && sameFigures(before.figures, ledger.figures)) return before;
  const { id, name } = table.spec;
  const outcome = { ...totals, owner: input.owner, path: owner, table: id, name, lines, branches, execution };
  const evaluation = { ...outcome, figures: ledger.figures };
  pieces.tables.set(owner, evaluation);
  return evaluation;
}

function sameLines(before: TableEvaluation, lines: readonly Line[], execution: Line | null): boolean {
  return (
    before.execution === execution && before.lines.length === lines.length && lines.every((line, at) => line === before.lines[at])
  );
}

/** Whether the very same figures stand in both: then all that is shown of them is the same. */
function sameFigures(one: TableEvaluation['figures'], other: TableEvaluation['figures']): boolean {
  if (one.size !== other.size) return false;
  for (const [key, figure] of other) if (one.get(key) !== figure) return false;
  return true;
}

function enterFacts(table: CompiledTable, fill: TableEntries, { owner, year }: Place, ledger: Ledger): void {
  for (const fact of table.spec.facts)
    ledger.enter(inputFigure(fields.tableFact.at(owner, fact.id), factName(fact, year), fact, fill.facts[fact.id]));
}

function evaluateLines(input: TableInput, names: Names, place: Place, ledger: Ledger, lines: LedgerMemo<Line>): Line[] {
  const { table, fill, compiled, adjustments } = input;
  return table.items.flatMap((item) => {
    if (item.kind === 'indicator') {
      const { id } = item.indicator.spec;
      const given = [input.project, fill.inputs[id], fill.rows[id], fill.own[id], adjustments];
      return lines.run(linePath(place.owner, id), given, ledger, (inner) =>
        evaluateIndicator(item.indicator, fill, adjustments, names, place, inner, compiled.decimals),
      );
    }
    const here = fill.indicators.filter((indicator) => indicator.group === item.group.spec.id);
    const points = pointsOf(item.group, here);
    return here.map((own) => {
      const given = [input.project, input.year, own, points.get(own.id)?.toString(), fill.own[own.id], fill.rows[own.id]];
      return lines.run(linePath(place.owner, own.id), given, ledger, (inner) =>
        evaluateCustom(own, item.group, points.get(own.id) ?? null, table, fill, names, place, inner, compiled.decimals),
      );
    });
  });
}
