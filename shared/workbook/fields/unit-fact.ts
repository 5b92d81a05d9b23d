import { type Fact, factName, type Pack } from '../../pack';
import { carryOfFact } from './carry';
import { put } from './field';
import { commonField, stored } from './kind';
import { bindingPath } from './path';
import { readFigure } from './printed';
import { namedText } from './text-use';

/** A fact of the unit (基础数据), filled in once and used by every line that names it. */
export const unitFact = commonField(bindingPath('unit/fact/<fact>'), {
  id: 'unit-fact',
  plain: 'unit.facts.<fact>',
  published: true,
  open: ([id], pack, { year }) => {
    const fact = factOf(pack, id);
    if (!fact) return null;
    return {
      kind: 'figure',
      name: factName(fact, year),
      described: fact,
      read: ({ unit }) => unit.facts[id],
      write: ({ unit }, value) => put(unit.facts, id, value),
    };
  },
  stored: ({ unit }) => Object.entries(unit.facts).map(([id, given]) => stored(given, id)),
  called: ([id], { pack, workbook }) => {
    const fact = factOf(pack, id);
    return [fact ? factName(fact, workbook.year) : id];
  },
  carry: ([id], { pack }) => carryOfFact(factOf(pack, id)),
  text: ([id], { pack }) => (factOf(pack, id)?.type === 'text' ? namedText(factOf(pack, id)?.name ?? id) : null),
  readPrinted: readFigure,
});

function factOf(pack: Pack, id: string): Fact | undefined {
  return pack.facts.find((one) => one.id === id);
}
