import { z } from 'zod';

/** What 本年无此项 or 分母为 0 means here: full points, none, the officer is asked, the line leaves the total, or a person scores it. */
const whenUndefined = z.enum(['full', 'zero', 'ask', 'rebase', 'manual']);
export type WhenUndefined = z.infer<typeof whenUndefined>;

/**
 * The two switches, each `ask` unless written here or in the pack. `when-undefined` is how packs wrote both at once until
 * version 0.1: workbooks of then carry such packs, so it is still read; what the new keys say goes before it.
 */
export const switches = {
  'when-none': whenUndefined.optional(),
  'when-zero-divisor': whenUndefined.optional(),
  'when-undefined': whenUndefined.optional(),
};

/** Where the switches are written. */
export interface Switches {
  readonly 'when-none'?: WhenUndefined | undefined;
  readonly 'when-zero-divisor'?: WhenUndefined | undefined;
  readonly 'when-undefined'?: WhenUndefined | undefined;
}

/** What holds for 本年无此项 and for 分母为 0. */
export interface WhenAbsent {
  readonly none: WhenUndefined;
  readonly zeroDivisor: WhenUndefined;
}

/** What holds where `own` is silent: the word of those `around`, innermost first, else the officer is asked. */
export function whenAbsent(own: Switches, ...around: readonly Switches[]): WhenAbsent {
  const levels = [own, ...around];
  const first = (key: 'when-none' | 'when-zero-divisor') =>
    levels.map((level) => level[key] ?? level['when-undefined']).find((word) => word !== undefined) ?? 'ask';
  return { none: first('when-none'), zeroDivisor: first('when-zero-divisor') };
}

/** Whether something is said here of 本年无此项 or 分母为 0. */
export function hasSwitch(own: Switches): boolean {
  return [own['when-none'], own['when-zero-divisor'], own['when-undefined']].some((word) => word !== undefined);
}

/** What becomes of a line without a figure. */
const consequences: Readonly<Record<WhenUndefined, string>> = {
  full: '得满分',
  zero: '得 0 分',
  ask: '由填表人打分并写明理由（规则没有规定如何处理）',
  rebase: '不计入总分，其余各行按比例折算',
  manual: '改由人工打分',
};

/** What 本年无此项 and 分母为 0 mean for a line, in a sentence or two. */
export function absentWords({ none, zeroDivisor }: WhenAbsent): string {
  if (none === zeroDivisor) return `本年无此项、分母为 0 的，${consequences[none]}。`;
  return `本年无此项的，${consequences[none]}；分母为 0 的，${consequences[zeroDivisor]}。`;
}
