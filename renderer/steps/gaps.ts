import { missingFacts, wordFacts } from '../pages/unit/facts';
import { projectsGrid } from '../pages/projects/grid';
import { ownerPath } from '../../shared/workbook/binding';
import type { Line } from '../../shared/scoring/evaluation';
import { isConfirmed } from '../../shared/scoring/shared';
import type { Cell, Grid } from '../../shared/sheets/grid';
import type { Book } from '../state/book';
import { evaluationOf, gridOf } from '../state/evaluation';
import { tablesOf } from '../state/tables';

/** A place still to be filled in, and the page it is on. */
export interface Gap {
  readonly stepId: string;
  /** Its cell; null: the page is not a table, or has no cell to go to. */
  readonly binding: string | null;
  /** A score no rule can give: what else is filled in may still bring one, so it is asked for last. */
  readonly last: boolean;
}

/** A page as the way through the workbook knows it: what is lacking there, and where each place of it stands. */
export interface Stretch {
  readonly stepId: string;
  readonly order: readonly string[];
  readonly gaps: readonly Gap[];
}

/** All pages in the order an officer goes, each with what is still to be filled in; a place on two pages counts on the first. */
export function stretchesOf(book: Book): readonly Stretch[] {
  const evaluation = evaluationOf(book);
  const lines = new Map(tablesOf(evaluation).flatMap((table) => table.lines.map((line) => [`${line.binding}/own`, line])));
  const owners = tablesOf(evaluation).map((table) => ownerPath(table.owner));
  const tables = owners.flatMap((owner) => [owner, `${owner}/base`]);
  const seen = new Set<string>();
  const stretch = (stepId: string, grid: Grid | null): Stretch => {
    const cells = (grid?.rows ?? []).flatMap((row) => row.cells);
    const gaps = cells.flatMap((cell): Gap[] => {
      const place = placeOf(cell);
      if (place === undefined || seen.has(place) || !cell.pending || waitsForOthers(cell, lines)) return [];
      seen.add(place);
      return [{ stepId, binding: place, last: cell.editor === 'score' }];
    });
    return { stepId, order: cells.flatMap((cell) => placeOf(cell) ?? []), gaps };
  };
  return [
    unitStretch(book),
    withParameters(stretch('shared/base', gridOf(book, 'shared/base')), book),
    withProjects(stretch('projects', projectsGrid(book.pack, book.workbook, evaluation, false)), book),
    ...tables.map((id) => stretch(id, gridOf(book, id))),
  ];
}

/** Something that waits on a page, but in no cell of its table. */
function beside(stepId: string): Gap {
  return { stepId, binding: null, last: false };
}

function placeOf({ binding, opens }: Cell): string | undefined {
  return binding ?? opens;
}

/** A score that only waits for figures typed elsewhere is no gap of its own. */
function waitsForOthers({ editor, binding }: Cell, lines: ReadonlyMap<string, Line>): boolean {
  return editor === 'score' && (lines.get(binding ?? '')?.missing.length ?? 0) > 0;
}

function unitStretch(book: Book): Stretch {
  const order = wordFacts(book).map(({ binding }) => binding);
  return { stepId: 'unit', order, gaps: missingFacts(book) > 0 ? [beside('unit')] : [] };
}

/** The year's parameters wait beside the base data until they are confirmed. */
function withParameters(base: Stretch, { pack, workbook }: Book): Stretch {
  const waits = pack.parameters.some((parameter) => !isConfirmed(parameter, workbook.adjustments));
  return waits ? { ...base, gaps: [...base.gaps, beside(base.stepId)] } : base;
}

/** A form with tables for projects wants at least one. */
function withProjects(list: Stretch, { pack, workbook }: Book): Stretch {
  const wanted = pack.tables.some((table) => table.of === 'project') && workbook.projects.length === 0;
  return wanted ? { ...list, gaps: [beside(list.stepId)] } : list;
}
