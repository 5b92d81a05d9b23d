import type { Pack } from '../../pack';
import type { SourceCell } from '../../reading/source';
import { doubt } from '../../text/recognising';
import { openField, type Workbook } from '../../workbook';
import { enter } from '../../workbook/commands/enter';
import { fields, projectPath } from '../../workbook/fields';
import type { Outcomes } from '../bind';
import type { Form } from '../form';
import { levelled, nameKey } from '../text';
import { fill as fillSchema } from '../../workbook/schema/fill';

const TEXT = 'text.';

/** A column of a pack's list of projects that prints a text of each project's own table (备注), and the words over it. */
interface TextColumn {
  readonly text: string;
  readonly heading: string;
}

/** A list of projects of the pack: the heading over their names, and its columns of texts. */
interface List {
  readonly table: string;
  readonly name: string;
  readonly texts: readonly TextColumn[];
}

/**
 * Reads the texts that a list of projects (汇总表) alone prints into the projects of the same names; gives the table's id, or null
 * where the form is no such list. All else in it is computed from the projects' own tables.
 */
export function bindListed(form: Form, pack: Pack, draft: Workbook, outcomes: Outcomes): string | null {
  if (form.titleKind !== 'summary') return null;
  for (const list of listsOf(pack)) {
    const heading = headingIn(form, list);
    if (!heading) continue;
    for (const cell of form.cells)
      if (!heading.columns.has(cell.column) || cell.row <= heading.row) outcomes.matched(cell, null, '');
    for (const cell of form.cells) readText(cell, heading, form, { pack, draft, outcomes });
    draft.tables[list.table] ??= fillSchema.parse({});
    return list.table;
  }
  return null;
}

function listsOf(pack: Pack): List[] {
  return pack.tables.flatMap(({ id, blocks }) =>
    blocks.flatMap((block): List[] => {
      if (block.kind !== 'projects') return [];
      const name = block.columns.find(({ content }) => content === 'name')?.heading;
      const texts = block.columns.flatMap(({ content, heading }) =>
        content.startsWith(TEXT) ? [{ text: content.slice(TEXT.length), heading }] : [],
      );
      return name === undefined || texts.length === 0 ? [] : [{ table: id, name, texts }];
    }),
  );
}

interface Heading {
  readonly row: number;
  /** The column of the projects' names. */
  readonly name: number;
  /** Texts by the column they stand in. */
  readonly columns: ReadonlyMap<number, string>;
}

/** The row with the headings of a list's names and texts; null where the form has none. */
function headingIn({ cells }: Form, { name, texts }: List): Heading | null {
  const says = (cell: SourceCell, heading: string) => levelled(cell.text) === levelled(heading);
  const over = cells.find((cell) => says(cell, name));
  if (!over) return null;
  const beside = cells.filter(({ row }) => row === over.row);
  const columns = new Map(
    texts.flatMap(({ text, heading }) => {
      const found = beside.find((cell) => says(cell, heading));
      return found ? [[found.column, text] as const] : [];
    }),
  );
  return columns.size === 0 ? null : { row: over.row, name: over.column, columns };
}

interface Target {
  readonly pack: Pack;
  readonly draft: Workbook;
  readonly outcomes: Outcomes;
}

function readText(cell: SourceCell, { row, name, columns }: Heading, form: Form, { pack, draft, outcomes }: Target): void {
  const text = columns.get(cell.column);
  if (text === undefined || cell.row <= row || cell.text.trim() === '') return;
  const named = form.cells.find((one) => one.row === cell.row && one.column === name)?.text ?? '';
  const project = draft.projects.find((one) => nameKey(one.name) === nameKey(named) && named !== '');
  const binding = project && fields.text.at(projectPath(project.id), text);
  const said = cell.text.trim();
  const field = binding === undefined ? null : openField(binding, pack, draft);
  const before = field?.kind === 'words' ? (field.read(draft) ?? '') : '';
  if (binding === undefined || !field) outcomes.unmatched(cell, doubt('place.none', {}));
  // The project's own table comes first, where it prints the text too.
  else if (before !== '' && nameKey(before) !== nameKey(said))
    outcomes.doubtful(cell, binding, before, doubt('table.twice', { first: before }));
  else if (enter(draft, { binding, text: said }, pack)) outcomes.unmatched(cell, doubt('place.none', {}));
  else outcomes.matched(cell, binding, said);
}
