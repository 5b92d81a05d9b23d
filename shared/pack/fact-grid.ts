import { type Data, locationOf } from './located';
import { copy, isMapping, listOf, mergeMappings } from './merge';

type Mapping = { [key: string]: Data };

/**
 * Writes out facts that stand as a grid, of a pack and of its tables: `rows` × `columns` become a fact for each cell. Its id is
 * `<row>-<column>`, its name `name` with 「{行}」 and 「{列}」 filled in (both, one after the other, where none is written), its
 * group the grid's own name for it or its `group`; what else the grid says holds for every cell, unless its row or column says
 * otherwise.
 */
export function expandFactGrids(pack: Mapping): Mapping {
  const made = withFacts(pack);
  const { tables } = pack;
  if (!Array.isArray(tables)) return made;
  made.tables = listOf(
    tables.map((table, index) => ({ value: isMapping(table) ? withFacts(table) : table, at: locationOf(tables, index) })),
  );
  return made;
}

/** A pack or a table, its facts written out. */
function withFacts(owner: Mapping): Mapping {
  const made = copy(owner);
  const { facts } = owner;
  if (!Array.isArray(facts)) return made;
  made.facts = listOf(
    facts.flatMap((fact, index) => {
      const at = locationOf(facts, index);
      return (isGrid(fact) ? cellsOf(fact) : [fact]).map((value) => ({ value, at }));
    }),
  );
  return made;
}

type Grid = Mapping & { rows: Data[]; columns: Data[] };

function isGrid(fact: Data): fact is Grid {
  return isMapping(fact) && Array.isArray(fact.rows) && Array.isArray(fact.columns);
}

function cellsOf(grid: Grid): Mapping[] {
  const { name } = grid;
  const pattern = typeof name === 'string' ? name : '{行}{列}';
  const words = (of: Mapping, key: string) => (typeof of[key] === 'string' ? of[key] : '');
  return grid.rows.filter(isMapping).flatMap((row) =>
    grid.columns.filter(isMapping).map((column): Mapping => {
      const cell = mergeMappings(mergeMappings(grid, row), column);
      delete cell.rows;
      delete cell.columns;
      cell.id = `${words(row, 'id')}-${words(column, 'id')}`;
      cell.name = pattern.replaceAll('{行}', words(row, 'name')).replaceAll('{列}', words(column, 'name'));
      return cell;
    }),
  );
}
