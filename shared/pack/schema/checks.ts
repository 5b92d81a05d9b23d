import { z } from 'zod';
import { Decimal, decimalOf } from '../../number';
import { toWhole } from './scalar';

/** What a pack may say about the checks, by key of `checks:`; absent ones take the default. */
export const settingKeys = [
  'project-weights',
  'group-points',
  'rate-below-needs-reason',
  'reason-limit',
  'adjustment-needs-reason',
  'low-score-needs-reason',
  'low-total-needs-reason',
  'low-total-text',
  'cost-against-budget',
  'over-target',
  'slip',
  'required-branches',
  'sum-of-facts',
  'project-sums',
  'fact-limits',
  'score-rate-gap',
  'monitor-red',
  'monitor-yellow',
  'monitor-unlikely',
  'off',
] as const;
export type SettingKey = (typeof settingKeys)[number];

/** A relation a pack states between figures: `total = a + b`, by ids. */
interface Relation {
  readonly total: string;
  readonly parts: readonly string[];
}

/** The knobs of the checks, read. */
export interface Settings {
  readonly projectWeights: Decimal | null;
  /** Null: what the form prints for a branch is what is usual, and may be departed from. */
  readonly groupPoints: boolean | null;
  readonly rateBar: Decimal | null;
  /** Characters. */
  readonly reasonLength: number | null;
  /** Null: where the form has a cell for the reason. */
  readonly adjustmentNeedsReason: boolean | null;
  readonly lowScoreNeedsReason: boolean;
  readonly lowTotal: Decimal | null;
  readonly lowTotalText: string | null;
  readonly costAgainstBudget: boolean;
  readonly overTarget: Decimal;
  /** The parameter it is, by its name, where the unit may adjust it. */
  readonly overTargetBy: string | null;
  readonly slip: Decimal;
  readonly requiredBranches: readonly string[];
  /** Whether the pack itself asks for them: then one that is missing is an error. */
  readonly branchesRequired: boolean;
  readonly sumOfFacts: readonly Relation[];
  readonly projectSums: readonly Relation[];
  /** Parts that may come to no more than the whole. */
  readonly factLimits: readonly Relation[];
  /** How far the share of points earned may be above the rate of execution. */
  readonly scoreRateGap: Decimal;
  /** Of a mid-year form: execution ÷ the share of the year gone by, below which it is behind. Null: the form has no such bar. */
  readonly monitorRed: Decimal | null;
  readonly monitorYellow: Decimal | null;
  /** Its answers that say a target may not be met: they ask for a forecast and a reason. */
  readonly monitorUnlikely: readonly string[];
  readonly off: ReadonlySet<string>;
}

/** Knobs of the checks: tolerances, what the region requires. */
export const checks = z.record(z.string(), z.string()).default({}).transform(readSettings);

function readSettings(written: Readonly<Record<string, string>>): Settings {
  const text = (key: SettingKey) => (Object.hasOwn(written, key) ? (written[key] ?? '').trim() : '');
  const isOn = (key: SettingKey) => text(key) === 'true';
  const amount = (key: SettingKey) => decimalOf(text(key));
  return {
    projectWeights: amount('project-weights'),
    groupPoints: text('group-points') === '' ? null : isOn('group-points'),
    rateBar: amount('rate-below-needs-reason'),
    reasonLength: /^\d{1,5}$/.test(text('reason-limit')) ? toWhole(text('reason-limit')) : null,
    adjustmentNeedsReason: text('adjustment-needs-reason') === '' ? null : isOn('adjustment-needs-reason'),
    lowScoreNeedsReason: isOn('low-score-needs-reason'),
    lowTotal: amount('low-total-needs-reason'),
    lowTotalText: text('low-total-text') || null,
    costAgainstBudget: text('cost-against-budget') !== 'false',
    overTarget: amount('over-target') ?? new Decimal('0.3'),
    overTargetBy: text('over-target') !== '' && amount('over-target') === null ? text('over-target') : null,
    slip: amount('slip') ?? new Decimal(10),
    requiredBranches: words(text('required-branches') || '产出、效益、满意'),
    branchesRequired: text('required-branches') !== '',
    sumOfFacts: relations(text('sum-of-facts')),
    projectSums: relations(text('project-sums')),
    factLimits: limits(text('fact-limits')),
    scoreRateGap: amount('score-rate-gap') ?? new Decimal('0.05'),
    monitorRed: amount('monitor-red'),
    monitorYellow: amount('monitor-yellow'),
    monitorUnlikely: words(text('monitor-unlikely')),
    off: new Set(words(text('off'))),
  };
}

function words(text: string): string[] {
  return text.split(/[、,，\s]+/).filter((word) => word !== '');
}

/** `a + b <= c; d <= e`. */
function limits(text: string): Relation[] {
  return relations(text.replace(/([^;；\n]+?)(?:<=|≤)([^;；\n]+)/g, '$2 = $1'));
}

/** `a = b + c; d = e`. */
function relations(text: string): Relation[] {
  return text.split(/[;；\n]/).flatMap((one) => {
    const [total = '', sum = ''] = one.split('=').map((side) => side.trim());
    const parts = sum
      .split('+')
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return total !== '' && parts.length > 0 ? [{ total, parts }] : [];
  });
}
