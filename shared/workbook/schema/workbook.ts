import { z } from 'zod';
import { fill } from './fill';
import { givens, localId, overrule, typed } from './given';
import { imported } from './imported';
import { rolled } from './rolled';

/** One project: named, with its kind, its money and its own table. */
export const project = z.strictObject({
  id: localId,
  code: typed.optional(),
  name: typed,
  /** 主管部门 as the bureau's system prints it. */
  department: typed.optional(),
  /** 不公开, with the reason. */
  hidden: z.strictObject({ reason: typed }).optional(),
  fill: fill,
});
export type Project = z.infer<typeof project>;

/**
 * A further form, any number of each: about one project (项目绩效评价得分表, 监控表, 申报表), or about none (`project` empty:
 * 转移支付自评表).
 */
export const appraisal = z.strictObject({
  id: localId,
  table: z.string(),
  project: z.union([localId, z.literal('')]),
  fill: fill,
});
export type Appraisal = z.infer<typeof appraisal>;

/** A change the officer made to the pack's data, by path (`parameter/n`), with where it comes from. */
const adjustment = z.strictObject({ path: z.string().max(300), value: typed, source: typed });
export type Adjustment = z.infer<typeof adjustment>;

/** What one unit filled in for one year. Inputs only: nothing computed is ever here. */
export const workbook = z.strictObject({
  pack: z.string(),
  year: z.string().regex(/^(19|20)\d\d$/),
  unit: z.strictObject({
    name: typed,
    department: typed.optional(),
    facts: givens.default({}),
  }),
  /** Tables of the unit, by table id. */
  tables: z.record(z.string(), fill).default({}),
  projects: z.array(project).default([]),
  appraisals: z.array(appraisal).default([]),
  adjustments: z.array(adjustment).default([]),
  /** roll-up id → the figure that stands in for it */
  overrules: z.record(z.string(), overrule).default({}),
  /** `<report>/<paragraph>/<of>` → the officer's wording of a paragraph; what stands in braces stays tied to its figure */
  reports: z.record(z.string(), typed).default({}),
  /** binding → what an imported document printed where we compute */
  printed: z.record(z.string(), typed).default({}),
  /** binding → the target as declared at the start of the year */
  declared: z.record(z.string(), typed).default({}),
  /** binding → last year's text, shown grey, never exported */
  reference: z.record(z.string(), typed).default({}),
  /** binding → names of attached files */
  evidence: z.record(z.string(), z.array(typed)).default({}),
  /** How its forms are published, by option: see `paper.ts`. */
  paper: z.record(z.string(), typed).default({}),
  /** finding → the reason it was set aside */
  acknowledged: z.record(z.string(), typed).default({}),
  /** Made from last year's: what is to be confirmed. */
  rolled: rolled.optional(),
  /** Read from a document: what became of its cells. */
  imported: imported.optional(),
});
export type Workbook = z.infer<typeof workbook>;
