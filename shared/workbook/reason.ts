import { OTHER_REASON, type Reason, type ReasonKind, reasonKinds } from './schema/given';

/** No reason at all. */
export const NO_REASON: Reason = { kind: OTHER_REASON, text: '' };

/** How kinds were called before; files and working papers of then say so. */
const EARLIER: Readonly<Record<string, ReasonKind>> = { 按实际完成情况: '按实际完成', 口径与规则不同: '口径不同' };

/** A reason in one text, as it is read and printed: 「有第三方证明：审计报告」. */
export function reasonText({ kind, text }: Reason): string {
  if (kind === OTHER_REASON) return text;
  return text === '' ? kind : `${kind}：${text}`;
}

/** The reason behind such a text; what names no kind is 其他. */
export function readReason(written: string): Reason {
  const [head = '', ...rest] = written.split('：');
  const kind = kindCalled(head.trim());
  if (kind === null || kind === OTHER_REASON) return { kind: OTHER_REASON, text: written };
  return { kind, text: rest.join('：') };
}

/** The kind of this name, one it had before included; null where there is none. */
export function kindCalled(name: string): ReasonKind | null {
  return reasonKinds.find((kind) => kind === name) ?? (Object.hasOwn(EARLIER, name) ? (EARLIER[name] ?? null) : null);
}
