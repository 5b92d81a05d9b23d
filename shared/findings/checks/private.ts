import { check } from '../finding';
import { findPrivate, mask } from '../private';

/** 个人信息：numbers, addresses and columns that must not be published. */
export const privateCheck = check({
  number: '37',
  about: '公开泄露个人信息',
  codes: {
    'private.mobile': 'error',
    'private.landline': 'error',
    'private.id-card': 'error',
    'private.account': 'error',
    'private.email': 'error',
    'private.contact': 'error',
    'private.person': 'hint',
  },
  text: ({ text, place, where, role, before }, _year, report) => {
    const found = findPrivate(text, before ?? (role === 'contact' ? '电话' : ''));
    for (const { kind, match } of found) report(`private.${kind}`, place, { where, masked: mask(match) });
    if ((role === 'person' || role === 'contact') && found.length === 0) report('private.person', place, { where, masked: '' });
  },
});
