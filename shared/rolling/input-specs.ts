import { type Carried, type Indicator, localInputs, type Rule } from '../pack';

/** What is filled in at a line itself, with what the pack says of it. */
export interface InputSpec {
  readonly id: string;
  readonly name: string;
  readonly carry?: Carried | undefined;
}

/** Inputs of one line or rule: those written down, and those its kind of score asks for. */
export function inputSpecs(spec: Indicator | Rule): InputSpec[] {
  return [...localInputs(spec)].map(([id, { name, carry }]) => ({ id, name, carry }));
}

/** The same of all rules of a table. */
export function ruleInputSpecs(rules: readonly Rule[]): InputSpec[] {
  return rules.flatMap(inputSpecs);
}
