/** What Excel refuses in a worksheet's name. */
const REFUSED = /[[\]:*?/\\\u0000-\u001F]/g;
const LONGEST = 31;

/** Names Excel takes: no refused characters, at most 31 long, no two alike (Excel does not tell case apart). */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name, position) => {
    const plain = cut(
      name
        .replace(REFUSED, ' ')
        .trim()
        .replace(/^'+|'+$/g, ''),
      LONGEST,
    );
    // Excel keeps 「History」 for itself.
    const base = plain === '' || plain.toLowerCase() === 'history' ? `表${position + 1}` : plain;
    let unique = base;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${cut(base, LONGEST - `(${n})`.length)}(${n})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

/** Never half a character: a lone surrogate makes the file unreadable. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
}

/** The name as a formula writes it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
