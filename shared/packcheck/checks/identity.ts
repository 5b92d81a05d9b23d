import { problem } from '../../text/problem';
import type { Check } from '../check';

/** An id that ends with a year names the year of the pack; a pack for any year from one on is left alone. */
export const identity: Check = {
  name: 'identity',
  about: '编号里的年度就是规则包的年度',
  touches: 'form',
  run: ({ pack, at }) => {
    const named = /-((?:19|20)\d\d)$/.exec(pack.id)?.[1];
    if (named === undefined || pack.years || named === String(pack.year)) return [];
    return [problem('packcheck.id-year', at('id'), { id: pack.id, year: String(pack.year) })];
  },
};
