import { parseNumber } from '../number';
import { compare, compareExcel } from './comparison';
import { parse } from './parse';
import { quote } from './print';
import type { ExcelPrinter } from './excel-printer';
import type { BinaryOperator, Node } from './tree';
import type { Value } from './value';

/** What COUNTIF looks for: an operator, and the number or text it compares each item with. */
export interface Criterion {
  readonly operator: BinaryOperator;
  readonly against: Extract<Value, { kind: 'number' | 'text' }>;
}

const PREFIX = /^(<>|<=|>=|=|<|>)([^]*)$/;

/**
 * Reads a criterion: a number, a text to equal ("是"), or a text beginning with a comparison (">=90%", "<>否").
 * Null when it makes no sense: ">=高".
 */
export function criterionOf(value: Value): Criterion | null {
  if (value.kind === 'number') return { operator: '=', against: value };
  if (value.kind !== 'text') return null;
  const [, operator, rest = ''] = PREFIX.exec(value.value) ?? [];
  if (operator === undefined) return { operator: '=', against: value };
  const number = parseNumber(rest);
  if (number.ok) return { operator: operator as BinaryOperator, against: { kind: 'number', value: number.value.value } };
  return operator === '=' || operator === '<>' ? { operator, against: { kind: 'text', value: rest } } : null;
}

/** Whether an item of a list, of the criterion's own type, meets it. */
export function meets(item: Value, criterion: Criterion): boolean {
  return compare(criterion.operator, item, criterion.against) === true;
}

/** The criterion as a spreadsheet test over a whole range; null where it makes no sense. */
export function excelCriterion(range: string, node: Node, printer: ExcelPrinter): string | null {
  if (node.kind !== 'text') {
    return printer.typeOf(node) === 'number'
      ? `ROUND(${range},12)=${printer.tidy(node)}`
      : `EXACT(${range},${printer.strict(node)})`;
  }
  const criterion = criterionOf({ kind: 'text', value: node.value });
  if (!criterion) return null;
  if (criterion.against.kind === 'text') return compareExcel(criterion.operator, range, quote(criterion.against.value), true);
  // As the officer wrote it (90%, not 0.9), where it is a formula too.
  const written = parse(node.value.slice(criterion.operator.length));
  const against = written.ok
    ? printer.tidy(written.value)
    : printer.tidy({ kind: 'number', value: criterion.against.value, span: node.span });
  return `ROUND(${range},12)${criterion.operator}${against}`;
}
