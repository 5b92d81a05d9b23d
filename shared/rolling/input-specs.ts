import { type Indicator, localInputs, type Rule } from '../pack';

/** What is filled in at a line itself, by what it is called. */
export interface InputSpec {
  readonly id: string;
  readonly name: string;
}

/** Inputs of one line or rule: those written down, the items of its checklist, its grade. */
export function inputSpecs(spec: Indicator | Rule): InputSpec[] {
  return [...localInputs(spec)].map(([id, { name }]) => ({ id, name }));
}

/** The same of all rules of a table. */
export function ruleInputSpecs(rules: readonly Rule[]): InputSpec[] {
  return rules.flatMap(inputSpecs);
}
