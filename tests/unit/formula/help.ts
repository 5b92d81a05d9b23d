import { check, evaluate, type NameType, type Node, parse, type Value } from '../../../shared/formula';
import { Decimal, formatPlain } from '../../../shared/number';

/** What a name stands for, in short: a number's text, 「甲」 for text, true/false, '' missing, '无' none, '分母为 0' a cell that divides by zero, a list of these. */
export type Short = string | boolean | { text: string } | readonly Short[];

export const text = (said: string): Short => ({ text: said });

export function valueOf(short: Short, place: string): Value {
  if (typeof short === 'boolean') return { kind: 'boolean', value: short };
  if (Array.isArray(short))
    return { kind: 'list', items: (short as readonly Short[]).map((item, i) => valueOf(item, `${place}.${i}`)) };
  if (typeof short === 'object' && 'text' in short) return { kind: 'text', value: short.text };
  if (short === '') return { kind: 'missing', places: [place] };
  if (short === '分母为 0') return { kind: 'undefined', cause: 'zero-division', places: [place] };
  if (short === '无') return { kind: 'undefined', cause: 'none', places: [place] };
  return { kind: 'number', value: new Decimal(short as string) };
}

export function typeOfShort(short: Short): NameType {
  if (typeof short === 'boolean') return 'boolean';
  if (Array.isArray(short)) return 'list';
  return typeof short === 'object' ? 'text' : 'number';
}

export function parsed(source: string): Node {
  const read = parse(source);
  if (!read.ok) throw new Error(`${source}: ${read.problems[0]?.code}`);
  return read.value;
}

export function lookupIn(names: Readonly<Record<string, Short>>) {
  return (name: string): Value => {
    if (!Object.hasOwn(names, name)) throw new Error(`asked for ${name}`);
    return valueOf(names[name] as Short, name);
  };
}

export function valueAt(source: string, names: Readonly<Record<string, Short>> = {}): Value {
  return evaluate(parsed(source), lookupIn(names));
}

/** A value in short: `3.5`, `“是”`, `TRUE`, `missing(a b)`, `undefined:zero-division`, `error:formula.type`. */
export function shortOf(value: Value): string {
  switch (value.kind) {
    case 'number':
      return formatPlain(value.value);
    case 'text':
      return `“${value.value}”`;
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'list':
      return `[${value.items.map(shortOf).join(' ')}]`;
    case 'missing':
      return `missing(${value.places.join(' ')})`;
    case 'undefined':
      return `undefined:${value.cause}${value.places.length ? `(${value.places.join(' ')})` : ''}`;
    case 'error':
      return `error:${value.problem.code}`;
  }
}

/** The codes of whatever is wrong with a formula; [] when nothing is. */
export function codes(source: string, names: Readonly<Record<string, NameType>> = {}, expected?: NameType): string[] {
  const read = parse(source);
  const result = read.ok ? check(read.value, new Map(Object.entries(names)), expected) : read;
  return result.ok ? [] : result.problems.map((said) => said.code);
}

export function bare(node: Node): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'span' ? undefined : value)));
}
