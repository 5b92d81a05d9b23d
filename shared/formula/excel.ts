import { formatPlain, roundHalfUp, TIDY_PLACES } from '../number';
import { BOUNDS } from './bounds';
import { compareExcel, isComparison } from './comparison';
import {
  conditionOf,
  either,
  type ExcelPrinter,
  type Known,
  knowing,
  type Lacking,
  neverLacks,
  NONE_TEXT,
  NOT_THERE,
  NOTHING_LACKING,
} from './excel-printer';
import { functionCalled, withoutSugar } from './functions';
import { NO_CASE } from './functions/sugar';
import { demands, tightness } from './precedence';
import { quote } from './print';
import type { Node } from './tree';
import type { ExcelReference, NameType } from './value';

type Binary = Extract<Node, { kind: 'binary' }>;

/**
 * A checked formula as the inside of a spreadsheet cell, without the leading `=`. `reference` says where each name stands.
 * The cell shows "" while an input it needs is blank, 无 while it is undefined, and its value otherwise; a cell that shows
 * 无 counts as undefined in turn. Only functions that every Excel and WPS has. See templates/FORMULAS.md for the differences.
 */
export function toExcel(node: Node, reference: (name: string) => ExcelReference): string {
  const printer = new Printer(reference);
  const value = `IFERROR(${printer.value(node)},"${NONE_TEXT}")`;
  const lacking = printer.lacks(node, new Set());
  return neverLacks(lacking) ? value : `IF(${conditionOf(lacking)},"",${value})`;
}

/** Whether Excel can hold a printed formula: at most 8192 characters with its `=`, and 64 levels of brackets. */
export function fitsExcel(formula: string): boolean {
  let [depth, deepest, quoted] = [0, 0, false];
  for (const character of formula) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === '(') depth += 1;
    if (!quoted && character === ')') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return formula.length < 8192 && deepest <= 64;
}

class Printer implements ExcelPrinter {
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

  readonly strict = (node: Node): string => {
    const value = this.value(node);
    if (!this.mayShowNone(node)) return value;
    return this.typeOf(node) === 'number' ? `${value}+0` : `IF(${value}="${NONE_TEXT}",${NOT_THERE},${value})`;
  };

  readonly tidy = (node: Node): string => {
    const literal = node.kind === 'negate' ? node.operand : node;
    const short = literal.kind === 'number' && roundHalfUp(literal.value, TIDY_PLACES).eq(literal.value);
    // 33.3% is 33.3/100 to a spreadsheet, which need not be the float nearest to 0.333; 95% is.
    const whole = literal.kind === 'percent' && literal.operand.kind === 'number' && literal.operand.value.isInteger();
    return short || whole ? this.value(node) : `ROUND(${this.value(node)},${TIDY_PLACES})`;
  };

  readonly range = (node: Node): string | null | undefined => {
    const found = node.kind === 'name' ? this.reference(node.name) : undefined;
    return found?.kind === 'range' ? found.at : undefined;
  };

  readonly typeOf = (node: Node): NameType => {
    switch (node.kind) {
      case 'text':
      case 'boolean':
        return node.kind;
      case 'name': {
        const found = this.reference(node.name);
        return found.kind === 'range' ? 'list' : (found.type ?? 'number');
      }
      case 'binary':
        return isComparison(node.operator) ? 'boolean' : 'number';
      case 'call': {
        const called = functionCalled(node.name);
        if (called?.signature.result !== 'branch') return called?.signature.result ?? 'number';
        const branch = node.args[called.name === 'IFERROR' ? 0 : 1];
        return branch ? this.typeOf(branch) : 'number';
      }
      default:
        return 'number';
    }
  };

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

  private anyLacks(nodes: readonly Node[], known: Known): Lacking {
    return nodes.reduce((so, node) => either(so, this.lacks(node, knowing(known, so))), NOTHING_LACKING);
  }

  private blank(name: string, known: Known): Lacking {
    const found = this.reference(name);
    if (found.kind === 'cell' && found.blank) return NOTHING_LACKING;
    if (found.at === null) return NOTHING_LACKING;
    const test = found.kind === 'range' ? `COUNTBLANK(${found.at})>0` : `${found.at}=""`;
    return known.has(test) ? NOTHING_LACKING : { atoms: [test], rest: [] };
  }

  private cell(name: string): string {
    const found = this.reference(name);
    if (found.kind === 'range') return found.at ?? NOT_THERE;
    return found.blank ? `IF(${found.at}="",${formatPlain(found.blank)},${found.at})` : found.at;
  }

  /** Whether what a node prints can be the text 无 rather than an error: cells, and branches that are cells. */
  private mayShowNone(node: Node): boolean {
    if (node.kind === 'name') return true;
    const plain = withoutSugar(node);
    if (plain.kind !== 'call') return plain !== node && this.mayShowNone(plain);
    return functionCalled(plain.name)?.kind === 'lazy' && plain.args.slice(1).some((branch) => this.mayShowNone(branch));
  }

  private call(node: Extract<Node, { kind: 'call' }>): string {
    if (node.name === NO_CASE) return NOT_THERE;
    const called = functionCalled(node.name);
    if (!called) return NOT_THERE;
    return called.kind === 'sugar' ? this.value(called.toIf(node.args, node.span)) : called.excel(node.args, this);
  }

  private comparison({ operator, left, right }: Binary): string {
    const type = this.typeOf(left);
    if (type === 'number') return `${this.tidy(left)}${operator}${this.tidy(right)}`;
    const shaky = [left, right].filter((side) => this.mayShowNone(side)).map((side) => `${this.operand(side, 2)}="${NONE_TEXT}"`);
    const equality = compareExcel(operator, this.operand(left, 2), this.operand(right, 2), type === 'text');
    if (shaky.length === 0) return equality;
    return `IF(${shaky.length > 1 ? `OR(${shaky.join(',')})` : shaky[0]},${NOT_THERE},${equality})`;
  }

  private arithmetic(node: Binary): string {
    const [least, most] = demands(node);
    const plain = `${this.operand(node.left, least)}${node.operator}${this.operand(node.right, most)}`;
    if (node.operator === '/') return this.guardedQuotient(node, plain);
    return node.operator === '^' ? this.guardedPower(node) : plain;
  }

  /** 100.1+200.2−300.3 is not quite 0 in binary floats: sums are looked at with 12 decimals before dividing by them. */
  private guardedQuotient({ right }: Binary, plain: string): string {
    const isSum = right.kind === 'binary' && (right.operator === '+' || right.operator === '-');
    return isSum ? `IF(ROUND(${this.value(right)},${TIDY_PLACES})=0,${NOT_THERE},${plain})` : plain;
  }

  /** Spreadsheets take any exponent, and LibreOffice has 0^0 = 1. A negative base goes into brackets, whoever reads it. */
  private guardedPower({ left, right }: Binary): string {
    const base = this.operand(left, 6);
    const known = right.kind === 'number' && right.value.isInteger() && right.value.gt(0) && right.value.lte(BOUNDS.exponent);
    if (known) return `${base}^${this.value(right)}`;
    const times = this.tidy(right);
    const refused = `ABS(${times})>${BOUNDS.exponent},${times}<>INT(${times})`;
    const zero = `AND(${this.value(left)}=0,${times}<=0)`;
    return `IF(OR(${refused},${zero}),${NOT_THERE},${base}^${right.kind === 'negate' ? `(${times})` : times})`;
  }

  private operand(node: Node, least: number): string {
    return tightness(node) < least ? `(${this.value(node)})` : this.value(node);
  }
}
