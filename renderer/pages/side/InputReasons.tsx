import type { Line } from '../../../shared/scoring/evaluation';
import { reasonsAsked } from '../../../shared/scoring/input-reasons';
import { splitBinding } from '../../../shared/workbook';
import { findIndicator } from '../../../shared/workbook/fields/find';
import { fillOf, tableOf } from '../../../shared/workbook/fields/owner';
import type { Book } from '../../state/book';
import { evaluationOf } from '../../state/evaluation';
import { perform, useStore } from '../../state/store';
import { Kept } from '../../kit/Kept';

/** Reasons beside what was filled in at a line, where its rule wants one: 酌情扣分, 手填系数, 豁免. */
export function InputReasons({ line }: { line: Line }) {
  const book = useStore((state) => state.book);
  const asked = book ? askedOf(line, book) : [];
  if (asked.length === 0) return null;
  return (
    <section className="side-part">
      <h3>所填的理由</h3>
      {asked.map(({ binding, name, text, unit, note }) => (
        <Kept
          key={binding}
          label={`${name}（填的是 ${text}）的理由`}
          long
          value={note}
          placeholder="例如：哪份材料、哪一处，为什么这样填"
          onKeep={(reason) =>
            perform({ name: 'set', args: { binding, text, note: reason, ...(unit === undefined ? {} : { unit }) } })
          }
        />
      ))}
    </section>
  );
}

function askedOf(line: Line, book: Book) {
  const owner = splitBinding(line.binding)?.owner;
  const table = owner && tableOf(book.pack, book.workbook, owner);
  const fill = owner && fillOf(book.workbook, owner);
  if (!table || !fill) return [];
  const scorer = findIndicator(table, line.id) ?? table.rules.find(({ id }) => id === line.ruleId);
  if (!scorer) return [];
  const own = fill.indicators.find(({ id }) => id === line.id);
  const inputs = own ? own.inputs : fill.inputs[line.id];
  return reasonsAsked({ binding: line.binding, scorer, inputs }, evaluationOf(book).figure);
}
