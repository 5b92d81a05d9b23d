/** How far a thing is filled in, told apart by shape. */
export type Filled = 'none' | 'part' | 'whole';

const glyphs: Record<Filled, string> = { none: '○', part: '◐', whole: '●' };

/** ○ ◐ ●, drawn: the signs of a typeface differ in size and weight. The words and figures beside it say the same. */
export function FilledMark({ filled }: { readonly filled: Filled }) {
  return (
    <span className={`filled-mark ${filled}`} aria-hidden="true">
      {glyphs[filled]}
    </span>
  );
}
