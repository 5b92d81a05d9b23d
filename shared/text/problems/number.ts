/** Refusals of typed numbers. */
export const numberProblems = {
  'number.empty': (_: Record<string, never>) => '没有填数字。',
  'number.character': (p: { text: string; character: string }) =>
    `「${p.text}」里的「${p.character}」不是数字可用的字符，没有采用；请改成数字，例如 1234.56 或 93.44%。`,
};
