/** What Chinese is written in: its signs, its punctuation, their full-width forms. */
const CHINESE = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/u;

/** So many signs on either side tell a break from a space that was meant. */
const LOOK = 12;

/**
 * A text written over several lines, as YAML folds it: each break a space. Between Chinese signs nobody writes one, so there
 * the lines are joined without. `written`: the text as it stands in the file.
 */
export function unfolded(value: string, written: string): string {
  const lines = written.split('\n').map((line) => line.trim().replace(/^["']|["']$/g, ''));
  let joined = value;
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const [before, behind] = [line.slice(-LOOK), (lines[index + 1] ?? '').slice(0, LOOK)];
    if (CHINESE.test(before.slice(-1)) && CHINESE.test(behind.slice(0, 1)))
      joined = joined.replace(`${before} ${behind}`, () => `${before}${behind}`);
  }
  return joined;
}
