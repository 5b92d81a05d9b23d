import { findAccounts } from './account';
import { findIdCards } from './id-card';
import { normalise } from './normalise';
import { findLandlines, findMobiles } from './phone';

export { mask } from './normalise';

/** What kind of personal thing was found. */
export type PrivateKind = 'mobile' | 'landline' | 'id-card' | 'account' | 'email' | 'contact';

export interface PrivateMatch {
  readonly kind: PrivateKind;
  /** As written, in plain digits. */
  readonly match: string;
}

const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/g;
const CONTACT = /(联系人(?:及电话|电话|姓名)?|联系电话|联系方式|手机号码?)[ :]{1,3}[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])/;
const CONTACT_LABEL = /^\s*(联系人(及电话|电话|姓名)?|联系电话|联系方式|手机号?码?)\s*[:：]?\s*$/;

/** Seven digits near each other, an address, or words that speak of either: all else is passed over quickly. */
const WORTH_A_LOOK = /(?:[0-9０-９][^0-9０-９]{0,3}){7}|[@＠]|联系|手机/;

/**
 * Personal data in one text; pure. `before` is what stands just before it (the cell to its left): numbers mean
 * different things behind 账号 and behind 项目编码. Each number is told once, as the most telling thing it can be.
 */
export function findPrivate(text: string, before = ''): PrivateMatch[] {
  if (!WORTH_A_LOOK.test(text) && !WORTH_A_LOOK.test(before)) return [];
  let rest = normalise(text);
  const said = normalise(before);
  const found: PrivateMatch[] = [];
  const take = (kind: PrivateKind, matches: readonly string[]) => {
    for (const match of matches) {
      found.push({ kind, match });
      // Blanked out, so that a card is not told again as an account.
      rest = rest.replace(match, '#'.repeat(match.length));
    }
  };
  take('id-card', findIdCards(rest, said));
  take(
    'account',
    findAccounts(rest, said).filter((digits) => !isPhone(digits)),
  );
  take('mobile', findMobiles(rest));
  take('landline', findLandlines(rest, said));
  take(
    'email',
    [...rest.matchAll(EMAIL)].map(([match]) => match),
  );
  const named =
    CONTACT.exec(rest)?.[0] ?? (CONTACT_LABEL.test(said) && /^\s*[\u4e00-\u9fff]{2,4}\s*$/.test(rest) ? rest.trim() : '');
  if (named !== '' && found.length === 0) found.push({ kind: 'contact', match: named });
  return found;
}

function isPhone(digits: string): boolean {
  return /^(1[3-9]\d{9}|0\d{9,11})$/.test(digits.replace(/[ -]/g, ''));
}
