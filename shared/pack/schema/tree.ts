import { z } from 'zod';
import { score, switches } from '../../scores';
import { input, rows } from './input';
import { amount, formula, id, words } from './scalar';
import { step } from './step';

/** Whether a line adds to the total, comes off it, or is an extra on top. */
const lineKind = z.enum(['indicator', 'deduction', 'bonus']);
export type LineKind = z.infer<typeof lineKind>;

/** What indicators and the rules of officers' own indicators share: names, figures, and how they score. */
const scoring = {
  inputs: z.record(z.string(), input).default({}),
  steps: z.record(z.string(), step).default({}),
  score,
  /** The most this line may earn, where that is not its points (「至多分值的 120%」). */
  max: formula.optional(),
  ...switches,
  /** 免考: where this holds, the line earns its points. */
  exempt: formula.optional(),
  /** 只在…时考核: where this does not hold, the line is 无此项 (`when-none` says what that means). */
  applies: formula.optional(),
};

/** One line of a fixed tree. */
export const indicator = z.strictObject({
  id,
  name: words,
  kind: lineKind.default('indicator'),
  /** Absent: the form prints none (扣分项). May be negative. */
  points: amount.optional(),
  explanation: words.optional(),
  criterion: words.optional(),
  /** What columns of the region's own print (`content: words.<key>`). */
  words: z.record(id, words).optional(),
  rows: rows.optional(),
  ...scoring,
  /** Where the rule comes from; or why it differs from what is printed there. */
  source: words,
  correction: words.optional(),
});
export type Indicator = z.infer<typeof indicator>;

/** How an officer's own indicator scores: the first rule whose `for` holds. `for` sees only fixed things, never figures. */
export const rule = z.strictObject({
  /** Not written: tells a rule from a line once it is read. */
  kind: z
    .never()
    .optional()
    .transform(() => 'rule' as const),
  id,
  name: words,
  for: formula.optional(),
  /** Whether the target is met, by the facts and not by the score. */
  met: formula.optional(),
  /** A list of its own at each indicator scored by it. Which have one must be plain from the form: the rule is named by `open: {rule}`. */
  rows: rows.optional(),
  /** Grades to choose from in 完成值, for 定性. */
  ...scoring,
  source: words,
});
export type Rule = z.infer<typeof rule>;

/** Officers add their own indicators here. */
const open = z.strictObject({
  /** `even`: points left blank share what is left in whole points, the remainder going to the last. */
  distribute: z.enum(['by-hand', 'even']).default('by-hand'),
  /** Only this rule, rather than the first that fits. */
  rule: id.optional(),
});

/** A branch of the tree, to any depth. */
const group = z.strictObject({
  /** Not written: tells a branch from a line once it is read. */
  kind: z
    .never()
    .optional()
    .transform(() => 'group' as const),
  id,
  name: words,
  /** How the form prints it, where that is not its name and points. */
  label: words.optional(),
  points: amount.optional(),
  /** Its share of the level above, where each branch is scored out of its own points (一级权重). */
  weight: formula.optional(),
  open: open.optional(),
  get children(): z.ZodOptional<z.ZodArray<z.ZodUnion<readonly [typeof group, typeof indicator]>>> {
    return z.array(z.union([group, indicator])).optional();
  },
});
export type Group = z.infer<typeof group>;

export const node = z.union([group, indicator]);
export type TreeNode = z.infer<typeof node>;
