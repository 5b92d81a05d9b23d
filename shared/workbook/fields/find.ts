import { branchesOf, type Table } from '../../pack';
import type { CustomIndicator } from '../schema/fill';

export { findIndicator, localInputs, walk } from '../../pack';

/** Ids of the branches officers may add indicators to. */
export function openGroups(table: Table): string[] {
  return branchesOf(table).flatMap((group) => (group.open ? [group.id] : []));
}

/** The indicator of the other form: by name in the same group, else by name, if only one has it. */
export function sameIndicator<One extends Pick<CustomIndicator, 'id' | 'group' | 'name'>>(
  indicators: readonly One[],
  { group, name }: Pick<CustomIndicator, 'group' | 'name'>,
): One | undefined {
  const named = indicators.filter((one) => isSameText(one.name, name));
  return named.find((one) => one.group === group) ?? (named.length === 1 ? named[0] : undefined);
}

/** Whether two texts say the same, however wide and spaced. */
export function isSameText(one: string, other: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
  return bare(one) === bare(other);
}
