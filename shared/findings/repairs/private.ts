import { findPrivate } from '../private';
import { put, repair } from './repair';

/** Numbers and addresses of people: hidden in the middle, or taken out where what is left would say nothing. */
export const hideNumber = repair(
  ['private.mobile', 'private.landline', 'private.id-card', 'private.account'],
  ({ masked }, bench) => {
    const { typed } = bench;
    const match = typed === null ? undefined : findPrivate(typed, '账号电话').find((one) => typed.includes(one.match));
    return typed === null || !match ? null : put(bench, typed.replace(match.match, masked), `改成 ${masked}`);
  },
);
export const removeAddress = repair(['private.email'], (_params, bench) => {
  const { typed } = bench;
  const match = typed === null ? undefined : findPrivate(typed).find((one) => one.kind === 'email' && typed.includes(one.match));
  return typed === null || !match ? null : put(bench, typed.replace(match.match, '').trim(), '删去邮箱');
});
