import { formatPlain, roundHalfUp, TIDY_PLACES } from '../number';
import { BOUNDS, childrenOf } from './bounds';
import { compareExcel, isComparison } from './comparison';
import {
  ALWAYS,
  anyOf,
  either,
  type ExcelPrinter,
  type ExcelRange,
  hasQuotient,
  type Known,
  knowing,
  type Lacking,
  NONE_TEXT,
  NOT_THERE,
  NOTHING_LACKING,
  YES,
  wordsIn,
} from './excel-printer';
import { functionCalled, withoutSugar } from './functions';
import { ATOM, demands, tightness } from './precedence';
import { quote } from './print';
import type { Node } from './tree';
import { typeOfNode } from './type-of-node';
import type { ExcelReference, NameType } from './value';

type Binary = Extract<Node, { kind: 'binary' }>;

/** Prints the nodes of a formula, each as the value, the lack or the absence it has in a cell. */
export class CellPrinter implements ExcelPrinter {
  constructor(private readonly reference: (name: string) => ExcelReference) {}

  readonly value = (node: Node): string => {
    switch (node.kind) {
      case 'number':
        return formatPlain(node.value);
      case 'text':
        return quote(node.value);
      case 'boolean':
        return node.value ? 'TRUE' : 'FALSE';
      case 'name':
        return this.cell(node.name);
      case 'negate':
        return `-${this.operand(node.operand, demands(node)[0])}`;
      case 'percent':
        return `${this.operand(node.operand, demands(node)[0])}%`;
      case 'binary':
        return isComparison(node.operator) ? this.comparison(node) : this.arithmetic(node);
      case 'call':
        return this.call(node);
    }
  };

  // Pushed down into the branches, so that no piece of formula is ever printed twice over.
  readonly strict = (node: Node): string => {
    const plain = withoutSugar(node);
    if (plain.kind === 'name') {
      const cell = this.cell(plain.name);
      if (this.typeOf(plain) === 'number') return `${cell}+0`;
      const words = this.wordsAt(plain.name, this.shown(plain.name));
      return words.length === 0 ? cell : `IF(${anyOf(words)},${NOT_THERE},${cell})`;
    }
    const called = plain.kind === 'call' ? functionCalled(plain.name) : undefined;
    return plain.kind === 'call' && called?.kind === 'lazy' ? called.excel(plain.args, this, this.strict) : this.value(plain);
  };

  readonly tidy = (node: Node): string => {
    const literal = node.kind === 'negate' ? node.operand : node;
    const short = literal.kind === 'number' && roundHalfUp(literal.value, TIDY_PLACES).eq(literal.value);
    // 33.3% is 33.3/100 to a spreadsheet, which need not be the float nearest to 0.333; 95% is.
    const whole = literal.kind === 'percent' && literal.operand.kind === 'number' && literal.operand.value.isInteger();
    return short || whole ? this.value(node) : `ROUND(${this.value(node)},${TIDY_PLACES})`;
  };

  readonly range = (node: Node): ExcelRange | null | undefined => {
    const found = node.kind === 'name' ? this.reference(node.name) : undefined;
    if (found?.kind !== 'range') return undefined;
    return found.at === null ? null : { at: found.at, absence: found.absence ?? 'none' };
  };

  readonly typeOf = (node: Node): NameType => typeOfNode(node, this.reference);

  readonly lacks = (node: Node, known: Known): Lacking => {
    switch (node.kind) {
      case 'name':
        return this.blank(node.name, known);
      case 'negate':
      case 'percent':
        return this.lacks(node.operand, known);
      case 'binary':
        return this.anyLacks([node.left, node.right], known);
      case 'call': {
        const plain = withoutSugar(node);
        if (plain.kind !== 'call') return this.lacks(plain, known);
        const called = functionCalled(plain.name);
        return called?.kind === 'lazy' ? called.lacks(plain.args, this, known) : this.anyLacks(plain.args, known);
      }
      default:
        return NOTHING_LACKING;
    }
  };

  readonly none = (node: Node, known: Known): Lacking => {
    switch (node.kind) {
      case 'name': {
        const found = this.reference(node.name);
        if (found.at === null || found.absence === 'never') return NOTHING_LACKING;
        const test = found.kind === 'range' ? `COUNTIF(${found.at},"${NONE_TEXT}")>0` : `${found.at}="${NONE_TEXT}"`;
        return known.has(test) ? NOTHING_LACKING : { atoms: [test], rest: [] };
      }
      case 'negate':
      case 'percent':
        return this.none(node.operand, known);
      case 'binary':
        return this.anyNone([node.left, node.right], known);
      case 'call':
        return this.noneOfCall(node, known);
      default:
        return NOTHING_LACKING;
    }
  };

  /** Whether a division by zero may be met, here or in a cell it reads. */
  mayDivideByZero(node: Node): boolean {
    if (node.kind === 'name') return this.reference(node.name).absence === 'any';
    if (node.kind === 'binary' && (node.operator === '/' || node.operator === '^')) return true;
    const called = node.kind === 'call' ? functionCalled(node.name) : undefined;
    if (called?.kind === 'eager' && called.raises === 'zero-division') return true;
    return childrenOf(node).some((child) => this.mayDivideByZero(child));
  }

  private noneOfCall(node: Extract<Node, { kind: 'call' }>, known: Known): Lacking {
    const plain = withoutSugar(node);
    if (plain.kind !== 'call') return this.none(plain, known);
    const called = functionCalled(plain.name);
    if (called?.kind === 'lazy') return called.none(plain.args, this, known);
    // What IFS comes to when no condition holds is no function.
    if (called?.kind !== 'eager') return ALWAYS;
    // MIN and MAX of lists without rows, NA().
    if (called.raises === 'none' && plain.args.every((arg) => this.range(arg) === null)) return ALWAYS;
    return this.anyNone(plain.args, known);
  }

  private anyNone(nodes: readonly Node[], known: Known): Lacking {
    return nodes.reduce((so, node) => either(so, this.none(node, knowing(known, so))), NOTHING_LACKING);
  }

  /** Tests for the words of undefined values at the cell of a name. */
  private wordsAt(name: string, cell: string): string[] {
    return wordsIn(this.reference(name).absence ?? 'none').map((word) => `${cell}="${word}"`);
  }

  private anyLacks(nodes: readonly Node[], known: Known): Lacking {
    return nodes.reduce((so, node) => either(so, this.lacks(node, knowing(known, so))), NOTHING_LACKING);
  }

  private blank(name: string, known: Known): Lacking {
    const found = this.reference(name);
    if (found.kind === 'cell' && found.blank) return NOTHING_LACKING;
    if (found.at === null) return NOTHING_LACKING;
    if (found.kind === 'range' && found.needed) {
      const atoms = found.needed.map((cell) => `${cell}=""`).filter((one) => !known.has(one));
      return { atoms, rest: [] };
    }
    const test = found.kind === 'range' ? `COUNTBLANK(${found.at})>0` : `${found.at}=""`;
    return known.has(test) ? NOTHING_LACKING : { atoms: [test], rest: [] };
  }

  private cell(name: string): string {
    const found = this.reference(name);
    if (found.kind === 'range') return found.at ?? NOT_THERE;
    if (found.worded) return `(${found.at}="${YES}")`;
    return found.blank ? `IF(${found.at}="",${formatPlain(found.blank)},${found.at})` : found.at;
  }

  /** The cell as it stands: what is tested for a blank and for 无. */
  private shown(name: string): string {
    const found = this.reference(name);
    return found.kind === 'cell' && found.worded ? found.at : this.cell(name);
  }

  private call(node: Extract<Node, { kind: 'call' }>): string {
    const plain = withoutSugar(node);
    if (plain.kind !== 'call') return this.value(plain);
    const called = functionCalled(plain.name);
    if (called?.kind === 'lazy') return called.excel(plain.args, this, this.value);
    return called?.kind === 'eager' ? called.excel(plain.args, this) : NOT_THERE;
  }

  private comparison({ operator, left, right }: Binary): string {
    const type = this.typeOf(left);
    if (type === 'number') return `${this.tidy(left)}${operator}${this.tidy(right)}`;
    const sides = [left, right] as const;
    const cells = sides.flatMap((side) => (side.kind === 'name' ? this.wordsAt(side.name, this.shown(side.name)) : []));
    const [one, other] = sides.map((side) =>
      side.kind === 'name' ? this.value(side) : this.bracketed(this.strict(side), side, 2),
    );
    const equality = compareExcel(operator, one ?? '', other ?? '', type === 'text');
    return cells.length === 0 ? equality : `IF(${anyOf(cells)},${NOT_THERE},${equality})`;
  }

  private arithmetic(node: Binary): string {
    if (node.operator === '^') return this.guardedPower(node);
    const [least, most] = demands(node);
    const plain = `${this.operand(node.left, least)}${node.operator}${this.operand(node.right, most)}`;
    return node.operator === '/' ? this.guardedQuotient(node, plain) : plain;
  }

  /**
   * 100.1+200.2−300.3 is not quite 0 in binary floats: sums are looked at with 12 decimals before dividing by them.
   * Sums of quotients are left alone: decimals do not hold those exactly either.
   */
  private guardedQuotient({ right }: Binary, plain: string): string {
    const isSum = right.kind === 'binary' && (right.operator === '+' || right.operator === '-');
    if (!isSum || hasQuotient(right)) return plain;
    return `IF(ROUND(${this.value(right)},${TIDY_PLACES})=0,${NOT_THERE},${plain})`;
  }

  /** Spreadsheets take any exponent, and LibreOffice has 0^0 = 1. A negative base goes into brackets, whoever reads it. */
  private guardedPower({ left, right }: Binary): string {
    const base = this.operand(left, ATOM);
    const literal = right.kind === 'negate' ? right.operand : right;
    if (literal.kind === 'number' && literal.value.gt(0)) return `${base}^${this.bracketed(this.value(right), right, ATOM)}`;
    if (literal.kind === 'number') return `IF(ABS(${this.value(left)})>0,1,${NOT_THERE})`;
    if (literal.kind !== 'name') return NOT_THERE;
    const times = this.tidy(right);
    const whole = `${base}^IF(OR(ABS(${times})>${BOUNDS.exponent},${times}<>INT(${times})),${NOT_THERE},${times})`;
    return left.kind === 'name' ? `IF(AND(${this.value(left)}=0,${times}<=0),${NOT_THERE},${whole})` : whole;
  }

  private operand(node: Node, least: number): string {
    return this.bracketed(this.value(node), node, least);
  }

  private bracketed(text: string, node: Node, least: number): string {
    return tightness(node) < least ? `(${text})` : text;
  }
}
