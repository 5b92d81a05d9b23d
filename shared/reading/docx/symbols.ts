/** Ticks, boxes and arrows of the fonts Office draws them with, as characters everybody has. By font, then code point. */
const SIGNS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '□',
    0x72: '□',
    0x75: '◆',
    0xa1: '○',
    0xa8: '□',
    0xd8: '➢',
    0xe0: '→',
    0xf0: '⇨',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  'wingdings 2': { 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□', 0x2a: '□', 0x30: '□' },
  symbol: { 0xa3: '≤', 0xb3: '≥', 0xb4: '×', 0xb8: '÷', 0xb1: '±', 0xb7: '·', 0xb9: '≠', 0xae: '→', 0xa5: '∞', 0xe5: '∑' },
};

/** The character of `<w:sym>`; one of an unknown font as its own character, outside the private area only. */
export function symbolOf(font: string, code: string): string {
  const point = /^[0-9a-f]{1,5}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  const own = point >= 0xf000 && point <= 0xf0ff ? point - 0xf000 : point;
  const known = SIGNS[font.toLowerCase()]?.[own];
  if (known !== undefined) return known;
  if (point < 0x20 || point > 0xffff || (point >= 0xd800 && point <= 0xf8ff)) return '';
  return String.fromCharCode(point);
}
