import { boundWords, branchWords, functionWords, guardWords } from '../text/functions';
import { formatPlain } from '../number';
import { OPPOSITE } from './comparison';
import { criterionOf } from './criterion';
import { evaluate, type Lookup } from './evaluate';
import { isFunctionName } from './functions';
import { AS_IT_IS } from './functions/guard';
import { ATOM, bindingOf, demands, tightness } from './precedence';
import type { BinaryOperator, Node } from './tree';

/** A formula as an officer would write it: over its names, and over the figures they stand for. */
export interface Explanation {
  readonly words: string;
  readonly figures: string;
}

/**
 * `|预算执行数 − 调整预算数| ÷ 调整预算数` and `|228.14 − 228.14| ÷ 228.14`. `show` gives the figure of a name, formatted;
 * `lookup` its value: of IF, IFS and IFERROR the figures show only the branch taken, with the condition that held.
 * ROUND says nothing of itself: the result that follows the equals sign is the rounded one.
 */
export function explain(node: Node, show: (name: string) => string, lookup: Lookup): Explanation {
  return {
    words: say(node, { name: (name) => ({ text: name, tight: ATOM }), lookup: null }).text,
    figures: say(node, { name: (name) => figure(show(name)), lookup }).text,
  };
}

interface Said {
  readonly text: string;
  /** As in precedence.ts; below a comparison come 且, 或 and whole sentences. */
  readonly tight: number;
}

interface Style {
  readonly name: (name: string) => Said;
  /** Null: say every branch. */
  readonly lookup: Lookup | null;
}

const SENTENCE = 0;
const OR_TIGHT = 0.3;
const AND_TIGHT = 0.6;
/** What may stand between commas, or as a condition. */
const CLAUSE = 0.1;

const SIGNS: Readonly<Record<BinaryOperator, string>> = {
  '+': '+',
  '-': '−',
  '*': '×',
  '/': '÷',
  '^': '^',
  '=': '=',
  '<>': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
};

function say(node: Node, style: Style): Said {
  const [left, right] = demands(node);
  const tight = tightness(node);
  switch (node.kind) {
    case 'number':
      return { text: formatPlain(node.value), tight };
    case 'text':
      return { text: branchWords.quoted(node.value), tight };
    case 'boolean':
      return { text: node.value ? branchWords.yes : branchWords.no, tight };
    case 'name':
      return style.name(node.name);
    case 'negate':
      return { text: `−${within(node.operand, left, style)}`, tight };
    case 'percent':
      return { text: `${within(node.operand, left, style)}%`, tight };
    case 'binary': {
      const blank = node.operator === '^' ? '' : ' ';
      const sign = `${blank}${SIGNS[node.operator]}${blank}`;
      // On paper −2^2 is −4; here and in Excel it is 4, so the base is bracketed.
      const base = node.operator === '^' ? ATOM : left;
      return { text: `${within(node.left, base, style)}${sign}${within(node.right, right, style)}`, tight };
    }
    case 'call':
      return sayCall(node.name, node.args, style);
  }
}

function sayCall(name: string, args: readonly Node[], style: Style): Said {
  if (name === '#GUARD') return sayGuarded(args, style);
  const taken = style.lookup && sayTaken(name, args, style, style.lookup);
  if (taken) return taken;
  const called = isFunctionName(name) ? name : undefined;
  if (called === undefined) return { text: `${name}(${args.map((arg) => within(arg, CLAUSE, style)).join(', ')})`, tight: ATOM };
  const [inner] = args;
  if (called === 'MIN' || called === 'MAX') return sayHeld(called, args, style);
  if (called === 'ROUND' && inner) return say(inner, style);
  if (called === 'COUNTIF')
    return { text: functionWords.COUNTIF.say(args.map((arg, index) => sayCounted(arg, index, style))), tight: ATOM };
  const least = called === 'AND' ? AND_TIGHT : called === 'OR' ? OR_TIGHT : CLAUSE;
  return {
    text: functionWords[called].say(args.map((arg) => within(arg, least, style))),
    tight: tightnessOf(called, args.length),
  };
}

/** What is held within bounds reads 「x（不低于 0，不超过 8）」; where no argument is a bound, the least or greatest of all. */
function sayHeld(name: 'MIN' | 'MAX', args: readonly Node[], style: Style): Said {
  const held = heldBy(name, args);
  if (!held) {
    const text = functionWords[name].say(args.map((arg) => within(arg, bindingOf('='), style)));
    return { text, tight: args.length > 1 ? bindingOf('=') : ATOM };
  }
  const least: string[] = [];
  const most: string[] = [];
  let inner: Node = { kind: 'call', name, args, span: { start: 0, end: 0 } };
  for (let next: Held | null = held; next; next = isHolder(inner) ? heldBy(inner.name, inner.args) : null) {
    (isHolder(inner) && inner.name === 'MIN' ? most : least).push(within(next.bound, bindingOf('+'), style));
    inner = next.node;
  }
  const bounds = [...least.map(boundWords.atLeast), ...most.map(boundWords.atMost)];
  return { text: boundWords.held(within(inner, ATOM, style), bounds), tight: bindingOf('=') };
}

interface Held {
  readonly node: Node;
  readonly bound: Node;
}

function isHolder(node: Node): node is Extract<Node, { kind: 'call' }> & { readonly name: 'MIN' | 'MAX' } {
  return node.kind === 'call' && (node.name === 'MIN' || node.name === 'MAX');
}

/** Of two arguments the one that holds the other: a number, else 分值, else a plain name beside a formula. */
function heldBy(name: 'MIN' | 'MAX', [one, other, ...rest]: readonly Node[]): Held | null {
  if (!one || !other || rest.length > 0) return null;
  const [first, second] = [boundness(one), boundness(other)];
  if (first === second && (first !== 2 || name === 'MAX')) return null;
  return second >= first ? { node: one, bound: other } : { node: other, bound: one };
}

function boundness(node: Node): number {
  if (node.kind === 'number' || (node.kind === 'percent' && node.operand.kind === 'number')) return 3;
  if (node.kind !== 'name') return 0;
  return node.name === '分值' ? 2 : 1;
}

function tightnessOf(name: string, count: number): number {
  if (name === 'IF' || name === 'IFS' || name === 'IFERROR') return SENTENCE;
  if (name === 'AND') return count > 1 ? AND_TIGHT : CLAUSE;
  return name === 'OR' ? (count > 1 ? OR_TIGHT : CLAUSE) : ATOM;
}

/** The branch taken, with the condition that held; null where none is decided, so that all of them are said. */
function sayTaken(name: string, args: readonly Node[], style: Style, lookup: Lookup): Said | null {
  if (name === 'IFERROR') {
    const [node, instead] = args;
    if (!node || !instead) return null;
    return say(evaluate(node, lookup).kind === 'undefined' ? instead : node, style);
  }
  if (name !== 'IF' && name !== 'IFS') return null;
  const cases =
    name === 'IFS'
      ? args
      : [...args.slice(0, 2), { kind: 'boolean', value: true, span: { start: 0, end: 0 } } as const, ...args.slice(2)];
  for (let index = 0; index + 1 < cases.length; index += 2) {
    const [when, then, before] = [cases[index], cases[index + 1], cases[index - 2]];
    const held = when && evaluate(when, lookup);
    if (!when || !then || held?.kind !== 'boolean') return null;
    if (!held.value) continue;
    // Of "otherwise" one says which condition failed last.
    const condition = when.kind !== 'boolean' ? within(when, CLAUSE, style) : before ? sayNot(before, style) : null;
    const value = within(then, CLAUSE, style);
    return condition === null
      ? { text: value, tight: tightness(then) }
      : { text: branchWords.taken(condition, value), tight: SENTENCE };
  }
  return null;
}

/** What a line says where there is 本年无此项, or 分母为 0; in figures, what was taken. */
function sayGuarded([node, none, zero]: readonly Node[], style: Style): Said {
  if (!node || !none || !zero) return { text: '', tight: ATOM };
  const alternatives = [none, zero].map((one) => (one === AS_IT_IS ? null : one));
  if (style.lookup) {
    const value = evaluate(node, style.lookup);
    const instead = value.kind === 'undefined' ? alternatives[value.cause === 'zero-division' ? 1 : 0] : null;
    return say(instead ?? node, style);
  }
  const inner = say(node, style);
  const [forNone = '', forZero = ''] = alternatives.map((one) => (one ? within(one, CLAUSE, style) : ''));
  if (forNone === '' && forZero === '') return inner;
  const text = within(node, CLAUSE, style);
  if (forNone !== '' && forNone === forZero) return { text: guardWords.both(text, forNone), tight: SENTENCE };
  const saidNone = forNone === '' ? text : guardWords.none(text, forNone);
  return { text: forZero === '' ? saidNone : guardWords.zero(saidNone, forZero), tight: SENTENCE };
}

/** A condition that did not hold, as one that does. */
function sayNot(node: Node, style: Style): string {
  if (node.kind === 'binary') {
    const operator = OPPOSITE[node.operator];
    if (operator) return say({ ...node, operator }, style).text;
  }
  const [inner] = node.kind === 'call' && node.name === 'NOT' ? node.args : [];
  return inner ? within(inner, CLAUSE, style) : branchWords.refuted(say(node, style).text);
}

function sayCounted(node: Node, index: number, style: Style): string {
  if (index === 0 || (node.kind !== 'text' && node.kind !== 'number')) return within(node, bindingOf('=') + 1, style);
  if (node.kind === 'number') return `= ${formatPlain(node.value)}`;
  const criterion = criterionOf({ kind: 'text', value: node.value });
  if (!criterion || (criterion.operator === '=' && !node.value.startsWith('='))) return branchWords.quoted(node.value);
  const rest = node.value.slice(criterion.operator.length).trim();
  return `${SIGNS[criterion.operator]} ${criterion.against.kind === 'text' ? branchWords.quoted(rest) : rest}`;
}

function within(node: Node, least: number, style: Style): string {
  const { text, tight } = say(node, style);
  if (tight >= least) return text;
  return tight < bindingOf('=') ? branchWords.bracketed(text) : `(${text})`;
}

/** A negative figure goes into brackets after any operator: 1 − (−3.50%). */
function figure(text: string): Said {
  return /^[-−]/.test(text) ? { text: text.replace(/^-/, '−'), tight: bindingOf('=') + 0.5 } : { text, tight: ATOM };
}
