import { childrenOf } from './bounds';
import { isComparison } from './comparison';
import { functionCalled } from './functions';
import { AS_IT_IS } from './functions/guard';
import { NO_CASE } from './functions/sugar';
import { namesIn } from './names';
import { arithmetic, calling, comparing, notCallable, signed } from './operations';
import type { Run, Sources } from './run';
import type { Node } from './tree';
import type { Value } from './value';
import { NOT_KNOWN, numberValue, undefinedValue, withinBounds } from './values';

/**
 * A formula made ready to be worked out again and again: its tree walked once, its names numbered. Whoever reads a pack makes
 * its programs and keeps them.
 */
export interface Program {
  readonly node: Node;
  /** What an explanation says in place of the formula. */
  readonly spoken: Node | undefined;
  /** Every name the formula reads, and those only its spoken form has. */
  readonly names: readonly string[];
  /** What it comes to; `sources` stand for `names` in their order, then for `inner`, where the program was made with one. */
  readonly run: Run;
}

/**
 * The program of a formula. `inner` is a part of the formula whose value is handed in, behind those of the names, since it has
 * been worked out already. `names` where they are more than its own: those of several programs that read the same sources.
 */
export function programOf(
  node: Node,
  { spoken, inner, names = namesOf(node, spoken) }: { spoken?: Node | undefined; inner?: Node; names?: readonly string[] } = {},
): Program {
  const slots = new Map(names.map((name, index) => [name, index]));
  return { node, spoken, names, run: runOf(node, { slots, inner }) };
}

function namesOf(node: Node, spoken: Node | undefined): string[] {
  return [...new Set([...namesIn(node), ...(spoken ? namesIn(spoken) : [])])];
}

interface Numbered {
  readonly slots: ReadonlyMap<string, number>;
  readonly inner: Node | undefined;
}

function runOf(node: Node, numbered: Numbered): Run {
  if (node === numbered.inner) return handedIn(numbered.slots.size);
  const run = runOfKind(node, numbered);
  return isConstant(node) ? always(run(NO_SOURCES)) : run;
}

function runOfKind(node: Node, numbered: Numbered): Run {
  switch (node.kind) {
    case 'number':
      return always(numberValue(node.value, node.span));
    case 'text':
    case 'boolean':
      return always({ kind: node.kind, value: node.value } as Value);
    case 'name':
      return named(node, numbered);
    case 'negate':
    case 'percent':
      return signed(node.kind, runOf(node.operand, numbered), node.span);
    case 'binary': {
      const [left, right] = [runOf(node.left, numbered), runOf(node.right, numbered)];
      const { operator, span } = node;
      return isComparison(operator) ? comparing(operator, left, right, span) : arithmetic(operator, left, right, span);
    }
    case 'call':
      return called(node, numbered);
  }
}

function called({ name, args, span }: Extract<Node, { kind: 'call' }>, numbered: Numbered): Run {
  if (name === NO_CASE) return always(undefinedValue('no-case'));
  const found = functionCalled(name);
  const fault = notCallable(name, found, args.length, span);
  if (fault || !found) return always(fault ?? undefinedValue('no-case'));
  if (found.kind === 'sugar') return runOf(found.toIf(args, span), numbered);
  const runs = args.map((arg) => runOf(arg, numbered));
  if (found.kind === 'eager') return calling(found, runs, args, span);
  return found.run(
    runs.map((run, index) => (args[index] === AS_IT_IS ? undefined : run)),
    span,
  );
}

/** A number read is held to the bounds of any other. */
function named({ name, span }: Extract<Node, { kind: 'name' }>, { slots }: Numbered): Run {
  const slot = slots.get(name) ?? -1;
  const missing: Value = { kind: 'missing', places: [name] };
  return (sources) => {
    const value = sources.valueAt(slot) ?? missing;
    return value.kind === 'number' && !withinBounds(value.value) ? numberValue(value.value, span) : value;
  };
}

/** The value of a part that has been worked out already; it stands behind those of the names. */
function handedIn(slot: number): Run {
  return (sources) => sources.valueAt(slot) ?? NOT_KNOWN;
}

const NO_SOURCES: Sources = { valueAt: () => undefined };

function always(value: Value): Run {
  return () => value;
}

/** Whether it reads nothing and chooses nothing, as −5% does. */
function isConstant(node: Node): boolean {
  return node.kind !== 'name' && node.kind !== 'call' && childrenOf(node).every(isConstant);
}
