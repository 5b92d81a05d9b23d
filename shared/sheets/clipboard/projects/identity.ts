/** A code or name as it is compared: blanks, widths and kinds of brackets do not tell projects apart. */
export function identityOf(text: string): string {
  return text
    .replace(/[\s\u3000\u200b\ufeff]+/g, '')
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[【［〔]/g, '(')
    .replace(/[】］〕]/g, ')')
    .toLowerCase();
}

/** Rows and headings that add others up. */
export function isSum(text: string): boolean {
  return /合计|总计|小计|总额/.test(text);
}
