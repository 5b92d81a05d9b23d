import { formatPlain } from '../../number';
import type { Table } from '../../pack';
import { readFundsRow } from '../words/funds';
import { readFundsColumn } from '../words/funds-columns';
import type { PackFunds } from './model';

/** The money of a table, with what its rows and columns mean by their words. */
export function fundsOf(funds: NonNullable<Table['funds']>): PackFunds {
  const rate = funds.execution.rate;
  // The rate is what was spent of what was to be spent, whatever the form calls them.
  const [spent = '', planned = ''] = rate.split('/').map((side) => side.trim());
  const rows = funds.rows.map((row) => ({
    id: row.id,
    name: row.name,
    kind: readFundsRow(row.name)?.kind ?? null,
    total: row.total === true,
    starts: row.starts ?? null,
  }));
  const typed = funds.rows.filter((row) => !row.total);
  return {
    unit: funds.unit,
    rows,
    columns: funds.columns.map(({ id, name }) => ({
      id,
      name,
      own: readFundsColumn(name)?.kind ?? null,
      kind: name === spent ? 'executed' : name === planned ? 'adjusted' : (readFundsColumn(name)?.kind ?? null),
    })),
    main: (typed.find((row) => row.starts === undefined) ?? typed[0])?.id ?? null,
    points: funds.execution.points ? formatPlain(funds.execution.points) : '',
  };
}
