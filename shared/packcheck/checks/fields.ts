import { nearest } from '../../formula/nearest';
import type { FieldCell, Table } from '../../pack';
import { type Problem, problem } from '../../text/problem';
import type { Check } from '../check';
import type { PathPart } from '../place';
import type { Subject } from '../subject';

/** Cells of the form that are bound to something: it has to be there. */
export const fields: Check = {
  name: 'fields',
  about: '格子里要填、要印的东西都有',
  touches: 'form',
  run: (subject) =>
    subject.pack.tables.flatMap((table, index) =>
      table.blocks.flatMap((block, at) => {
        const path = ['tables', index, 'blocks', at];
        if (block.kind === 'total')
          return (block.cells ?? []).flatMap((cell, position) => inCell(cell, table, [...path, 'cells', position], subject));
        if (block.kind !== 'fields') return [];
        return block.rows.flatMap((cells, row) =>
          cells.flatMap((cell, position) => inCell(cell, table, [...path, 'rows', row, position], subject)),
        );
      }),
    ),
};

const always = ['unit-name', 'department-name', 'code', 'name', 'code-name'];
const totals = ['total.points', 'total.rule', 'total.self', 'total.rating', 'total.rate'];

function inCell(cell: FieldCell, table: Table, path: readonly PathPart[], subject: Subject): Problem[] {
  const { field, text } = cell;
  if (field === undefined) return [];
  const place = subject.at(...path);
  if (text !== undefined) return [problem('packcheck.cell-both', place, { field, text })];
  const known = [
    ...always,
    ...totals,
    ...table.texts.map((one) => `text.${one.id}`),
    ...table.facts.map((one) => `fact.${one.id}`),
  ];
  return known.includes(field) ? [] : [problem('packcheck.field', place, { field, nearest: nearest(field, known) })];
}
