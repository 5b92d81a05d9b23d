import { functionWords, type FunctionName } from '../../text/functions';
import type { Node } from '../tree';
import { ABS } from './abs';
import { AND } from './and';
import { AVERAGE } from './average';
import { COUNT } from './count';
import { COUNTIF } from './countif';
import type { FormulaFunction, InternalName, LazyFunction } from './function';
import { GUARD } from './guard';
import { IF } from './if';
import { IFERROR } from './iferror';
import { IFS } from './ifs';
import { INT } from './int';
import { ISBLANK } from './isblank';
import { MAX } from './max';
import { MIN } from './min';
import { NA } from './na';
import { NOT } from './not';
import { OR } from './or';
import { ROUND } from './round';
import { ROUNDDOWN } from './rounddown';
import { ROUNDUP } from './roundup';
import { SUM } from './sum';
import { UNKNOWN } from './unknown';

/** Every function of the language. Adding one: its file, a line here, its words in shared/text/functions.ts. */
const FUNCTIONS: Readonly<Record<FunctionName, FormulaFunction>> = {
  ABS,
  MIN,
  MAX,
  SUM,
  AVERAGE,
  COUNT,
  COUNTIF,
  ROUND,
  ROUNDUP,
  ROUNDDOWN,
  INT,
  IF,
  IFS,
  AND,
  OR,
  NOT,
  IFERROR,
  ISBLANK,
  NA,
};

/** Functions only the engine writes around a pack's formulas. */
const INTERNAL: Readonly<Record<InternalName, LazyFunction>> = { '#GUARD': GUARD, '#UNKNOWN': UNKNOWN };

/** The names of all functions, in the order help lists them. */
export const functionNames: readonly FunctionName[] = Object.keys(functionWords) as FunctionName[];

/** The function a call names; undefined when there is none. Inherited properties are not functions. */
export function functionCalled(name: string): FormulaFunction | undefined {
  if (isInternal(name)) return INTERNAL[name];
  return isFunctionName(name) ? FUNCTIONS[name] : undefined;
}

function isInternal(name: string): name is InternalName {
  return Object.hasOwn(INTERNAL, name);
}

/** How a function is called, for people. */
export function useOf(name: FunctionName | InternalName): string {
  return isInternal(name) ? name : functionWords[name].use;
}

/** Whether packs may call a function of this name. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}

/** A call of AND, OR or IFS as the nested IFs it stands for; any other node as it is. */
export function withoutSugar(node: Node): Node {
  if (node.kind !== 'call') return node;
  const called = functionCalled(node.name);
  return called?.kind === 'sugar' ? called.toIf(node.args, node.span) : node;
}
