import { Memo } from '../../../shared/graph/memo';
import type { Line, TableEvaluation } from '../../../shared/scoring/evaluation';
import type { Cell, Grid } from '../../../shared/sheets/grid';
import { gridOf, type Inputs } from '../../state/evaluation';
import { fields } from '../../../shared/workbook/fields';
import { basePage } from '../../../shared/sheets/page';

/** A place of a page where something is typed. */
export interface Spot {
  readonly place: string;
  /** Whether it is still to be filled in. */
  readonly open: boolean;
  /** A score no rule can give: what else is filled in may still bring one, so it is asked for last. */
  readonly last: boolean;
}

/** The two pages of a table, as printed and its base data, and which places the first has. */
interface Pages {
  readonly printed: readonly Spot[];
  readonly base: readonly Spot[];
  readonly isPrinted: ReadonlySet<string>;
}

class SpotsMemo {
  readonly projects = new Memo<Pages>();
}

/**
 * The places of a table's two pages. Those of a project are kept while nothing in it changes: with many projects, going
 * to the next gap looks through all of them.
 */
export function spotsOf(table: TableEvaluation, book: Inputs): Pages {
  const { owner, path } = table;
  const project = owner.kind === 'project' ? book.workbook.projects.find(({ id }) => id === owner.id) : undefined;
  const pages = (): Pages => {
    const lines = new Map(table.lines.map((line) => [fields.selfScore.at(line.binding), line]));
    const printed = spotsIn(gridOf(book, path), lines);
    const base = spotsIn(gridOf(book, basePage(path)), lines);
    return { printed, base, isPrinted: new Set(printed.map(({ place }) => place)) };
  };
  return project ? book.memory.of(SpotsMemo).projects.run(path, [table, project], pages) : pages();
}

/** The places of a grid, in reading order. `lines`: those whose scores stand in it, by where they are typed. */
export function spotsIn(grid: Grid | null, lines: ReadonlyMap<string, Line> = new Map()): readonly Spot[] {
  const cells = (grid?.rows ?? []).flatMap((row) => row.cells);
  return cells.flatMap((cell): Spot[] => {
    const place = cell.binding ?? cell.opens;
    if (place === undefined) return [];
    return [{ place, open: cell.pending === true && !waitsForOthers(cell, lines), last: cell.editor === 'score' }];
  });
}

/** A score that only waits for figures typed elsewhere is no gap of its own. */
function waitsForOthers({ editor, binding }: Cell, lines: ReadonlyMap<string, Line>): boolean {
  return editor === 'score' && (lines.get(binding ?? '')?.missing.length ?? 0) > 0;
}
