import { put } from './field';
import { ownerField, stored } from './kind';
import { bindingPath } from './path';
import { readFigure } from './printed';

/** Money of a table, by source (row) and what it is (column). The total row has the same paths and is never typed. */
export const amount = ownerField(bindingPath('<owner>/funds/<row>/<column>'), {
  id: 'amount',
  plain: 'funds.<row>.<column>',
  published: true,
  open: ([rowId, columnId], { table }) => {
    const row = table.funds?.rows.find((one) => one.id === rowId && !one.total);
    const column = table.funds?.columns.find((one) => one.id === columnId);
    if (!row || !column) return null;
    return {
      kind: 'figure',
      name: `${row.name}·${column.name}`,
      described: { unit: table.funds?.unit },
      read: ({ funds }) => funds[rowId]?.[columnId],
      write: ({ funds }, value) => put((funds[rowId] ??= {}), columnId, value),
    };
  },
  stored: ({ funds }) =>
    Object.entries(funds).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, given]) => stored(given, row, column)),
    ),
  called: ([row, column], { table }) => {
    const { rows = [], columns = [] } = table?.funds ?? {};
    const nameOf = (list: readonly { id: string; name: string }[], id: string) => list.find((one) => one.id === id)?.name ?? id;
    return [`${nameOf(rows, row)}·${nameOf(columns, column)}`];
  },
  carry: () => ({ fate: 'clear', why: 'funds' }),
  readPrinted: readFigure,
});
