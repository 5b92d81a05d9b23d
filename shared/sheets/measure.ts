/** A point in mm. */
export const POINT_MM = 25.4 / 72;

/** What may not be torn apart: a word or number, and a character with the marks that may not begin or end a line. */
const UNIT = /[（《「『“‘([{]*(?:[\u0021-\u00ff]+|[^\u0021-\u00ff])[，。、；：？！）》」』”’)\]}%％…]*/gu;

/** A figure as it is printed, with the sign before it and the percent sign behind: one line, whatever stands around it. */
const FIGURE = /[≥≤＝=<>＞＜±+\-−－]*\d[\d,.]*[%％‰]?/g;

/**
 * A figure with the money unit behind it, and 「（B/A）」, 「（B/A×100%）」, 「（50分）」 of a heading: one line too, where the paper
 * has room for it.
 */
const AMOUNT = /[（(]\d[\d.]*分[)）]|[（(][A-Z](?:\/[A-Z])?(?:×100%)?[)）]|[≥≤＝=<>＞＜±+\-−－]*\d[\d,.]*(?:[%％‰]|[亿万]?元)?/g;

/** A half-width character in stand-in faces; that of the forms' own face is half an em. */
const WIDE_EM = 0.65;
const HALF_EM = 0.5;

/** What figures are made of, in ems of the widest face that stands in for 宋体; bold is a tenth wider. */
const STAND_IN: Readonly<Record<string, number>> = { '.': 0.32, ',': 0.32, '-': 0.36, '%': 0.96, '‰': 1.35 };
const DIGIT_EM = 0.64;
const SIGN_EM = 0.84;
const BOLD = 1.1;

/** What word processors leave between a digit and a Chinese character. */
const BETWEEN_EM = 0.3;

/** Where a line of a text begins and ends in it; a line end that was typed belongs to neither line. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/**
 * The lines `text` breaks into where `ems` Chinese characters fit on one; longer words are broken where the line ends.
 * `half`: how wide a half-width character is, in ems.
 */
export function wrap(text: string, ems: number, half = WIDE_EM): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const paragraph of text.split('\n')) {
    for (const { from, to } of wrapParagraph(paragraph, Math.max(ems, 1), half)) lines.push({ from: at + from, to: at + to });
    at += paragraph.length + 1;
  }
  return lines;
}

function wrapParagraph(text: string, room: number, half: number): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  let used = 0;
  const end = (to: number) => {
    lines.push({ from, to });
    from = to;
    used = 0;
  };
  for (const match of text.matchAll(UNIT)) {
    const [unit] = match;
    const width = emsOf(unit, half);
    if (used > 0 && used + width > room) end(match.index);
    if (width <= room) {
      used += width;
      continue;
    }
    // A unit wider than the line fills whole lines, and leaves a rest.
    let at = match.index;
    for (const character of unit) {
      const wide = emsOf(character, half);
      if (used > 0 && used + wide > room) end(at);
      used += wide;
      at += character.length;
    }
  }
  lines.push({ from, to: text.length });
  return lines;
}

/** How many lines words take that only break between one another. */
export function wrapUnits(words: readonly string[], ems: number): number {
  let count = 1;
  let used = 0;
  for (const word of words) {
    const width = emsOf(word);
    if (used > 0 && used + width > ems) {
      count += 1;
      used = 0;
    }
    used += width;
  }
  return count;
}

/** The width of a text in Chinese characters: letters and digits take half of one, and a little more in stand-in faces. */
export function emsOf(text: string, half = WIDE_EM): number {
  let ems = 0;
  for (const character of text) ems += /[\u0020-\u00ff]/.test(character) ? half : 1;
  return ems;
}

/**
 * The width of the widest figure in a text, in Chinese characters: what a column must hold so that none breaks, in 宋体 and
 * in what stands in for it. `withUnit`: the money unit behind it stays beside it.
 */
export function widestFigure(text: string, { bold = false, withUnit = false } = {}): number {
  let widest = 0;
  for (const [figure] of text.matchAll(withUnit ? AMOUNT : FIGURE)) {
    const between = /元$/.test(figure) ? BETWEEN_EM : /分[)）]$/.test(figure) ? 2 * BETWEEN_EM : 0;
    const standIn = [...figure].reduce((ems, character) => ems + standInEm(character), 0) * (bold ? BOLD : 1);
    widest = Math.max(widest, standIn + between, emsOf(figure, HALF_EM) + between);
  }
  return widest;
}

function standInEm(character: string): number {
  if (/\d/.test(character)) return DIGIT_EM;
  return STAND_IN[character] ?? (/[\u0020-\u00ff≥≤]/.test(character) ? SIGN_EM : 1);
}
