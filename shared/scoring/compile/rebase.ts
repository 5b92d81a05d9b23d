import type { TreeItem } from './compiled';

/** Whether a line of the tree leaves the total where it is 无此项. */
export function leavesTotal(item: TreeItem): boolean {
  if (item.kind !== 'indicator') return false;
  const { none, zeroDivisor } = item.indicator.scoring.when;
  return none === 'rebase' || zeroDivisor === 'rebase';
}
