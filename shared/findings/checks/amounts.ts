import { amountsIn } from '../amounts';
import { plain } from '../figures';
import { check } from '../finding';

/** 资金块：amounts that cannot be. */
export const amountsCheck = check({
  number: '44',
  about: '预算数、执行数是负数',
  codes: { 'amount.negative': 'error' },
  table: (table, report) => {
    for (const { name, key, value, isTyped } of amountsIn(table)) {
      if (isTyped && value.lessThan(0)) report('amount.negative', key, { where: `${table.label}·${name}`, value: plain(value) });
    }
  },
});
