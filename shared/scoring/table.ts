import { ownerPath } from '../workbook/binding';
import type { CompiledTable } from './compile';
import type { Line, TableEvaluation } from './evaluation';
import { inputFigure } from './facts';
import { enterFunds, evaluateExecution } from './funds';
import { evaluateIndicator } from './indicator';
import { Ledger, type Names } from './ledger';
import { enterParts, enterSum } from './measures';
import { layered, type Place, projectNames } from './names';
import { evaluateOwn } from './own';
import { pointsOf } from './points';
import { Recall } from './recall';
import type { TableInput } from './table-input';
import { sumBranch, summed } from './totals';
import type { Fill } from '../workbook/schema/fill';

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
  const execution = pieces.execution.run(owner, [input.project, fill.funds, fill.own.execution], ledger, (inner) => {
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
      const given = [input.project, fill.inputs[id], fill.rows[id], fill.own[id], adjustments];
      return lines.run(`${place.owner}/${id}`, given, ledger, (inner) =>
        evaluateIndicator(item.indicator, fill, adjustments, names, place, inner, compiled.decimals),
      );
    }
    const here = fill.indicators.filter((indicator) => indicator.group === item.group.spec.id);
    const points = pointsOf(item.group, here);
    return here.map((own) => {
      const given = [input.project, own, points.get(own.id)?.toString(), fill.own[own.id]];
      return lines.run(`${place.owner}/${own.id}`, given, ledger, (inner) =>
        evaluateOwn(own, item.group, points.get(own.id) ?? null, table, fill, names, place, inner, compiled.decimals),
      );
    });
  });
}
