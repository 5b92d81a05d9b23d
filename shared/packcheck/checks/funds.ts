import { problem } from '../../text/problem';
import type { Check } from '../check';

/** Money of a table: one row adds the others up, and formulas mean that one by the names of columns. */
export const funds: Check = {
  name: 'funds',
  about: '资金有一行总额，只有一行',
  touches: 'scores',
  run: ({ pack, at }) =>
    pack.tables.flatMap(({ name, funds: money }, index) => {
      const totals = money?.rows.filter((row) => row.total).length ?? 1;
      return totals === 1
        ? []
        : [problem('packcheck.funds-total', at('tables', index, 'funds', 'rows'), { table: name, totals: String(totals) })];
    }),
};
