/** What two texts begin with alike: 某县 of 某县水利局 and 某县住房保障中心. */
export function commonStart(one: string, other: string): string {
  const [letters, others] = [[...one], [...other]];
  const end = letters.findIndex((letter, index) => letter !== others[index]);
  return end < 0 ? one : letters.slice(0, end).join('');
}
