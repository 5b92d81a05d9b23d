import type { Decimal } from '../number';
import { fields } from '../workbook/fields';
import { numberIn } from './figures';
import type { TableSubject } from './subject';

/** An amount of a table's funds that is known. */
export interface Amount {
  /** Of its row and its column. */
  readonly name: string;
  readonly key: string;
  readonly value: Decimal;
  /** Somebody typed it; else it is worked out. */
  readonly isTyped: boolean;
}

/** The known amounts of a table's funds, row by row. */
export function amountsIn({ spec: { funds }, path, result }: TableSubject): Amount[] {
  return (funds?.rows ?? []).flatMap((row) =>
    (funds?.columns ?? []).flatMap((column) => {
      const key = fields.amount.at(path, row.id, column.id);
      const figure = result.figures.get(key);
      const value = numberIn(figure?.value);
      return value ? [{ name: `${row.name}·${column.name}`, key, value, isTyped: figure?.kind === 'input' }] : [];
    }),
  );
}
