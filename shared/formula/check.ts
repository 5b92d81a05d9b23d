import { problem, type Problem } from '../text/problem';
import { ok, refused, type Result } from '../text/result';
import { BOUNDS, spot } from './bounds';
import { isComparison } from './comparison';
import { criterionOf } from './criterion';
import { functionCalled, functionNames, useOf } from './functions';
import type { ArgumentType, Signature } from './functions/function';
import { AS_IT_IS } from './functions/guard';
import { nearest } from './nearest';
import { print } from './print';
import type { Node } from './tree';
import type { NameType } from './value';
import { smallInteger } from './values';

/** The type of a node, or null where a problem has been found already: no second problem follows from the first. */
type Typed = NameType | null;

/**
 * Walks a formula without macros against what it may read. `names` are all the names there are, `expected` the type
 * wanted of the whole. Gives its type, or every problem found, each with its character (`at`) and, where a name is
 * unknown, the nearest one known.
 */
export function check(node: Node, names: ReadonlyMap<string, NameType>, expected?: NameType, place = ''): Result<NameType> {
  const walk = new Walk(names, place);
  const type = walk.type(node);
  if (expected !== undefined) walk.want(expected, type, node);
  // NA() is of no type: it fits wherever it stands.
  return walk.problems.length > 0 ? refused(...walk.problems) : ok(type ?? expected ?? 'number');
}

/** Whether a call may have this many arguments. */
export function argumentCountFits({ parameters, repeats }: Signature, count: number): boolean {
  const extra = count - parameters.length;
  return extra === 0 || (repeats > 0 && extra > 0 && extra % repeats === 0);
}

/** What the argument at an index must be. */
export function parameterAt({ parameters, repeats }: Signature, index: number): ArgumentType {
  const repeated = repeats === 0 ? index : parameters.length - repeats + ((index - (parameters.length - repeats)) % repeats);
  return parameters[index < parameters.length ? index : repeated] ?? 'branch';
}

class Walk {
  readonly problems: Problem[] = [];

  constructor(
    private readonly names: ReadonlyMap<string, NameType>,
    private readonly place: string,
  ) {}

  type(node: Node): Typed {
    switch (node.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return node.kind;
      case 'name':
        return this.name(node.name, node);
      case 'negate':
      case 'percent':
        this.want('number', this.type(node.operand), node.operand);
        return 'number';
      case 'binary':
        return this.binary(node);
      case 'call':
        return this.call(node);
    }
  }

  want(expected: ArgumentType, found: Typed, node: Node): void {
    if (found === null || found === expected) return;
    if (expected === 'numbers' && (found === 'number' || found === 'list')) return;
    if (expected === 'criterion' && (found === 'number' || found === 'text')) return;
    const wanted = expected === 'branch' ? 'number' : expected;
    if (expected !== 'branch' || found === 'list') {
      this.problems.push(problem('formula.type', this.place, { ...spot(node.span), expected: wanted, found }));
    }
  }

  private name(name: string, node: Node): Typed {
    const type = this.names.get(name);
    if (type !== undefined) return type;
    const params = { ...spot(node.span), name, nearest: nearest(name, this.names.keys()) };
    this.problems.push(problem('formula.unknown-name', this.place, params));
    return null;
  }

  private binary(node: Extract<Node, { kind: 'binary' }>): Typed {
    const [left, right] = [this.type(node.left), this.type(node.right)];
    const equality = node.operator === '=' || node.operator === '<>';
    if (equality && left !== 'list') {
      if (left !== null) this.want(left, right, node.right);
    } else {
      this.want('number', left, node.left);
      this.want('number', right, node.right);
    }
    if (node.operator === '^') this.exponent(node.right);
    return isComparison(node.operator) ? 'boolean' : 'number';
  }

  private call(node: Extract<Node, { kind: 'call' }>): Typed {
    const types = node.args.map((arg) => this.type(arg));
    const called = functionCalled(node.name);
    if (!called) {
      const params = { ...spot(node.span), name: node.name, nearest: nearest(node.name.toUpperCase(), functionNames) };
      this.problems.push(problem('formula.unknown-function', this.place, params));
      return null;
    }
    const { signature, name } = called;
    if (!argumentCountFits(signature, types.length)) {
      this.problems.push(problem('formula.arguments', this.place, { ...spot(node.span), name, use: useOf(name) }));
      return signature.result === 'branch' ? null : signature.result;
    }
    for (const [index, arg] of node.args.entries())
      if (arg !== AS_IT_IS) this.want(parameterAt(signature, index), types[index] ?? null, arg);
    if (name.startsWith('ROUND') && node.args[1]) this.whole(node.args[1], BOUNDS.places, 'formula.places');
    if (name === 'COUNTIF' && node.args[1]) this.criterion(node.args[1], types[1] ?? null);
    return signature.result === 'branch' ? this.branches(node.args, types, signature) : signature.result;
  }

  /** All branches must be of the first one's type. */
  private branches(args: readonly Node[], types: readonly Typed[], signature: Signature): Typed {
    const isBranch = (index: number) => parameterAt(signature, index) === 'branch' && args[index] !== AS_IT_IS;
    const indexes = args.map((_, index) => index).filter(isBranch);
    const first = indexes.map((index) => types[index]).find((type) => type !== null && type !== undefined) ?? null;
    for (const index of indexes) {
      const arg = args[index];
      if (arg && first !== null && first !== 'list' && types[index] !== 'list') this.want(first, types[index] ?? null, arg);
    }
    return first;
  }

  /** A literal or a name: anything else a spreadsheet formula would have to repeat several times over. */
  private exponent(node: Node): void {
    const inner = node.kind === 'negate' ? node.operand : node;
    if (inner.kind === 'number' || inner.kind === 'name') return this.whole(node, BOUNDS.exponent, 'formula.exponent');
    this.problems.push(problem('formula.exponent', this.place, { ...spot(node.span), most: BOUNDS.exponent }));
  }

  /** Where a literal stands for a whole number, its size is known already. */
  private whole(node: Node, most: number, code: 'formula.exponent' | 'formula.places'): void {
    const literal = node.kind === 'negate' ? node.operand : node;
    if (literal.kind === 'number' && smallInteger(literal.value, most) === null) {
      this.problems.push(problem(code, this.place, { ...spot(node.span), most }));
    }
  }

  /** A text must be literal: a spreadsheet formula has to know whether it begins with a comparison. */
  private criterion(node: Node, type: Typed): void {
    if (node.kind === 'text' ? criterionOf({ kind: 'text', value: node.value }) !== null : type !== 'text') return;
    this.problems.push(problem('formula.criterion', this.place, { ...spot(node.span), typed: print(node) }));
  }
}
