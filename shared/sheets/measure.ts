/** A point in mm. */
export const POINT_MM = 25.4 / 72;

/** What may not be torn apart: a word or number, and a character with the marks that may not begin or end a line. */
const UNIT = /[（《「『“‘([{]*(?:[\u0021-\u00ff]+|[^\u0021-\u00ff])[，。、；：？！）》」』”’)\]}%％…]*/gu;

/** A figure as it is printed, with the sign before it and the percent sign behind: one line, whatever stands around it. */
const FIGURE = /[≥≤＝=<>＞＜±+\-−－]*\d[\d,.]*[%％‰]?/g;

/** A half-width character in stand-in faces; that of the forms' own face is half an em. */
const WIDE_EM = 0.65;
const FIGURE_EM = 0.56;

/** Where a line of a text begins and ends in it; a line end that was typed belongs to neither line. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/** The lines `text` breaks into where `ems` Chinese characters fit on one; longer words are broken where the line ends. */
export function wrap(text: string, ems: number): readonly Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const paragraph of text.split('\n')) {
    for (const { from, to } of wrapParagraph(paragraph, Math.max(ems, 1))) lines.push({ from: at + from, to: at + to });
    at += paragraph.length + 1;
  }
  return lines;
}

function wrapParagraph(text: string, room: number): readonly Line[] {
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
    const width = emsOf(unit);
    if (used > 0 && used + width > room) end(match.index);
    if (width <= room) {
      used += width;
      continue;
    }
    // A unit wider than the line fills whole lines, and leaves a rest.
    let at = match.index;
    for (const character of unit) {
      const wide = emsOf(character);
      if (used > 0 && used + wide > room) end(at);
      used += wide;
      at += character.length;
    }
  }
  lines.push({ from, to: text.length });
  return lines;
}

/** The width of a text in Chinese characters: letters and digits take half of one, and a little more in stand-in faces. */
export function emsOf(text: string, half = WIDE_EM): number {
  let ems = 0;
  for (const character of text) ems += /[\u0020-\u00ff]/.test(character) ? half : 1;
  return ems;
}

/** The width of the widest figure in a text, in Chinese characters: what a column must hold so that none breaks. */
export function widestFigure(text: string): number {
  let widest = 0;
  for (const [figure] of text.matchAll(FIGURE)) widest = Math.max(widest, emsOf(figure, FIGURE_EM));
  return widest;
}
