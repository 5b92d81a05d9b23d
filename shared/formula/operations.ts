import { type Decimal, tidy } from '../number';
import { problem } from '../text/problem';
import { BOUNDS, spot } from './bounds';
import { argumentCountFits, parameterAt } from './check';
import { compare } from './comparison';
import { useOf } from './functions';
import type { ArgumentType, EagerFunction, FormulaFunction } from './functions/function';
import type { Run } from './run';
import type { BinaryOperator, Node, Span } from './tree';
import type { Value } from './value';
import { booleanValue, fault, numberValue, obstacle, smallInteger, undefinedValue, wrongType, ZERO } from './values';

export function signed(kind: 'negate' | 'percent', operand: Run, span: Span): Run {
  return (sources) => {
    const value = operand(sources);
    if (value.kind === 'number') return numberValue(kind === 'percent' ? value.value.div(100) : ZERO.minus(value.value), span);
    return obstacle([value]) ?? wrongType('number', value, span);
  };
}

export function comparing(operator: BinaryOperator, left: Run, right: Run, span: Span): Run {
  const equality = operator === '=' || operator === '<>';
  return (sources) => {
    const one = left(sources);
    const other = right(sources);
    const holds = compare(operator, one, other);
    if (holds !== null) return booleanValue(holds);
    const stopped = obstacle([one, other]);
    if (stopped) return stopped;
    return equality && one.kind !== 'list'
      ? wrongType(one.kind as 'number', other, span)
      : wrongType('number', one.kind === 'number' ? other : one, span);
  };
}

export function arithmetic(operator: BinaryOperator, left: Run, right: Run, span: Span): Run {
  const work = OPERATIONS[operator] ?? power;
  return (sources) => {
    const one = left(sources);
    const other = right(sources);
    if (one.kind === 'number' && other.kind === 'number') return work(one.value, other.value, span);
    return obstacle([one, other]) ?? wrongType('number', one.kind === 'number' ? other : one, span);
  };
}

type Operation = (left: Decimal, right: Decimal, span: Span) => Value;

const OPERATIONS: Partial<Record<BinaryOperator, Operation>> = {
  '+': (left, right, span) => numberValue(left.plus(right), span),
  '-': (left, right, span) => numberValue(left.minus(right), span),
  '*': (left, right, span) => numberValue(left.times(right), span),
  '/': (left, right, span) => (right.isZero() ? undefinedValue('zero-division') : numberValue(left.div(right), span)),
};

/** Whole exponents only; 0 to the 0th or a negative power is undefined, like a division by zero. */
function power(base: Decimal, exponent: Decimal, span: Span): Value {
  const times = smallInteger(tidy(exponent), BOUNDS.exponent);
  if (times === null) return fault(problem('formula.exponent', '', { ...spot(span), most: BOUNDS.exponent }));
  if (base.isZero() && times <= 0) return undefinedValue('zero-division');
  return numberValue(base.pow(times), span);
}

/** Why a call comes to nothing whatever its arguments are; null where it does not. */
export function notCallable(name: string, called: FormulaFunction | undefined, count: number, span: Span): Value | null {
  if (!called) return fault(problem('formula.unknown-function', '', { ...spot(span), name, nearest: null }));
  if (argumentCountFits(called.signature, count)) return null;
  return fault(problem('formula.arguments', '', { ...spot(span), name, use: useOf(called.name) }));
}

/** A call that needs all its arguments. */
export function calling(called: EagerFunction, runs: readonly Run[], args: readonly Node[], span: Span): Run {
  const parameters = runs.map((_, index) => parameterAt(called.signature, index));
  return (sources) => {
    const values = runs.map((run) => run(sources));
    const stopped = obstacle(values);
    if (stopped) return stopped;
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      const expected = parameters[index] ?? 'branch';
      if (value && expected !== 'branch' && !fits(expected, value)) return wrongType(expected, value, args[index]?.span ?? span);
    }
    return called.apply(values, span);
  };
}

function fits(expected: ArgumentType, value: Value): boolean {
  if (expected === 'numbers') return value.kind === 'number' || value.kind === 'list';
  if (expected === 'criterion') return value.kind === 'number' || value.kind === 'text';
  return expected === value.kind;
}
