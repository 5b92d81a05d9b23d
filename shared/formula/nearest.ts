/**
 * The known word most like an unknown one: fewest letters to change, add or leave out; null when nothing is near.
 * Only words within half the length of the unknown one count.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const letters = [...word];
  let best: string | null = null;
  let least = Math.max(1, Math.floor(letters.length / 2)) + 1;
  for (const candidate of known) {
    const other = [...candidate];
    if (Math.abs(other.length - letters.length) >= least) continue;
    const cost = distance(letters, other);
    if (cost < least && cost < Math.max(letters.length, other.length)) {
      best = candidate;
      least = cost;
    }
  }
  return best;
}

/** Levenshtein's distance, a row at a time. */
function distance(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, index) => index + 1);
  for (const [down, letter] of one.entries()) {
    let [diagonal, left] = [down, down + 1];
    const next: number[] = [];
    for (const [across, against] of other.entries()) {
      const above = row[across] ?? 0;
      left = Math.min(left + 1, above + 1, diagonal + (letter === against ? 0 : 1));
      diagonal = above;
      next.push(left);
    }
    row = next;
  }
  return row.at(-1) ?? one.length;
}
