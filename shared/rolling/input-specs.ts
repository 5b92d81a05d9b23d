import type { Carried, Indicator, Rule } from '../pack';
import { rollingWords } from '../text/rolling';

/** What is filled in at a line itself, with what the pack says of it. */
export interface InputSpec {
  readonly id: string;
  readonly name: string;
  readonly carry?: Carried | undefined;
}

/** Inputs of one line or rule: those written down, the items of its checklist, its grade. */
export function inputSpecs({ inputs, score }: Indicator | Rule): InputSpec[] {
  const written = Object.entries(inputs).flatMap(([name, input]) =>
    typeof input !== 'string' && 'id' in input ? [{ ...input, name }] : [],
  );
  if (typeof score === 'string') return written;
  const items = 'checklist' in score ? score.checklist.items : [];
  // Known by the same id everywhere.
  const grade = 'graded' in score ? ['grade', 'coefficient'].map((id) => ({ id, name: rollingWords[id] ?? id })) : [];
  return [...written, ...items, ...grade];
}

/** The same of all rules of a table. */
export function ruleInputSpecs(rules: readonly Rule[]): InputSpec[] {
  return rules.flatMap(inputSpecs);
}
