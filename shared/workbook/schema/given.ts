import { z } from 'zod';

/** Text as an officer types it, bounded so that no file can hold a bomb. */
export const typed = z.string().max(20_000);

/** An id inside a workbook: of a project, an indicator, a row, a goal. */
export const localId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/);

/**
 * A value as given, parsed only when read: `100.10` comes back as `100.10`. Absent from its record: 待填.
 * `unit` where it is not the one the pack asks for (元 for 万元); `note` is the reason some inputs need.
 */
export const given = z.union([
  z.strictObject({ text: typed, unit: z.string().max(20).optional(), note: typed.optional() }),
  z.strictObject({ none: z.literal(true) }),
]);
export type Given = z.infer<typeof given>;

/** 本年无此项, said by the officer. */
export function isNone(value: Given): value is { none: true } {
  return 'none' in value;
}

/** A reason that says where a score came from, and stands for no reason: checks that ask for one go on asking. */
export const PUBLISHED_REASON = '照公开的表';
/** A reason whose words are all there is. */
export const OTHER_REASON = '其他';

/** Why an own score may differ from the rule's. */
export const reasonKinds = ['按实际完成', '有第三方证明', '口径不同', PUBLISHED_REASON, OTHER_REASON] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** Why an own score is not the rule's. No words under 其他: no reason was given. */
const reason = z.strictObject({ kind: z.enum(reasonKinds), text: typed });
export type Reason = z.infer<typeof reason>;

/** The officer's own score of a line. Kept as typed whatever it says; findings judge it. */
export const selfScore = z.strictObject({ value: typed, reason });
export type SelfScore = z.infer<typeof selfScore>;

/** A figure put in place of one that is added up (a roll-up) or handed down (a parameter, words, points). */
export const overrule = z.strictObject({ value: typed, reason: typed });

export const givens = z.record(z.string(), given);
