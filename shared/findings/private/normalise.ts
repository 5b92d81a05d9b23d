const FULL = '０１２３４５６７８９－＠．（）：＋　ｘＸ';
const HALF = '0123456789-@.():+ xX';

/**
 * Full-width digits and signs, and every kind of dash and blank, in their plain form, one character for one, so that
 * places in the text stay where they are. What cannot be seen (zero-width) goes.
 */
export function normalise(text: string): string {
  let plain = '';
  for (const character of text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')) {
    const index = FULL.indexOf(character);
    if (index >= 0) plain += HALF[index] ?? character;
    else if (/[\u2010-\u2015\u2212\ufe58\ufe63]/.test(character)) plain += '-';
    else plain += /[\u00a0\u2002-\u200a\u202f\u205f\t]/.test(character) ? ' ' : character;
  }
  return plain;
}

/** A number with its middle hidden. */
export function mask(match: string): string {
  const plain = [...match.replace(/[\s-]/g, '')];
  if (plain.length < 6) return plain.join('');
  return `${plain.slice(0, 3).join('')}${'*'.repeat(Math.min(plain.length - 5, 8))}${plain.slice(-2).join('')}`;
}
