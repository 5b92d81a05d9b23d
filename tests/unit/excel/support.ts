import { paintExcel } from '../../../shared/excel';
import type { Figure } from '../../../shared/scoring/evaluation';
import type { Grid } from '../../../shared/sheets/grid';
import { read } from '../word/reader';

/** Paints, for the bytes alone. */
export async function painted(grids: readonly Grid[], figures: (key: string) => Figure | undefined): Promise<Uint8Array> {
  return (await paintExcel(grids, figures, { title: '2024年度绩效自评' })).bytes;
}

/** A cell as openpyxl sees it: value (a formula begins with `=`), type (n, s, f, b), number format. */
export type SeenCell = readonly [value: string | number | boolean | null, type: string, format: string];

export interface SeenSheet {
  readonly name: string;
  readonly cells: Readonly<Record<string, SeenCell>>;
  readonly merged: readonly string[];
  readonly widths: readonly number[];
  readonly titles: string | null;
  readonly breaks: readonly number[];
  readonly page: { paper: number; orientation: string; wide: number; high: number; margin: number };
  readonly fonts: readonly string[];
  readonly unruled: readonly string[];
  readonly frozen: string | null;
}

const SEE = `
import sys, json, openpyxl
from openpyxl.utils import get_column_letter as letter
w = openpyxl.load_workbook(sys.argv[1])
def see(s):
  cells = [c for r in s.iter_rows() for c in r]
  return {'name': s.title, 'cells': {c.coordinate: [c.value, c.data_type, c.number_format] for c in cells if c.value is not None},
    'merged': sorted(str(m) for m in s.merged_cells.ranges),
    'widths': [s.column_dimensions[letter(i + 1)].width for i in range(s.max_column)],
    'titles': s.print_title_rows, 'breaks': [b.id for b in s.row_breaks.brk],
    'page': {'paper': int(s.page_setup.paperSize), 'orientation': s.page_setup.orientation, 'wide': s.page_setup.fitToWidth,
      'high': s.page_setup.fitToHeight, 'margin': round(s.page_margins.left * 25.4)},
    'fonts': sorted({c.font.name for c in cells}), 'frozen': s.freeze_panes,
    'unruled': [c.coordinate for c in cells if type(c).__name__ == 'Cell' and not all(getattr(c.border, e).style == 'thin' for e in ('left', 'right', 'top', 'bottom'))]}
print(json.dumps([see(s) for s in w.worksheets]))`;

/** The worksheets as an independent reader sees them. */
export function see(bytes: Uint8Array): readonly SeenSheet[] {
  return read(bytes, 'xlsx', SEE) as SeenSheet[];
}
