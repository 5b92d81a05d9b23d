/** What can be wrong with a number somebody typed. `typed` is the text as it was typed; nothing is guessed and nothing becomes 0. */
export const numberProblems = {
  'number.empty': (_: Record<string, never>) => '这里还没有填数。请填一个数；本年没有这一项的，请选「本年无此项」。',
  'number.too-long': ({ most }: { most: number }) => `这个数太长了，最多 ${most} 个字。请核对后重新填写。`,
  'number.character': ({ typed, character, at }: { typed: string; character: string; at: number }) =>
    `「${typed}」里的第 ${at} 个字${nameOf(character)}不能出现在数里。请只用数字、小数点、千位逗号、负号和百分号。`,
  'number.thousands': ({ typed }: { typed: string }) =>
    `「${typed}」里的逗号不在千位上。请写成 1,234,567.89 的样子，或者不用逗号。`,
  'number.form': ({ typed }: { typed: string }) => `「${typed}」不是一个完整的数。请写成 1234.56、-1234.56 或 12.5% 的样子。`,
};

/** Blank and invisible characters have no shape to quote: they are named, or given by their code. */
function nameOf(character: string): string {
  if (/^\s$/u.test(character)) return '（空格）';
  if (/^[\p{C}\p{M}]$/u.test(character))
    return `（看不见的字符 U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}）`;
  return `「${character}」`;
}
