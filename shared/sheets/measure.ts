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

/** A line of a text cut into what may not be torn apart: where each piece ends in it, and how wide it is, in ems. */
export interface Units {
  readonly text: string;
  readonly half: number;
  readonly ends: readonly number[];
  readonly widths: readonly number[];
}

/** Cuts a line of a text once, so that it can be wrapped in any width. `half`: how wide a half-width character is, in ems. */
export function unitsOf(text: string, half = WIDE_EM): Units {
  const ends: number[] = [];
  const widths: number[] = [];
  let at = 0;
  for (const unit of text.match(UNIT) ?? []) {
    at += unit.length;
    ends.push(at);
    widths.push(emsOf(unit, half));
  }
  return { text, half, ends, widths };
}

/** Where the lines end that it breaks into where `ems` Chinese characters fit on one; longer words are broken where the line ends. */
export function lineEnds({ text, half, ends, widths }: Units, ems: number): readonly number[] {
  const room = Math.max(ems, 1);
  const lines: number[] = [];
  let used = 0;
  let from = 0;
  for (let index = 0; index < ends.length; index += 1) {
    const width = widths[index] ?? 0;
    const to = ends[index] ?? 0;
    if (used > 0 && used + width > room) {
      lines.push(from);
      used = 0;
    }
    if (width <= room) used += width;
    else used = brokenIn(text.slice(from, to), { half, room, used, from }, lines);
    from = to;
  }
  lines.push(text.length);
  return lines;
}

/** A unit wider than the line fills whole lines, and leaves a rest: how much of the last it takes. */
function brokenIn(unit: string, line: { half: number; room: number; used: number; from: number }, lines: number[]): number {
  let { used, from } = line;
  for (const character of unit) {
    const width = emsOf(character, line.half);
    if (used > 0 && used + width > line.room) {
      lines.push(from);
      used = 0;
    }
    used += width;
    from += character.length;
  }
  return used;
}

/** The lines `text` breaks into where `ems` Chinese characters fit on one. */
export function wrap(text: string, ems: number): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const paragraph of text.split('\n')) {
    let from = 0;
    for (const to of lineEnds(unitsOf(paragraph), ems)) {
      lines.push({ from: at + from, to: at + to });
      from = to;
    }
    at += paragraph.length + 1;
  }
  return lines;
}

/** The width of a text in Chinese characters: letters and digits take half of one, and a little more in stand-in faces. */
export function emsOf(text: string, half = WIDE_EM): number {
  let ems = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    ems += code >= 0x20 && code <= 0xff ? half : 1;
    if (code > 0xffff) at += 1;
  }
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

/** 「（处）」 and 「（盖章）」 stay in one piece: the widest of them in a text, in ems. */
export function widestBrackets(text: string): number {
  if (!text.includes('（') && !text.includes('(')) return 0;
  return Math.max(0, ...[...text.matchAll(/[（(][\u4e00-\u9fff]{1,3}[）)]/g)].map(([phrase]) => phrase.length));
}
