import { produce } from 'immer';
import type { Pack } from '../pack';
import {
  type TableEntries,
  findIndicator,
  type Goal,
  newWorkbook,
  type CustomIndicator,
  type Owner,
  type Row,
  type Workbook,
  listOf,
} from '../workbook';
import { freshFill } from '../workbook/commands/project';
import { fill as fillSchema } from '../workbook/schema/fill';
import type { Places } from './places';

/** What to roll to. */
export interface Next {
  readonly pack: Pack;
  readonly year: string;
}

/**
 * The new workbook with nothing written in it yet: the same projects, tables about them, indicators of the unit's own,
 * goals and rows, as far as the next pack has a place for them. Rows of money the pack says start at 0 do.
 */
export function skeletonOf(workbook: Workbook, places: Places, next: Next): Workbook {
  const { pack, year } = next;
  const hasProjects = pack.tables.some((table) => table.of === 'project' && table.kind === 'project');
  return produce(newWorkbook(pack, ''), (draft) => {
    draft.year = year;
    for (const [id, fill] of Object.entries(workbook.tables)) {
      const tables = places.tables({ kind: 'table', id });
      if (tables) draft.tables[tables.made.id] = shaped(fill, fillSchema.parse({}), { kind: 'table', id }, places);
    }
    for (const { id, hidden, fill } of hasProjects ? workbook.projects : []) {
      const made = shaped(fill, freshFill(pack), { kind: 'project', id }, places);
      draft.projects.push({ id, name: '', ...(hidden ? { hidden } : {}), fill: made });
    }
    for (const { id, project, fill } of workbook.appraisals) {
      const tables = places.tables({ kind: 'appraisal', id });
      if (!tables || !hasProjects) continue;
      draft.appraisals.push({
        id,
        table: tables.made.id,
        project,
        fill: shaped(fill, fillSchema.parse({}), { kind: 'appraisal', id }, places),
      });
    }
  });
}

function shaped(fill: TableEntries, fresh: TableEntries, owner: Owner, places: Places): TableEntries {
  const indicators = fill.indicators.flatMap(({ id, group }): CustomIndicator[] => {
    const found = places.group(owner, group);
    return found === undefined ? [] : [{ id, group: found, name: '' }];
  });
  const goals = fill.goals.map(({ id }): Goal => ({ id, text: '' }));
  return { ...fresh, indicators, goals, rows: shapedRows(fill, owner, places) };
}

function shapedRows(fill: TableEntries, owner: Owner, places: Places): TableEntries['rows'] {
  const tables = places.tables(owner);
  return Object.fromEntries(
    Object.entries(fill.rows).flatMap(([id, rows]): [string, Row[]][] => {
      const own = tables && fill.indicators.find((one) => one.id === id);
      const next = own && { ...own, group: places.group(owner, own.group) ?? own.group };
      if (next)
        return listOf(tables.made, { indicators: [next] }, id) ? [[id, rows.map((row) => ({ id: row.id, fields: {} }))]] : [];
      const line = places.line(owner, id);
      const spec = line && tables && findIndicator(tables.made, line.id)?.rows;
      return line && spec ? [[line.id, rows.map((row) => ({ id: row.id, fields: {} }))]] : [];
    }),
  );
}
