import { useLayout } from '../kit/layout';
import { perform } from '../state/store';
import { useWindow } from '../state/window';
import type { Place } from './places';

/** F2 puts the bureau's own words in place of the form's, Delete takes those back. True if it was one of them. */
export function doToWords(key: string, { cell }: Place, isRange: boolean): boolean {
  if (cell.wording === undefined || isRange) return false;
  if (key === 'Delete' && cell.isAdjusted)
    return perform({ name: 'adjust', args: { path: cell.wording, value: '', source: '' } });
  if (key !== 'F2') return false;
  useLayout.setState({ isSideFolded: false });
  // Asked for again, it opens again.
  useWindow.setState({ adjusting: null });
  useWindow.setState({ adjusting: cell.wording });
  return true;
}
