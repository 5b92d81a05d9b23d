/** That a workbook goes by the rules of another year than its own, and which figures of that year are still to be confirmed. */
export function otherYearSentence(rules: string, year: string, unconfirmed: readonly string[]): string {
  const names = unconfirmed.map((name) => `「${name}」`).join('、');
  const open = names === '' ? '' : `；${names}还是 ${rules} 年的数，请确认或改成 ${year} 年的`;
  return `自评年度是 ${year} 年，按 ${rules} 年的规则${open}。`;
}
