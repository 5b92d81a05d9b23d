import type { Candidate } from '../choose';
import type { Form } from '../form';
import type { PackTable } from '../pack-tables';
import { pairInPlace } from './pairing';

/** A form and the pack's table whose words it has. */
export interface Worded {
  readonly form: Form;
  readonly table: PackTable;
  /** It is that table; else it only speaks of its indicators, as a worksheet of criteria does. */
  readonly isTable: boolean;
}

/** How many of a form's names have to be the table's for it to speak of that table, and at least how many. */
const MOST = 0.6;
const FEWEST = 2;

/** For each form the table it is, or speaks of: those that are one first. */
export function wordedForms(forms: readonly Form[], candidate: Candidate | undefined, tables: readonly PackTable[]): Worded[] {
  const found = forms.flatMap((form, at): Worded[] => {
    const fit = candidate?.fits[at] ?? null;
    if (fit) return [{ form, table: fit.table, isTable: true }];
    const table = spokenTable(form, tables);
    return table ? [{ form, table, isTable: false }] : [];
  });
  return [...found.filter(({ isTable }) => isTable), ...found.filter(({ isTable }) => !isTable)];
}

function spokenTable(form: Form, tables: readonly PackTable[]): PackTable | null {
  if (!form.columns.some(({ kind }) => kind === 'explanation' || kind === 'criterion') && form.beneath.size === 0) return null;
  const counted = tables.map((table) => ({ table, count: pairInPlace(form.lines, table.lines).size }));
  const best = counted.reduce<{ table: PackTable; count: number } | null>(
    (one, other) => (one === null || other.count > one.count ? other : one),
    null,
  );
  return best && best.count >= FEWEST && best.count >= MOST * form.lines.length ? best.table : null;
}
