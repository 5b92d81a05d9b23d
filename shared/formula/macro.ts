import { functionWords } from '../text/functions';
import { problem, type Problem } from '../text/problem';
import { ok, refused, type Result } from '../text/result';
import { BOUNDS, oversize, spot } from './bounds';
import { parse } from './parse';
import type { Node, Span } from './tree';

/** A named formula with parameters, of a pack. Its body may read other names (分值) and call other macros. */
export interface Macro {
  readonly name: string;
  readonly params: readonly string[];
  readonly body: Node;
}

/** Reads `线性(x, 满分点, 零分点)`: the name of a macro and its parameters. */
export function parseMacroHead(head: string, place = ''): Result<{ name: string; params: string[] }> {
  const wrong = refused(
    problem('formula.macro-head', place, {
      ...spot({ start: 0, end: head.length }),
      typed: head.length > 60 ? `${head.slice(0, 60)}…` : head,
    }),
  );
  const read = parse(head, place);
  if (!read.ok || read.value.kind !== 'call' || Object.hasOwn(functionWords, read.value.name)) return wrong;
  const params: string[] = [];
  for (const arg of read.value.args) {
    if (arg.kind !== 'name' || params.includes(arg.name)) return wrong;
    params.push(arg.name);
  }
  return ok({ name: read.value.name, params });
}

/**
 * Replaces every macro call by its body. Refuses recursion, a wrong count of arguments, and results beyond bounds
 * (macros that double each other are stopped by counting, not by waiting). Nodes out of a body carry the span of the call.
 */
export function expand(node: Node, macros: ReadonlyMap<string, Macro>, place = ''): Result<Node> {
  const work: Work = { macros, place, bodies: new Map(), open: new Set(), left: BOUNDS.nodes * 2, problem: null };
  const expanded = expandIn(node, work);
  const wrong = work.problem ?? oversize(expanded, place);
  return wrong ? refused(wrong) : ok(expanded);
}

interface Work {
  readonly macros: ReadonlyMap<string, Macro>;
  readonly place: string;
  /** Bodies already free of macros. */
  readonly bodies: Map<string, Node>;
  /** Macros being expanded: meeting one again is recursion. */
  readonly open: Set<string>;
  /** How many more nodes may be visited or made. */
  left: number;
  problem: Problem | null;
}

function expandIn(node: Node, work: Work): Node {
  if (!spend(node, work)) return node;
  const expanded = mapChildren(node, (child) => expandIn(child, work));
  if (expanded.kind !== 'call') return expanded;
  const macro = work.macros.get(expanded.name);
  if (macro === undefined) return expanded;
  if (macro.params.length !== expanded.args.length) {
    const params = { ...spot(node.span), name: macro.name, expected: macro.params.length, given: expanded.args.length };
    work.problem ??= problem('formula.macro-arguments', work.place, params);
    return expanded;
  }
  const body = bodyOf(macro, node.span, work);
  const bound = new Map(macro.params.map((param, index) => [param, expanded.args[index] as Node]));
  const replaced = substitute(body, bound, node.span, work);
  // Checked at every step: a tree twice too deep is still safe to walk, one forty times too deep is not.
  work.problem ??= oversize(replaced, work.place);
  return replaced;
}

function bodyOf(macro: Macro, span: Span, work: Work): Node {
  const known = work.bodies.get(macro.name);
  if (known) return known;
  if (work.open.has(macro.name)) {
    work.problem ??= problem('formula.macro-recursion', work.place, { ...spot(span), name: macro.name });
    return macro.body;
  }
  if (work.open.size >= BOUNDS.nesting) {
    work.problem ??= problem('formula.too-deep', work.place, { ...spot(span), most: BOUNDS.nesting });
    return macro.body;
  }
  work.open.add(macro.name);
  const body = expandIn(macro.body, work);
  work.open.delete(macro.name);
  work.bodies.set(macro.name, body);
  return body;
}

function substitute(node: Node, bound: ReadonlyMap<string, Node>, span: Span, work: Work): Node {
  if (!spend(node, work)) return node;
  const arg = node.kind === 'name' ? bound.get(node.name) : undefined;
  // Arguments are visited too, so that sharing them cannot hide their size.
  if (arg) return mapAll(arg, work);
  return { ...mapChildren(node, (child) => substitute(child, bound, span, work)), span };
}

function mapAll(node: Node, work: Work): Node {
  return spend(node, work) ? mapChildren(node, (child) => mapAll(child, work)) : node;
}

function spend(node: Node, work: Work): boolean {
  if (work.problem) return false;
  work.left -= 1;
  if (work.left > 0) return true;
  work.problem = problem('formula.too-big', work.place, { ...spot(node.span), most: BOUNDS.nodes });
  return false;
}

function mapChildren(node: Node, change: (child: Node) => Node): Node {
  switch (node.kind) {
    case 'negate':
    case 'percent':
      return { ...node, operand: change(node.operand) };
    case 'binary':
      return { ...node, left: change(node.left), right: change(node.right) };
    case 'call':
      return { ...node, args: node.args.map(change) };
    default:
      return node;
  }
}
