/** Indentations that are open, outermost first, and whether the line before wants something under it. */
export interface Levels {
  readonly open: readonly number[];
  readonly wantsMore: boolean;
}

export const outermost: Levels = { open: [], wantsMore: true };

/**
 * A key or list item at `indent`; `own` are the levels it opens itself (`- id: x` opens two). Null: it is aligned with nothing
 * that is open, and nothing above it wants it.
 */
export function enter({ open, wantsMore }: Levels, own: readonly number[], wants: boolean): Levels | null {
  const [indent = 0] = own;
  const kept = open.filter((level) => level <= indent);
  const isKnown = kept.at(-1) === indent;
  if (!isKnown && !(wantsMore && kept.length === open.length)) return null;
  return { open: [...kept, ...own.slice(isKnown ? 1 : 0)], wantsMore: wants };
}
