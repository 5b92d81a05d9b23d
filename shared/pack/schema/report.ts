import { z } from 'zod';
import { count, flag, formula, id, words } from './scalar';

/** What a part of a report is repeated for: each project, appraisal or transfer, each line or branch of the table at hand, each rating. */
const eachKinds = ['project', 'appraisal', 'transfer', 'line', 'branch', 'rating'] as const;
export type EachKind = (typeof eachKinds)[number];
const each = z.enum(eachKinds);

const keys = z.array(words).min(1);

/**
 * Words of a report, written in one piece or as several, of which the first that holds is taken: `when` is a condition over the
 * words of reports, `filled` the key of a text that has been typed, `zero` keys of figures that are all 0. Braces hold a word (`{自评得分}`), the key of a figure
 * (`{department/total/self}`; `project/…` and `appraisal/…` are the ones at hand, a transfer's form is an `appraisal` too), a formula (`{=执行合计/全年预算合计|%}`), or what
 * only the officer can say (`{?依据的文件}`); `{>得分说明}` stands for a phrase of the pack.
 */
export const cases = z
  .union([
    words.transform((text) => [{ text }]),
    z.array(z.strictObject({ when: formula.optional(), filled: words.optional(), zero: keys.optional(), text: words })).min(1),
  ])
  .transform((list): readonly ReportCase[] => list);

/** One wording of a paragraph, and when it is the one. */
export interface ReportCase {
  readonly when?: string | undefined;
  readonly filled?: string | undefined;
  readonly zero?: readonly string[] | undefined;
  readonly text: string;
}

const column = z.strictObject({
  heading: words,
  text: words,
  /** Its share of the width, beside the others'. */
  width: count.optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
});

/** A small table: a row for each thing, and closing rows. */
const reportList = z.strictObject({
  caption: words.optional(),
  each,
  /** Lines and branches: only those under this branch. */
  under: id.optional(),
  columns: z.array(column).min(1),
  closing: z.array(z.array(words)).default([]),
});
export type ReportList = z.output<typeof reportList>;

/** Bars beside one another: how long each is (a formula, 1 is all of it), and what stands at its end. */
const reportBars = z.strictObject({
  caption: words,
  each,
  under: id.optional(),
  label: words,
  share: formula,
  text: words,
});
export type ReportBars = z.output<typeof reportBars>;

/** A heading of a report with what stands under it, or, without a title, a paragraph; shown where `when` holds, repeated for `each`. */
const section = z.strictObject({
  id,
  title: words.optional(),
  text: cases.optional(),
  /** What the officer is to write here, where there is no text. */
  hint: words.optional(),
  when: formula.optional(),
  each: each.optional(),
  under: id.optional(),
  /** Speaks of this branch or line of the table at hand. */
  at: id.optional(),
  /** Speaks of the project's own table, or of the 评价 of the project at hand. */
  of: z.enum(['project', 'appraisal']).optional(),
  list: reportList.optional(),
  bars: reportBars.optional(),
  /** The table of this id, as it is published. */
  table: id.optional(),
  /** The title the table has here, where it is another than by itself. */
  'table-title': words.optional(),
  get sections(): z.ZodOptional<z.ZodArray<typeof section>> {
    return z.array(section).optional();
  },
});
export type ReportSection = z.output<typeof section>;

/** Pages in front of a report. */
const front = z.strictObject({
  /** A cover with the title and these sections' paragraphs on it, the last at its foot. Sections of the first level, by id. */
  cover: z.array(id).min(1).optional(),
  /** 目录: the first two levels of headings. */
  contents: flag.default(false),
});

/** A report: of the unit, or one for each project, appraisal or transfer. `standalone: false` is text for another document (决算说明). */
export const report = z.strictObject({
  id,
  title: words,
  /** In the name of its file; its title where absent. */
  name: words.optional(),
  per: z.enum(['project', 'appraisal', 'transfer']).optional(),
  /** Only where this table of the unit is filled in. */
  needs: id.optional(),
  part: z.enum(['whole', 'paragraphs']).default('whole'),
  front: front.optional(),
  sections: z.array(section),
});
export type ReportSpec = z.output<typeof report>;
