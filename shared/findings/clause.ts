/** What stands before a place in the same clause of a text. */
export function clauseOf(text: string, index: number): string {
  return /[^，。；;！？\n]*$/.exec(text.slice(0, index))?.[0] ?? '';
}
