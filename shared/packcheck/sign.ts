import type { Node } from '../formula';
import type { Values } from './amounts';

/** What a formula comes to while every figure filled in is above 0; `mixed`: it depends. */
export type Sign = 'positive' | 'negative' | 'zero' | 'mixed';

/** `named` gives the formula of a step, null where the name is a figure filled in. */
export function signOf(node: Node, values: Values, named: (name: string) => Node | null): Sign {
  const of = (inner: Node) => signOf(inner, values, named);
  switch (node.kind) {
    case 'number':
      return ofNumber(node.value.isZero(), node.value.isNegative());
    case 'name': {
      const value = values.get(node.name);
      if (value) return ofNumber(value.isZero(), value.isNegative());
      const step = named(node.name);
      return step ? of(step) : 'positive';
    }
    case 'negate':
      return turned[of(node.operand)];
    case 'percent':
      return of(node.operand);
    case 'binary':
      return ofBinary(node.operator, of(node.left), of(node.right));
    case 'call':
      return ofCall(node.name, node.args, of);
    default:
      return 'mixed';
  }
}

const turned: Readonly<Record<Sign, Sign>> = { positive: 'negative', negative: 'positive', zero: 'zero', mixed: 'mixed' };

function ofNumber(isZero: boolean, isNegative: boolean): Sign {
  if (isZero) return 'zero';
  return isNegative ? 'negative' : 'positive';
}

function ofBinary(operator: string, left: Sign, right: Sign): Sign {
  switch (operator) {
    case '+':
      return together([left, right]);
    case '-':
      return together([left, turned[right]]);
    case '*':
    case '/':
      if (left === 'zero' || right === 'zero') return 'zero';
      if (left === 'mixed' || right === 'mixed') return 'mixed';
      return left === right ? 'positive' : 'negative';
    default:
      return 'mixed';
  }
}

function ofCall(name: string, args: readonly Node[], of: (node: Node) => Sign): Sign {
  switch (name) {
    case 'IF':
      return together(args.slice(1).map(of));
    case 'IFS':
      return together(args.filter((_, index) => index % 2 === 1).map(of));
    case 'SUM':
    case 'MIN':
    case 'MAX':
    case 'AVERAGE':
    case 'IFERROR':
      return together(args.map(of));
    case 'ROUND':
    case 'ROUNDUP':
    case 'ROUNDDOWN':
    case 'INT':
      return args[0] ? of(args[0]) : 'mixed';
    case 'ABS':
    case 'COUNT':
    case 'COUNTIF':
      return 'positive';
    default:
      return 'mixed';
  }
}

/** Several that may each be the answer, or are added: zero gives way to the others. */
function together(signs: readonly Sign[]): Sign {
  const told = [...new Set(signs.filter((sign) => sign !== 'zero'))];
  const [only = 'zero'] = told;
  return told.length > 1 ? 'mixed' : only;
}
