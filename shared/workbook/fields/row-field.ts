import type { Rows } from '../../pack';
import { listOf, rowsOf } from '../rows';
import { carriedBy, type Treatment } from './carry';
import { put } from './field';
import { type InTable, lineField, stored } from './kind';
import { lineName } from './lines';
import { bindingPath } from './path';
import { readFigure } from './printed';

/** A field of a row of a list the unit names itself (履职目标). */
export const rowField = lineField(bindingPath('<line>/row/<row>/<field>'), {
  id: 'row-field',
  plain: 'rows.<line>[<row>].<field>',
  published: true,
  open: ([line, rowId, fieldId], { table, fill }) => {
    const spec = listOf(table, fill, line);
    const field = spec?.fields.find((one) => one.id === fieldId);
    if (!spec || !field || !rowsOf(fill, line, spec).some((row) => row.id === rowId)) return null;
    return {
      kind: 'figure',
      name: field.name,
      described: field,
      read: ({ rows }) => rows[line]?.find((row) => row.id === rowId)?.fields[fieldId],
      write: (draft, value) => {
        const there = draft.rows[line] ?? [];
        // Blank rows the form asks for become real only when one of them is typed into.
        const all = there.some((row) => row.id === rowId) ? there : rowsOf(draft, line, spec);
        const rows = all.map((row) => ({ id: row.id, fields: { ...row.fields } }));
        for (const row of rows) if (row.id === rowId) put(row.fields, fieldId, value);
        draft.rows[line] = rows;
      },
    };
  },
  stored: ({ rows }) =>
    Object.entries(rows).flatMap(([line, list]) =>
      list.flatMap((row) => Object.entries(row.fields).map(([field, given]) => stored(given, line, row.id, field))),
    ),
  called: ([line, row, field], context) => [
    lineName(line, context),
    rowName(line, row, context),
    fieldOf(line, field, context)?.name ?? field,
  ],
  carry: ([line, , field], context) => carryOf(fieldOf(line, field, context)),
  text: () => ({ role: 'prose', where: '清单' }),
  readPrinted: readFigure,
});

/** A row by where it stands in its list; its id where the list is not known. */
function rowName(line: string, row: string, { table, fill }: InTable): string {
  const spec = listOf(table, fill, line);
  const place = spec ? rowsOf(fill, line, spec).findIndex(({ id }) => id === row) + 1 : 0;
  return place > 0 ? `第 ${place} 行` : row;
}

function fieldOf(line: string, id: string, { table, fill }: InTable): Rows['fields'][number] | undefined {
  return listOf(table, fill, line)?.fields.find((one) => one.id === id);
}

/** Fields of a list go as the fields of the unit's own indicators that are called the same; others are results. */
const alike: Readonly<Record<string, Treatment>> = {
  name: { fate: 'ask', why: 'row-name', name: true },
  target: { fate: 'ask', why: 'row-name', reference: 'always' },
  direction: { fate: 'keep', why: 'tree' },
  unit: { fate: 'keep', why: 'tree' },
  points: { fate: 'keep', why: 'tree' },
};

function carryOf(field: Rows['fields'][number] | undefined): Treatment {
  const like = field && Object.hasOwn(alike, field.id) ? alike[field.id] : undefined;
  return carriedBy(field) ?? like ?? { fate: 'clear', why: 'row-result' };
}
