import { type Data, locationOf, remember } from './located';
import { allKeys, isMapping, merge } from './merge';

type Mapping = { [key: string]: Data };

/**
 * Writes out facts that stand as a grid, of a pack and of its tables: `rows` × `columns` become a fact for each cell. Its id is
 * `<row>-<column>`, its name `name` with 「{行}」 and 「{列}」 filled in (both, one after the other, where none is written), its
 * group the grid's own name for it or its `group`; what else the grid says holds for every cell, unless its row or column says
 * otherwise.
 */
export function expandFactGrids(pack: Mapping): Mapping {
  const copied = merge(undefined, pack);
  if (!isMapping(copied)) return pack;
  const made: Mapping = copied;
  made.facts = factsOf(pack.facts);
  if (pack.facts === undefined) delete made.facts;
  if (Array.isArray(pack.tables)) {
    const { tables } = pack;
    const written = tables.map((table) => {
      if (!isMapping(table) || !Array.isArray(table.facts)) return table;
      const changed = merge({}, table);
      if (!isMapping(changed)) return table;
      changed.facts = factsOf(table.facts);
      return changed;
    });
    written.forEach((_, index) => remember(written, index, locationOf(tables, index)));
    made.tables = written;
  }
  for (const key of Object.keys(made)) remember(made, key, locationOf(pack, key));
  return made;
}

function factsOf(facts: Data | undefined): Data {
  if (!Array.isArray(facts)) return facts ?? [];
  const cells = facts.flatMap((fact, index) => {
    const at = locationOf(facts, index);
    return isGrid(fact) ? cellsOf(fact).map((cell) => ({ cell, at })) : [{ cell: fact, at }];
  });
  const list = cells.map(({ cell }) => cell);
  cells.forEach(({ at }, index) => remember(list, index, at));
  return list;
}

type Grid = Mapping & { rows: Data[]; columns: Data[] };

function isGrid(fact: Data): fact is Grid {
  return isMapping(fact) && Array.isArray(fact.rows) && Array.isArray(fact.columns);
}

function cellsOf(grid: Grid): Mapping[] {
  const { id: _id, rows, columns, name, ...shared } = grid;
  const pattern = typeof name === 'string' ? name : '{行}{列}';
  return rows.filter(isMapping).flatMap((row) =>
    columns.filter(isMapping).map((column): Mapping => {
      const words = (of: Mapping, key: string) => (typeof of[key] === 'string' ? of[key] : '');
      return allKeys(shared, row, column, {
        id: `${words(row, 'id')}-${words(column, 'id')}`,
        name: pattern.replaceAll('{行}', words(row, 'name')).replaceAll('{列}', words(column, 'name')),
      });
    }),
  );
}
