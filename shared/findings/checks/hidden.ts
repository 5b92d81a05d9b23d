import { hiddenShares } from '../../scoring';
import { check } from '../finding';
import { figures } from '../../workbook/fields';

/** 不公开的项目：sums that are published and count it, from which its figures come by subtraction. */
export const hiddenCheck = check({
  number: '',
  about: '公开的合计数减去公开的项目，能算出不公开的项目',
  codes: { 'private.by-subtraction': 'doubt' },
  whole: ({ pack, workbook, evaluation }, report) => {
    const shares = hiddenShares(pack, workbook, evaluation);
    const [first] = shares;
    if (!first) return;
    report('private.by-subtraction', figures.rollup.at(first.rollup.id), {
      names: shares.map(({ rollup }) => `「${rollup.name}」`).join(''),
    });
  },
});
