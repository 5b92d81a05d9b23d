import { branchesOf, type Table } from '../../pack';

export { findIndicator, localInputs, walk } from '../../pack';

/** Ids of the branches officers may add indicators to. */
export function openGroups(table: Table): string[] {
  return branchesOf(table).flatMap((group) => (group.open ? [group.id] : []));
}
