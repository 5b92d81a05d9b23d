import type { ImportedCell } from '../../../shared/bridge';
import { buildReports } from '../../../shared/report';
import { PROSE } from '../../../shared/text/recognising';
import { openField } from '../../../shared/workbook/fields/catalogue';
import { evaluationOf, gridOf } from '../../state/evaluation';
import type { Book, Command } from '../../state/book';

/** A place a cell can be moved to. */
export interface Target {
  readonly binding: string;
  readonly name: string;
}

/** The places to type into of the table a cell belongs to, in the order they are printed; each once. */
export function targetsOf(book: Book, owner: string): readonly Target[] {
  const found = new Map<string, string>();
  if (owner === PROSE) return paragraphsOf(book);
  for (const id of [owner, `${owner}/base`]) {
    for (const { binding, name } of gridOf(book, id)?.rows.flatMap(({ cells }) => cells) ?? []) {
      if (binding === undefined || found.has(binding) || !openField(binding, book.pack, book.workbook)) continue;
      found.set(binding, name ?? binding);
    }
  }
  return [...found].map(([binding, name]) => ({ binding, name }));
}

/** The paragraphs of the reports, by the headings they stand under. */
function paragraphsOf(book: Book): readonly Target[] {
  return buildReports(book.pack, book.workbook, evaluationOf(book)).flatMap(({ title, blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [{ binding: block.binding, name: [title, ...block.under].join(' · ') }] : [],
    ),
  );
}

/** Puts a cell's text into another place and takes it out of where it went, in one step of undo. Null: to take it out alone. */
export function moveCommand(cell: ImportedCell, binding: string | null, text: string): Command | null {
  const changes = [
    ...(cell.binding !== null && cell.binding !== binding ? [{ binding: cell.binding, text: '' }] : []),
    ...(binding === null ? [] : [{ binding, text }]),
  ];
  return changes.length === 0 ? null : { name: 'set-many', args: { changes } };
}
