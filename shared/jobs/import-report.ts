import type { SourceCell, SourceDocument, SourceTable } from '../reading/source';
import type { Outcome, Recognised } from '../recognising';
import type { RecognisedDocument } from './import';
import { doubtText, PROSE, proseTitle } from '../text/recognising';
import { openField } from '../workbook/fields/catalogue';

/** What became of one cell, in words; `words`: a heading or a label, read and nothing taken from it. */
interface ReadCell extends Pick<SourceCell, 'row' | 'column' | 'rowSpan' | 'columnSpan' | 'text'> {
  readonly state: 'words' | 'matched' | 'doubtful' | 'unmatched';
  readonly binding: string | null;
  /** The place it went to, as people call it; empty where it went to none that is typed into. */
  readonly name: string;
  readonly understood: string;
  readonly why: string;
}

/** A table of the document as it looks, with what became of its cells; `of` is the path of the table it became. */
export interface ReadTable {
  readonly title: string;
  readonly of: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly ReadCell[];
}

/** What is kept of a document for 导入核对: its tables as they look, what was left, and the packs nearly as like. */
interface ReadDocument {
  readonly name: string;
  readonly tables: ReadTable[];
  readonly others: string[];
  readonly near: string[];
}

/** A document as 导入核对 shows it, whoever read it: the window or the command line. */
export function readDocumentOf(name: string, { document, recognised }: RecognisedDocument): ReadDocument {
  const { others, near } = recognised;
  return { name, tables: readTables(document, recognised), others: [...others], near: near.map(({ pack }) => pack) };
}

/** The tables of a document in which something was recognised, in their order; last its prose, a row to a heading. */
export function readTables(document: SourceDocument, recognised: Recognised): ReadTable[] {
  const outcomes = new Map<string, Outcome>();
  const texts = new Set(recognised.texts.map(({ cell }) => cell));
  for (const outcome of recognised.outcomes) if (!texts.has(outcome.cell)) outcomes.set(outcome.cell.position.path, outcome);
  const tables = document.blocks.flatMap((block) => {
    if (block.kind !== 'table' || !block.cells.some(({ position }) => outcomes.has(position.path))) return [];
    const cells = block.cells.map((cell) => readCell(cell, outcomes.get(cell.position.path), recognised));
    return [{ ...whose(block, outcomes, recognised), rowCount: block.rowCount, columnCount: block.columnCount, cells }];
  });
  return recognised.texts.length === 0 ? tables : [...tables, proseTable(recognised)];
}

function proseTable(recognised: Recognised): ReadTable {
  const outcomes = new Map(recognised.outcomes.map((outcome) => [outcome.cell, outcome]));
  const cells = recognised.texts.flatMap(({ heading, cell }, row): ReadCell[] => {
    const words = { row, column: 0, rowSpan: 1, columnSpan: 1, text: heading };
    const read = readCell(cell, outcomes.get(cell), recognised);
    return [
      { ...words, state: 'words', binding: null, name: '', understood: '', why: '' },
      { ...read, row, column: 1 },
    ];
  });
  return { title: proseTitle, of: PROSE, rowCount: recognised.texts.length, columnCount: 2, cells };
}

function readCell(cell: SourceCell, outcome: Outcome | undefined, { pack, workbook }: Recognised): ReadCell {
  const { row, column, rowSpan, columnSpan, text } = cell;
  const at = { row, column, rowSpan, columnSpan, text };
  if (outcome === undefined) return { ...at, state: 'words', binding: null, name: '', understood: '', why: '' };
  const binding = outcome.state === 'unmatched' ? null : outcome.binding;
  const field = binding === null ? null : openField(binding, pack, workbook);
  return {
    ...at,
    state: outcome.state,
    binding: field ? binding : null,
    name: field?.name ?? '',
    understood: outcome.state === 'unmatched' ? '' : outcome.understood,
    why: outcome.state === 'matched' ? '' : doubtText(outcome.why),
  };
}

/** The title and the owner a block's cells went to: that of the most of them. */
function whose(
  block: SourceTable,
  outcomes: ReadonlyMap<string, Outcome>,
  recognised: Recognised,
): { title: string; of: string } {
  const counts = new Map<string, number>();
  for (const { position } of block.cells) {
    const outcome = outcomes.get(position.path);
    if (outcome === undefined || outcome.state === 'unmatched' || outcome.binding === null) continue;
    const { binding } = outcome;
    const owner = recognised.tables.find(({ of }) => binding.startsWith(`${of}/`))?.of;
    if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const table = recognised.tables.find(({ of }) => of === most?.[0]);
  return { title: table?.title ?? block.sheet ?? '', of: most?.[0] ?? '' };
}
