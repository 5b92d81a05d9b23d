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

/** How much is still to fill in: beside what the checks find, the figure alone, or the step's own name would have no room. */
export function Missing({ words, isTight }: { readonly words: string; readonly isTight: boolean }) {
  const [count = '', ...rest] = words.split(' ');
  return (
    <span className="rail-missing figures" title={words}>
      {isTight ? (
        <>
          {count}
          <span className="hidden-words"> {rest.join(' ')}</span>
        </>
      ) : (
        words
      )}
    </span>
  );
}
