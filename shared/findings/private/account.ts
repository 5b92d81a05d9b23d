const WORD = '(?:银行)?(?:账号|帐号|卡号|账户号|帐户号|账户|帐户|开户行|开户银行|银行卡|对公账户|存折)';
const SAID = new RegExp(`${WORD}[^0-9。；;]{0,24}$`);
const LABEL = new RegExp(`${WORD}(?:号码?)?(?:及.{1,6})?[\\s:：()（）]*$`);
const DIGITS = /(?<![0-9A-Za-z.])(\d(?:[ -]?\d){8,29})(?![0-9A-Za-z])(?!\.\d)(?!\s*[万亿]?元)/g;

/** Bank accounts: 9 to 30 digits, where the words before them say so. Without such words a code is only a code. */
export function findAccounts(text: string, before: string): string[] {
  return [...text.matchAll(DIGITS)].flatMap((match) => {
    const [, digits = ''] = match;
    const said = SAID.test(text.slice(0, match.index)) || (match.index < 4 && LABEL.test(before));
    return said ? [digits] : [];
  });
}
