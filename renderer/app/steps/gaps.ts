import { missingFacts, wordFacts } from '../../state/facts';
import { projectsGrid } from '../../pages/projects/grid';
import { isConfirmed } from '../../../shared/scoring/shared';
import type { Book } from '../../state/book';
import { evaluationOf, gridOf } from '../../state/evaluation';
import { allTables } from '../../../shared/scoring/lookup';
import { type Spot, spotsIn, spotsOf } from './spots';
import { pageIds } from '../../state/pageIds';
import { basePage } from '../../../shared/sheets/page';

/** A place still to be filled in, and the page it is on. */
export interface Gap {
  readonly stepId: string;
  /** Its cell; null: the page is not a table, or has no cell to go to. */
  readonly binding: string | null;
  /** A score no rule can give: what else is filled in may still bring one, so it is asked for last. */
  readonly last: boolean;
}

/** A page as the way through the workbook knows it: where each place of it stands, and what is lacking there. */
interface Page {
  readonly order: readonly string[];
  readonly gaps: readonly Gap[];
}

/** A page to be looked at: with many projects nobody looks further than to the first gap. */
export interface LazyPage {
  readonly stepId: string;
  readonly look: () => Page;
}

/** All pages in the order an officer goes, each with what is still to be filled in; a place on two pages counts on the first. */
export function pagesOf(book: Book): readonly LazyPage[] {
  const evaluation = evaluationOf(book);
  const base = spotsIn(gridOf(book, 'shared/base'));
  const list = spotsIn(projectsGrid(book.pack, book.workbook, evaluation, false, book.memory));
  const before = new Set([...base, ...list].map(({ place }) => place));
  const tables = allTables(evaluation).flatMap((table): LazyPage[] => {
    const base = basePage(table.path);
    const pages = () => spotsOf(table, book);
    const isPrinted = (place: string) => pages()[0].some((spot) => spot.place === place);
    return [
      { stepId: table.path, look: () => pageOf(table.path, pages()[0], (place) => before.has(place)) },
      { stepId: base, look: () => pageOf(base, pages()[1], (place) => before.has(place) || isPrinted(place)) },
    ];
  });
  return [
    { stepId: pageIds.unit, look: () => unitPage(book) },
    { stepId: 'shared/base', look: () => withParameters(pageOf('shared/base', base), book) },
    { stepId: pageIds.projects, look: () => withProjects(pageOf(pageIds.projects, list), book) },
    ...tables,
  ];
}

/** A page with these places; what was asked for on a page before it is no gap of its own. */
function pageOf(stepId: string, spots: readonly Spot[], wasBefore: (place: string) => boolean = () => false): Page {
  const gaps = spots.filter(({ open, place }) => open && !wasBefore(place));
  return { order: spots.map(({ place }) => place), gaps: gaps.map(({ place, last }) => ({ stepId, binding: place, last })) };
}

/** Something that waits on a page, but in no cell of its table. */
function beside(stepId: string): Gap {
  return { stepId, binding: null, last: false };
}

function unitPage(book: Book): Page {
  const order = wordFacts(book).map(({ binding }) => binding);
  return { order, gaps: missingFacts(book) > 0 ? [beside(pageIds.unit)] : [] };
}

/** The year's parameters wait beside the base data until they are confirmed. */
function withParameters(base: Page, { pack, workbook }: Book): Page {
  const waits = pack.parameters.some((parameter) => !isConfirmed(parameter, pack, workbook));
  return waits ? { ...base, gaps: [...base.gaps, beside('shared/base')] } : base;
}

/** A form with tables for projects wants at least one. */
function withProjects(list: Page, { pack, workbook }: Book): Page {
  const wanted = pack.tables.some((table) => table.of === 'project') && workbook.projects.length === 0;
  return wanted ? { ...list, gaps: [beside(pageIds.projects)] } : list;
}
