interface FoundProps {
  readonly shape: string;
  readonly level: 'error' | 'doubt';
  readonly count: number;
  readonly words: string;
}

/** What the checks find on a page, in the shapes its margins have. */
export function Found({ shape, level, count, words }: FoundProps) {
  if (count === 0) return null;
  return (
    <span className={`rail-found ${level} figures`} title={`${count} ${words}`}>
      <span aria-hidden="true">{shape}</span>
      {count}
      <span className="hidden-words"> {words}</span>
    </span>
  );
}

/** How much is still to fill in; beside what the checks find, or where the step's own name needs the room, the figure alone. */
export function Missing({ words, isTight }: { readonly words: string; readonly isTight: boolean }) {
  // 「还有」 says nothing where it stands alone: there the figure comes first.
  const [, lead = '', count = '', rest = ''] = /^(还有 )?(\S*)(.*)$/.exec(words) ?? [];
  return (
    <span className={`rail-missing figures ${isTight ? '' : 'gives-way'}`} title={words}>
      {lead !== '' && <span className="hidden-words">{lead}</span>}
      <span>{count}</span>
      <span className={isTight ? 'hidden-words' : undefined}>{rest}</span>
    </span>
  );
}
