import { type Fact, factName } from '../../pack';
import { carryOfFact } from './carry';
import { put } from './field';
import { type InTable, ownerField, stored } from './kind';
import { bindingPath } from './path';
import { readFigure } from './printed';

/** A fact of a table: of a project (its kind), of the unit's own table, of an appraisal. */
export const tableFact = ownerField(bindingPath('<owner>/fact/<fact>'), {
  id: 'table-fact',
  plain: 'facts.<fact>',
  published: true,
  open: ([id], { table, year }) => {
    const fact = factOf(table, id);
    if (!fact) return null;
    return {
      kind: 'figure',
      name: factName(fact, year),
      described: fact,
      read: ({ facts }) => facts[id],
      write: ({ facts }, value) => put(facts, id, value),
    };
  },
  stored: ({ facts }) => Object.entries(facts).map(([id, given]) => stored(given, id)),
  called: ([id], { table, year }) => {
    const fact = factOf(table, id);
    return [fact ? factName(fact, year) : id];
  },
  carry: ([id], { table }) => carryOfFact(factOf(table, id)),
  readPrinted: readFigure,
});

function factOf(table: InTable['table'], id: string): Fact | undefined {
  return table?.facts.find((one) => one.id === id);
}
