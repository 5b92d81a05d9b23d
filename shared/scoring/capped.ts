import { evaluate, explain, type Node, type Value } from '../formula';
import { type Decimal, formatPlain, formatScore } from '../number';
import type { Table } from '../pack/schema/table';
import { workingWords } from '../text/working';
import { figures } from '../workbook/fields';
import type { Figure, Figures, TableEvaluation } from './evaluation';
import { figureText } from './explain';

/** Why the total of a table is bounded below all its points, in one sentence; null where no condition of `total-at-most` holds. */
export function cappedWords(table: TableEvaluation, spec: Table | undefined, all: Figures): string | null {
  const figure = table.figures.get(figures.total.at(table.path, 'at-most'));
  if (figure?.value.kind !== 'number' || figure.formula?.kind !== 'call') return null;
  const found = firstHolding(figure.formula.args, figure, all);
  if (!found || found.node.kind === 'boolean') return null;
  const atMost = figure.value.value;
  const parts = found.node.kind === 'call' && found.node.name === 'AND' ? found.node.args : [found.node];
  const telling = parts.filter((part) => namesOf(part).size > 0);
  const said = telling.map(
    (part) =>
      explain(
        part,
        (name) => name,
        (name) => valueOf(figure, name, all),
      ).words,
  );
  const names = new Set(telling.flatMap((part) => [...namesOf(part)]));
  const read = [...(figure.refs ?? [])].flatMap(([name, reference]) => {
    const one = reference.kind === 'one' && names.has(name) ? all.get(reference.key) : undefined;
    return one ? [`${name} ${figureText(one)}`] : [];
  });
  const sum = sumAbove(table, atMost);
  const { source } = spec?.['total-at-most'][found.at] ?? {};
  return workingWords.capped(said, read, formatPlain(atMost), sum && formatScore(sum, 2), source ?? null);
}

/** The condition of an IFS that holds. */
function firstHolding(args: readonly Node[], figure: Figure, all: Figures): { node: Node; at: number } | null {
  for (const [index, node] of args.entries()) {
    if (index % 2 === 1) continue;
    const value = evaluate(node, (name) => valueOf(figure, name, all));
    if (value.kind === 'boolean' && value.value) return { node, at: index / 2 };
  }
  return null;
}

function valueOf(figure: Figure, name: string, all: Figures): Value {
  const reference = figure.refs?.get(name);
  const missing: Value = { kind: 'missing', places: [name] };
  return reference?.kind === 'one' ? (all.get(reference.key)?.value ?? missing) : missing;
}

/** Names a condition compares with numbers: what says why. A parameter's choice («随执行率封顶») says only that there is such a rule. */
function namesOf(node: Node): ReadonlySet<string> {
  switch (node.kind) {
    case 'name':
      return new Set([node.name]);
    case 'binary':
      return node.left.kind === 'text' || node.right.kind === 'text'
        ? new Set()
        : new Set([...namesOf(node.left), ...namesOf(node.right)]);
    case 'call':
      return new Set(node.args.flatMap((one) => [...namesOf(one)]));
    case 'negate':
    case 'percent':
      return namesOf(node.operand);
    case 'number':
    case 'text':
    case 'boolean':
      return new Set();
  }
}

/** The sum of the lines where it is above the bound. Weighted branches and lines left out have another sum, and no word here. */
function sumAbove(table: TableEvaluation, atMost: Decimal): Decimal | null {
  const total = table.figures.get(figures.total.at(table.path, 'self'));
  const parts = (total?.keys ?? []).flatMap((key) => table.figures.get(key)?.value ?? []);
  if (total?.total?.rebase || parts.length === 0) return null;
  const sum = parts.reduce<Decimal | null>(
    (all, value) => (value.kind === 'number' ? (all?.plus(value.value) ?? value.value) : all),
    null,
  );
  return sum?.greaterThan(atMost) ? sum : null;
}
