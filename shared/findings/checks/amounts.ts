import type { Decimal } from '../../number';
import { fields } from '../../workbook/fields';
import { numberIn, plain } from '../figures';
import { check } from '../finding';
import type { TableSubject } from '../subject';

/** 资金块：amounts that cannot be. */
export const amountsCheck = check({
  number: '44',
  about: '预算数、执行数是负数',
  codes: { 'amount.negative': 'error' },
  table: (table, report) => {
    for (const { name, key, value } of amountsIn(table)) {
      if (value.lessThan(0)) report('amount.negative', key, { where: `${table.label}·${name}`, value: plain(value) });
    }
  },
});

function amountsIn({ spec, path, result }: TableSubject): { name: string; key: string; value: Decimal }[] {
  const { funds } = spec;
  return (funds?.rows ?? []).flatMap((row) =>
    (funds?.columns ?? []).flatMap((column) => {
      const key = fields.amount.at(path, row.id, column.id);
      const figure = result.figures.get(key);
      const value = numberIn(figure?.value);
      if (figure?.kind !== 'input' || !value) return [];
      return [{ name: `${row.name}·${column.name}`, key, value }];
    }),
  );
}
