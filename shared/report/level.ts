/** The marks of the levels of headings of official documents: 一、（一） 1. （1）. */
const MARKS = [/^[一二三四五六七八九十百]+、/, /^[（(][一二三四五六七八九十百]+[）)]/, /^\d+[.．、](?!\d)/, /^[（(]\d+[）)]/];

/** The level of a heading: by the mark it begins with, else by how deep it stands; 四 at most. */
export function levelOf(title: string, depth: number): 1 | 2 | 3 | 4 {
  // 1 引言 and 1.1 职责, as some regions number, are marks of none: their depth says what they are.
  const level = MARKS.findIndex((mark) => mark.test(title)) + 1 || depth;
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4;
}
