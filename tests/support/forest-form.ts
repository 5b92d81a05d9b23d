import type { SourceTable } from '../../shared/reading/source';
import { recognise, type Recognised } from '../../shared/recognising';
import { general, type MadeCell, type MadeRow } from './habits';
import { templates } from './packs';
import { documentOf, tableOf } from './source';
import { branchPoints, forest } from './typed-projects';

const library = await templates();
const found = library.load('mof-2020');
if (!found.ok) throw new Error('no pack');
export const { pack } = found.value;

/** The forest project on the usual form, with rows changed by hand. */
export function published(change: (rows: MadeRow[]) => void = () => undefined, at = 0, sheet: string | null = null): SourceTable {
  const rows = general(forest, branchPoints);
  change(rows);
  return tableOf(
    rows.map((row) => row.map(madeOf)),
    at,
    sheet,
  );
}

/** What stands in a cell. */
export function textOf(cell: MadeCell = ''): string {
  return String(typeof cell === 'object' ? cell.t : cell);
}

function madeOf(cell: MadeCell) {
  const { t, r = 1, c = 1 } = typeof cell === 'object' ? cell : { t: cell };
  return { text: String(t), rows: r, columns: c };
}

/** Reads the form, and what stands around it, by the general rules. */
export function read(...blocks: readonly (string | SourceTable)[]): Recognised {
  const recognised = recognise(documentOf(...blocks), { packs: [pack], year: '' });
  if (!recognised) throw new Error('nothing recognised');
  return recognised;
}

/** What stands above the form. */
export const TITLE = ['项目支出绩效自评表', '（2023年度）'] as const;

/** Rows of the indicators' block: the first is the heading. */
export const HEAD = 2 + 1 + forest.money.length + 2;
