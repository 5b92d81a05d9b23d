/** The page of a table's base data, by the path of the table; `shared/base` is the unit's own. */
export function basePage(path: string): string {
  return `${path}${BASE}`;
}

/** The table whose base data a page shows; null where it is another page. */
export function tableOfBase(page: string): string | null {
  return page.endsWith(BASE) ? page.slice(0, -BASE.length) : null;
}

/** The step a page belongs to: a table and its base data are one; the unit's own base data is one by itself. */
export function stepOf(page: string): string {
  return page === SHARED_BASE ? page : (tableOfBase(page) ?? page);
}

const BASE = '/base';

/** The page of the unit's own base data, which all tables share. */
export const SHARED_BASE = `shared${BASE}`;
