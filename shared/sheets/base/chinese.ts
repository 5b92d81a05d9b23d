import type { Node } from '../../formula';
import type { Pack, Table } from '../../pack';
import { isIndicator } from '../../pack';
import type { Evaluation, Figure } from '../../scoring/evaluation';
import { ownerPath, splitBinding } from '../../workbook/fields/binding';
import { walk } from '../../workbook/fields/find';

/** The names by which formulas ask in which branch a line stands; to them a branch is its id. */
const BRANCHES: ReadonlySet<string> = new Set(['一级', '二级', '所在组']);

/**
 * Figures for readers who know the form and not the pack: branches by their names (数量指标), not by their ids (quantity),
 * where they stand as a line's and where a formula compares them. A name that two branches share is told apart by its id.
 */
export function chineseFigures(pack: Pack, evaluation: Evaluation, figures: Evaluation['figure']): Evaluation['figure'] {
  const wordings = new Map(pack.tables.map((table) => [table.id, new Wording(table)]));
  return (key) => {
    const figure = figures(key);
    const owner = figure && splitBinding(key)?.owner;
    const table = owner && evaluation.table(ownerPath(owner))?.table;
    const wording = table === undefined ? undefined : wordings.get(table);
    return figure && wording ? wording.of(figure) : figure;
  };
}

/** The branches of one table by id, and its formulas with their names. */
class Wording {
  readonly #names = new Map<string, string>();
  readonly #formulas = new Map<Node, Node>();

  constructor({ tree }: Table) {
    const branches = walk(tree).filter((node) => !isIndicator(node));
    const counts = new Map<string, number>();
    for (const { name } of branches) {
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
    }
    for (const { id, name } of branches) this.#names.set(id, (counts.get(name) ?? 0) > 1 ? `${name}（${id}）` : name);
  }

  of(figure: Figure): Figure {
    const { value, formula } = figure;
    if (value.kind === 'text' && /\/is\/(一级|二级|所在组)$/.test(figure.key))
      return { ...figure, value: { kind: 'text', value: this.#names.get(value.value) ?? value.value } };
    return formula ? { ...figure, formula: this.#worded(formula) } : figure;
  }

  #worded(node: Node): Node {
    const known = this.#formulas.get(node);
    if (known) return known;
    const made = this.#inner(node);
    this.#formulas.set(node, made);
    return made;
  }

  #inner(node: Node): Node {
    switch (node.kind) {
      case 'binary': {
        const [left, right] = [this.#worded(node.left), this.#worded(node.right)];
        if (isBranch(left)) return { ...node, left, right: this.#named(right) };
        return { ...node, left: isBranch(right) ? this.#named(left) : left, right };
      }
      case 'negate':
      case 'percent':
        return { ...node, operand: this.#worded(node.operand) };
      case 'call':
        return { ...node, args: node.args.map((arg) => this.#worded(arg)) };
      default:
        return node;
    }
  }

  #named(node: Node): Node {
    return node.kind === 'text' ? { ...node, value: this.#names.get(node.value) ?? node.value } : node;
  }
}

function isBranch(node: Node): boolean {
  return node.kind === 'name' && BRANCHES.has(node.name);
}
