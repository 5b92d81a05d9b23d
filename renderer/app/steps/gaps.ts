import { missingFacts, wordFacts } from '../../state/facts';
import { projectsGrid } from '../../pages/projects/grid';
import { isConfirmed } from '../../../shared/scoring/shared';
import { evaluationOf, gridOf, type Inputs } from '../../state/evaluation';
import type { From } from '../../state/window';
import { allTables } from '../../../shared/scoring/lookup';
import { type Spot, spotsIn, spotsOf } from './spots';
import { pageIds } from '../../state/pageIds';
import { basePage, stepOf } from '../../../shared/sheets/page';

/** A place still to be filled in, and the page it is on. */
export interface Gap {
  readonly stepId: string;
  /** Its cell; null: the page is not a table, or has no cell to go to. */
  readonly binding: string | null;
  /** It is the page as a whole: nothing on it takes the focus for it, and once there the key leads on. */
  readonly whole?: true;
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
export function pagesOf(book: Inputs): readonly LazyPage[] {
  const evaluation = evaluationOf(book);
  const base = spotsIn(gridOf(book, 'shared/base'));
  const list = spotsIn(projectsGrid(book.pack, book.workbook, evaluation, false, book.memory));
  const before = new Set([...base, ...list].map(({ place }) => place));
  const tables = allTables(evaluation).flatMap((table): LazyPage[] => {
    const base = basePage(table.path);
    const pages = () => spotsOf(table, book);
    const wasAbove = (place: string) => before.has(place);
    const wasBefore = (place: string) => wasAbove(place) || pages().isPrinted.has(place);
    return [
      { stepId: table.path, look: () => pageOf(table.path, pages().printed, wasAbove) },
      { stepId: base, look: () => pageOf(base, pages().base, wasBefore) },
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

function unitPage(book: Inputs): Page {
  const order = wordFacts(book).map(({ binding }) => binding);
  return { order, gaps: missingFacts(book) > 0 ? [beside(pageIds.unit)] : [] };
}

/** The year's parameters wait beside the base data until they are confirmed. */
function withParameters(base: Page, { pack, workbook }: Inputs): Page {
  const waits = pack.parameters.some((parameter) => !isConfirmed(parameter, pack, workbook));
  return waits ? { ...base, gaps: [...base.gaps, beside('shared/base')] } : base;
}

/** A form with tables for projects wants at least one. */
function withProjects(list: Page, { pack, workbook }: Inputs): Page {
  const wanted = pack.tables.some((table) => table.of === 'project') && workbook.projects.length === 0;
  return wanted ? { ...list, gaps: [{ ...beside(pageIds.projects), whole: true }] } : list;
}

/** The next gap from a place of the page at `index`; `last`: of those asked for when there are no others. */
export function nextGap(pages: readonly LazyPage[], index: number, { place, aside }: From, last: boolean): Gap | undefined {
  const { order = [], gaps = [] } = pages[index]?.look() ?? {};
  const at = place === null ? -1 : order.indexOf(place);
  // What waits beside the table comes after its cells; from there the key leads on to the next page.
  const isBehind = ({ binding, whole }: Gap) => !aside && (binding === null ? !whole : order.indexOf(binding) > at);
  const here = gaps.find((gap) => gap.last === last && isBehind(gap));
  if (here) return here;
  for (const page of [...pages.slice(index + 1), ...pages.slice(0, index + 1)]) {
    const found = page.look().gaps.find((gap) => gap.last === last);
    if (found) return found;
  }
  return undefined;
}

/**
 * How much is still to be filled in on each step, of those with any: a table's base data counts with it. Yields after each page:
 * with many projects all of them at once would keep her waiting.
 */
export function* countGaps(book: Inputs): Generator<void, ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { stepId, look } of pagesOf(book)) {
    const count = look().gaps.length;
    const step = stepOf(stepId);
    if (count > 0) counts.set(step, (counts.get(step) ?? 0) + count);
    yield;
  }
  return counts;
}
