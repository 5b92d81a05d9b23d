import { type Decimal, tidy } from '../number';
import { problem } from '../text/problem';
import { BOUNDS, spot } from './bounds';
import { argumentCountFits, parameterAt } from './check';
import { compare, isComparison } from './comparison';
import { functionCalled, useOf } from './functions';
import type { ArgumentType, EagerFunction } from './functions/function';
import { NO_CASE } from './functions/sugar';
import type { BinaryOperator, Node, Span } from './tree';
import type { Value } from './value';
import { booleanValue, fault, numberValue, obstacle, smallInteger, undefinedValue, wrongType, ZERO } from './values';

/** What each name comes to; called for no other names than the formula's own, and only for those it gets to. */
export type Lookup = (name: string) => Value;

/**
 * Works out a formula. Never throws: what is missing, undefined or wrong comes back as such a value, with its places.
 * The place of an error's problem is empty; its `at` is a character of the formula.
 */
export function evaluate(node: Node, lookup: Lookup): Value {
  switch (node.kind) {
    case 'number':
      return numberValue(node.value, node.span);
    case 'text':
    case 'boolean':
      return { kind: node.kind, value: node.value } as Value;
    case 'name':
      return named(node.name, node.span, lookup);
    case 'negate':
    case 'percent':
      return signed(node.kind, evaluate(node.operand, lookup), node.span);
    case 'binary':
      return binary(node.operator, evaluate(node.left, lookup), evaluate(node.right, lookup), node.span);
    case 'call':
      return call(node.name, node.args, node.span, lookup);
  }
}

function named(name: string, span: Span, lookup: Lookup): Value {
  const value = lookup(name);
  return value.kind === 'number' ? numberValue(value.value, span) : value;
}

function signed(kind: 'negate' | 'percent', operand: Value, span: Span): Value {
  const stopped = obstacle([operand]);
  if (stopped) return stopped;
  if (operand.kind !== 'number') return wrongType('number', operand, span);
  return numberValue(kind === 'percent' ? operand.value.div(100) : ZERO.minus(operand.value), span);
}

function binary(operator: BinaryOperator, left: Value, right: Value, span: Span): Value {
  const stopped = obstacle([left, right]);
  if (stopped) return stopped;
  if (isComparison(operator)) {
    const holds = compare(operator, left, right);
    if (holds !== null) return booleanValue(holds);
    const equality = operator === '=' || operator === '<>';
    return equality && left.kind !== 'list'
      ? wrongType(left.kind as 'number', right, span)
      : wrongType('number', left.kind === 'number' ? right : left, span);
  }
  if (left.kind !== 'number') return wrongType('number', left, span);
  if (right.kind !== 'number') return wrongType('number', right, span);
  return arithmetic(operator, left.value, right.value, span);
}

function arithmetic(operator: BinaryOperator, left: Decimal, right: Decimal, span: Span): Value {
  switch (operator) {
    case '+':
      return numberValue(left.plus(right), span);
    case '-':
      return numberValue(left.minus(right), span);
    case '*':
      return numberValue(left.times(right), span);
    case '/':
      return right.isZero() ? undefinedValue('zero-division') : numberValue(left.div(right), span);
    default:
      return power(left, right, span);
  }
}

/** Whole exponents only; 0 to the 0th or a negative power is undefined, like a division by zero. */
function power(base: Decimal, exponent: Decimal, span: Span): Value {
  const times = smallInteger(tidy(exponent), BOUNDS.exponent);
  if (times === null) return fault(problem('formula.exponent', '', { ...spot(span), most: BOUNDS.exponent }));
  if (base.isZero() && times <= 0) return undefinedValue('zero-division');
  return numberValue(base.pow(times), span);
}

function call(name: string, args: readonly Node[], span: Span, lookup: Lookup): Value {
  if (name === NO_CASE) return undefinedValue('no-case');
  const called = functionCalled(name);
  if (!called) return fault(problem('formula.unknown-function', '', { ...spot(span), name, nearest: null }));
  if (!argumentCountFits(called.signature, args.length)) {
    return fault(problem('formula.arguments', '', { ...spot(span), name, use: useOf(called.name) }));
  }
  const run = (node: Node) => evaluate(node, lookup);
  if (called.kind === 'sugar') return run(called.toIf(args, span));
  return called.kind === 'lazy' ? called.evaluate(args, run, span) : eager(called, args.map(run), args, span);
}

function eager(called: EagerFunction, values: readonly Value[], args: readonly Node[], span: Span): Value {
  const stopped = obstacle(values);
  if (stopped) return stopped;
  for (const [index, value] of values.entries()) {
    const expected = parameterAt(called.signature, index);
    if (expected !== 'branch' && !fits(expected, value)) return wrongType(expected, value, args[index]?.span ?? span);
  }
  return called.apply(values, span);
}

function fits(expected: ArgumentType, value: Value): boolean {
  if (expected === 'numbers') return value.kind === 'number' || value.kind === 'list';
  if (expected === 'criterion') return value.kind === 'number' || value.kind === 'text';
  return expected === value.kind;
}
