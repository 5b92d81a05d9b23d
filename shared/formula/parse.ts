import { Decimal } from '../number';
import { functionWords } from '../text/functions';
import { problem, type Problem } from '../text/problem';
import { ok, refused, type Result } from '../text/result';
import { BOUNDS, oversize, spot } from './bounds';
import { lex, type Token } from './lexer';
import { bindingOf } from './precedence';
import type { BinaryOperator, Node, Span } from './tree';

const BINARY: ReadonlySet<string> = new Set(['+', '-', '*', '/', '^', '=', '<>', '<', '<=', '>', '>=']);

/** Carries a problem out of the recursive descent; never leaves this file. */
class Stop {
  constructor(readonly problem: Problem) {}
}

/**
 * Reads a formula. `place` is put into problems (a file and line, a step's path); their `at` counts characters from 1.
 * Gives the tree, or one problem: where the reading got stuck.
 */
export function parse(source: string, place = ''): Result<Node> {
  const whole = spot({ start: 0, end: source.length });
  if (source.length > BOUNDS.source) return refused(problem('formula.too-long', place, { ...whole, most: BOUNDS.source }));
  const tokens = lex(source, place);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 1) return refused(problem('formula.empty', place, whole));
  const node = new Parser(tokens.value, place).whole();
  if (node instanceof Stop) return refused(node.problem);
  const big = oversize(node, place);
  return big ? refused(big) : ok(node);
}

/** A Pratt parser: each operator takes operands that bind more tightly than itself. */
class Parser {
  private next = 0;
  private nesting = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly place: string,
  ) {}

  whole(): Node | Stop {
    const node = this.expression(0);
    if (node instanceof Stop) return node;
    return this.peek().kind === 'end' ? node : this.stuck();
  }

  private expression(above: number): Node | Stop {
    let left = this.prefix();
    while (!(left instanceof Stop)) {
      const operator = this.binaryAhead();
      if (operator === null || bindingOf(operator) <= above) return left;
      const sign = this.take();
      const right = this.expression(bindingOf(operator));
      if (right instanceof Stop) return right;
      left = { kind: 'binary', operator, left, right, span: between(left, right) };
      const again = this.binaryAhead();
      if (bindingOf(operator) === bindingOf('=') && again !== null && bindingOf(again) === bindingOf('=')) {
        return new Stop(problem('formula.chained', this.place, spot({ start: sign.span.start, end: this.peek().span.end })));
      }
    }
    return left;
  }

  /** A sign before an operand binds more tightly than ^, as in Excel: -2^2 is 4. */
  private prefix(): Node | Stop {
    const token = this.peek();
    if (token.kind !== 'sign' || (token.text !== '-' && token.text !== '+')) return this.postfix();
    this.take();
    const operand = this.deeper(token, () => this.prefix());
    if (operand instanceof Stop || token.text === '+') return operand;
    return { kind: 'negate', operand, span: { start: token.span.start, end: operand.span.end } };
  }

  private postfix(): Node | Stop {
    let operand = this.atom();
    let percents = 0;
    while (!(operand instanceof Stop) && this.at('%')) {
      const sign = this.take();
      percents += 1;
      if (percents > BOUNDS.nesting) return this.tooDeep(sign);
      operand = { kind: 'percent', operand, span: { start: operand.span.start, end: sign.span.end } };
    }
    return operand;
  }

  private atom(): Node | Stop {
    const token = this.peek();
    if (token.kind === 'number') {
      this.take();
      return { kind: 'number', value: new Decimal(token.text), span: token.span };
    }
    if (token.kind === 'text') {
      this.take();
      return { kind: 'text', value: token.text, span: token.span };
    }
    if (token.kind === 'name') {
      this.take();
      return this.at('(') ? this.call(token) : named(token);
    }
    return this.at('(') ? this.bracketed() : this.stuck();
  }

  private bracketed(): Node | Stop {
    const open = this.take();
    const inner = this.deeper(open, () => this.expression(0));
    if (inner instanceof Stop) return inner;
    if (!this.at(')')) return this.unclosed(open);
    this.take();
    return inner;
  }

  private call(name: Token): Node | Stop {
    const open = this.take();
    const args: Node[] = [];
    while (!this.at(')') || args.length > 0) {
      const arg = this.deeper(open, () => this.expression(0));
      if (arg instanceof Stop) return arg;
      args.push(arg);
      if (args.length > BOUNDS.args) {
        return new Stop(problem('formula.too-many-arguments', this.place, { ...spot(name.span), most: BOUNDS.args }));
      }
      if (this.at(')')) break;
      if (!this.at(',')) return this.unclosed(open);
      this.take();
    }
    const close = this.take();
    return { kind: 'call', name: callName(name.text), args, span: { start: name.span.start, end: close.span.end } };
  }

  private deeper(token: Token, read: () => Node | Stop): Node | Stop {
    if (this.nesting >= BOUNDS.nesting) return this.tooDeep(token);
    this.nesting += 1;
    const node = read();
    this.nesting -= 1;
    return node;
  }

  private tooDeep(token: Token): Stop {
    return new Stop(problem('formula.too-deep', this.place, { ...spot(token.span), most: BOUNDS.nesting }));
  }

  private unclosed(open: Token): Stop {
    return this.peek().kind === 'end' ? new Stop(problem('formula.bracket', this.place, spot(open.span))) : this.stuck();
  }

  private stuck(): Stop {
    const token = this.peek();
    if (token.kind === 'end') return new Stop(problem('formula.ends-early', this.place, spot(token.span)));
    const found = token.text.length > 20 ? `${token.text.slice(0, 20)}…` : token.text;
    return new Stop(problem('formula.unexpected', this.place, { ...spot(token.span), found }));
  }

  private binaryAhead(): BinaryOperator | null {
    const token = this.peek();
    return token.kind === 'sign' && BINARY.has(token.text) ? (token.text as BinaryOperator) : null;
  }

  private at(sign: string): boolean {
    const token = this.peek();
    return token.kind === 'sign' && token.text === sign;
  }

  private peek(): Token {
    return this.tokens[this.next] ?? { kind: 'end', text: '', span: { start: 0, end: 0 } };
  }

  private take(): Token {
    const token = this.peek();
    this.next += 1;
    return token;
  }
}

/** Functions and TRUE, FALSE may be written in any case, as in Excel; names are what they are. */
function callName(text: string): string {
  const upper = text.toUpperCase();
  return Object.hasOwn(functionWords, upper) ? upper : text;
}

function named(token: Token): Node {
  const upper = token.text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE', span: token.span };
  return { kind: 'name', name: token.text, span: token.span };
}

function between(left: Node, right: Node): Span {
  return { start: left.span.start, end: right.span.end };
}
