/** Why an own score may differ from the rule's. The last one says nothing by itself: its words are all there is. */
export const OTHER = '其他';
export const reasonKinds = ['按实际完成情况', '有第三方证明', '口径与规则不同', OTHER] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** A reason is kept as one text, as it will be read: 「有第三方证明：……」. */
export function splitReason(reason: string): { kind: ReasonKind | ''; words: string } {
  const kind = reasonKinds.find((one) => one !== OTHER && (reason === one || reason.startsWith(`${one}：`)));
  if (kind) return { kind, words: reason.slice(kind.length + 1) };
  return { kind: reason === '' ? '' : OTHER, words: reason };
}

export function joinReason(kind: ReasonKind | '', words: string): string {
  if (kind === '' || kind === OTHER) return words;
  return words === '' ? kind : `${kind}：${words}`;
}
