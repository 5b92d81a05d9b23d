import { z } from 'zod';
import { carried } from '../../scores';
import { funds } from './funds';
import { fact } from './input';
import { amount, count, flag, formula, id, millimetres, words } from './scalar';
import { node, rule } from './tree';

/**
 * What a column of the indicator block prints; `words.<key>`: the indicator's words of that key; `input.<id>`: what is
 * filled in at the line itself; `step.<name>`: a step of the line's rule.
 */
export const content = z.union([
  z.templateLiteral(['words.', id]),
  z.enum([
    'level-1',
    'level-2',
    'level-3',
    'name',
    'points',
    'explanation',
    'criterion',
    'direction',
    'target',
    'unit',
    'actual',
    'target-phrase',
    'adjusted-target',
    'grade',
    'goal',
    'indicator',
    'actual-phrase',
    'self',
    'review',
    'reason',
    'note',
    'evidence',
    'evidence-source',
    'evidence-method',
    'rate',
  ]),
  z.templateLiteral(['input.', id]),
  z.templateLiteral(['step.', z.string().min(1)]),
]);
export type Content = z.infer<typeof content>;

/** A column; with `columns` its heading spans theirs. `span` counts columns of the table's grid. */
export const column = z.strictObject({
  heading: words,
  content: content.optional(),
  span: count.optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  /** Of `input.<id>`: a mark (√) where this was chosen, nothing where something else was. */
  tick: words.optional(),
  /** Of `words.<key>`: one cell beside all rows of the first level, where the rows below have no words of their own. */
  'spans-down': flag.optional(),
  get columns(): z.ZodOptional<z.ZodArray<typeof column>> {
    return z.array(column).optional();
  },
});
export type Column = z.infer<typeof column>;

/** A cell of a `fields` block: fixed words, or a place to type. */
const fieldCell = z.strictObject({
  text: words.optional(),
  /** `name`, `code-name`, `unit-name`, `department-name`, `text.<id>`, `fact.<id>`. */
  field: z.string().optional(),
  span: count.optional(),
  /** How many rows of the block the cell covers. */
  rows: count.optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  'min-height': millimetres.optional(),
  /** Printed words before what is typed, in the same cell: 「项目负责人：」. */
  prefix: words.optional(),
});
export type FieldCell = z.infer<typeof fieldCell>;

/** What a column of the goals prints: which goal it is, its words, what became of it, its points. */
const goalColumn = z.strictObject({
  heading: words,
  content: z.enum(['number', 'text', 'actual', 'points']),
  span: count.optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
});
export type GoalColumn = z.infer<typeof goalColumn>;

/** What a column of a list of projects prints of each. */
const listed = z.union([
  z.enum(['order', 'unit-name', 'code', 'name', 'rate', 'self', 'rating', 'unmet']),
  z.templateLiteral(['funds.', id]),
  // A text of the project's own table, typed here.
  z.templateLiteral(['text.', id]),
]);

/** A name by which a pack that extends this one changes or drops the block. */
const identified = { id: id.optional() };

/** The table on paper, from top to bottom. */
const block = z.discriminatedUnion('kind', [
  z.strictObject({ ...identified, kind: z.literal('title'), text: words }),
  z.strictObject({
    ...identified,
    kind: z.literal('caption'),
    text: words,
    align: z.enum(['left', 'center', 'right']).default('right'),
  }),
  z.strictObject({ ...identified, kind: z.literal('fields'), rows: z.array(z.array(fieldCell).min(1)).min(1) }),
  z.strictObject({
    ...identified,
    kind: z.literal('funds'),
    /** Words in a cell at the left of the whole block. */
    label: words.optional(),
    'label-span': count.optional(),
    columns: z
      .array(
        z.strictObject({
          heading: words,
          /** `row`, a funds column id, `rate`, `points`, `score` or `reason`. */
          content: z.string(),
          span: count.optional(),
        }),
      )
      .min(2),
    /** What rows other than the total print under points and score. */
    'other-rows': words.optional(),
    /** Rows besides the total that print its points and score too; counted once all the same. */
    'score-rows': z.array(id).optional(),
    /** How a rate of 0 is printed, where that is not `0.00%`. */
    'zero-rate': words.optional(),
    /** What the rate of a row prints that has neither budget nor spending. */
    'no-budget-rate': words.optional(),
    'reason-note': words.optional(),
    /** Notes the form prints where no reason is given. */
    'printed-note': words.optional(),
    /** A unit printed behind each amount (45.51387万元). */
    'amount-unit': words.optional(),
    /** Rates without zeros at the end (100%). */
    'rate-trim': flag.optional(),
  }),
  z.strictObject({
    ...identified,
    kind: z.literal('indicators'),
    label: words.optional(),
    'label-span': count.optional(),
    columns: z.array(column).min(2),
    /** `名称（分值分）`: how branches print their points; `{名称}` and `{分值}`. */
    'group-label': words.optional(),
    'indicator-label': words.optional(),
    /** Lines stand goal by goal, in the goals' order, and not branch by branch alone; those of no goal come last. */
    'by-goal': flag.optional(),
    /** What deductions print under points, and as their score where nothing is deducted; points and 0 unless given. */
    'deduction-points': words.optional(),
    'deduction-none': words.optional(),
  }),
  z.strictObject({
    ...identified,
    kind: z.literal('total'),
    label: words,
    'label-span': count,
    cells: z.array(fieldCell).optional(),
  }),
  z.strictObject({
    ...identified,
    kind: z.literal('goals'),
    /** Words in a cell at the left of the whole block. */
    label: words.optional(),
    'label-span': count.optional(),
    columns: z.array(goalColumn).min(1),
    /** How high a goal's row is at least, in mm. */
    'min-height': millimetres.optional(),
  }),
  z.strictObject({
    ...identified,
    kind: z.literal('projects'),
    columns: z.array(z.strictObject({ heading: words, content: listed, span: count.optional() })),
    /** Rows under the list: money added up, the rate of the sums, and a mean of the scores, plain or weighted by the budget. */
    closing: z.array(z.strictObject({ label: words, score: z.enum(['weighted', 'simple']) })).optional(),
  }),
  z.strictObject({ ...identified, kind: z.literal('note'), text: words }),
]);
export type Block = z.infer<typeof block>;

/** A figure added up over a project's indicators, or over the unit's projects: the sum of `sum` wherever `where` holds. */
export const rollup = z.strictObject({
  id,
  name: words,
  unit: words.optional(),
  where: formula.optional(),
  sum: formula,
  source: words.optional(),
});
export type Rollup = z.infer<typeof rollup>;

/** One table of the form. */
export const table = z.strictObject({
  id,
  kind: z.enum(['department', 'project', 'appraisal', 'transfer', 'monitor', 'declaration', 'summary']),
  /** Of the unit's tables: there only once it is begun (`add-form`, or data for it); until then nothing is asked of it. */
  optional: flag.optional(),
  of: z.enum(['unit', 'project', 'projects', 'units']),
  name: words,
  orientation: z.enum(['portrait', 'landscape']).default('portrait'),
  /** All points of the table, deductions aside. */
  points: amount.optional(),
  /** Widths of the table's grid, in mm. */
  grid: z.array(millimetres).min(1),
  tree: z.array(node).default([]),
  rules: z.array(rule).default([]),
  facts: z.array(fact).default([]),
  /** Goals have points of their own (目标一 40 分、目标二 40 分). */
  'goals-carry-points': flag.optional(),
  funds: funds.optional(),
  measures: z.array(rollup).default([]),
  /**
   * The total is at most this many points where a condition over the table's facts, money, 执行率 and measures holds: the
   * first that holds, from the top. 「执行率低于 50% 的，总分不超过 59 分」
   */
  'total-at-most': z.array(z.strictObject({ points: formula, where: formula, source: words })).default([]),
  /** `carry` absent: emptied next year, and asked about where it names the year. */
  texts: z
    .array(z.strictObject({ id, name: words, limit: count.optional(), hint: words.optional(), carry: carried.optional() }))
    .default([]),
  blocks: z.array(block).min(1),
});
export type Table = z.infer<typeof table>;
