/** The first id `<letter><n>` nobody in the list has. Ids of what was removed are not used again within the list. */
export function freshId(letter: string, list: readonly { readonly id: string }[]): string {
  let highest = 0;
  for (const { id } of list) {
    const number = id.startsWith(letter) ? Number.parseInt(id.slice(letter.length), 10) : Number.NaN;
    if (number > highest) highest = number;
  }
  return `${letter}${highest + 1}`;
}

/** Moves the item with `id` to `position`, kept inside the list; false where there is none. */
export function moveTo<Item extends { readonly id: string }>(list: Item[], id: string, position: number): boolean {
  const from = list.findIndex((item) => item.id === id);
  const [item] = from < 0 ? [] : list.splice(from, 1);
  if (!item) return false;
  list.splice(Math.min(Math.max(position, 0), list.length), 0, item);
  return true;
}

/** Takes out the item with `id`; false where there is none. */
export function removeFrom<Item extends { readonly id: string }>(list: Item[], id: string): boolean {
  const at = list.findIndex((item) => item.id === id);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}
