import type { Cell, Grid } from '../../../shared/sheets/grid';
import { useEvaluation } from '../../state/evaluation';
import { runAction } from '../../state/actions';
import { ChangeButton } from '../../kit/ChangeButton';
import { canBeNone, toggleNone } from './none';
import { standingOf } from './toldApart';

function isMissing(cell: Cell): boolean {
  return cell.pending === true && cell.binding !== undefined;
}

/** Over the grid: how much is lacking, and what can be said of the selected figure besides a number. */
export function BaseBar({ grid, binding }: { grid: Grid; binding: string | null }) {
  const evaluation = useEvaluation();
  const figure = binding === null ? undefined : evaluation?.figure(binding);
  const missing = grid.rows.reduce((sum, row) => sum + row.cells.filter(isMissing).length, 0);
  const isNone = figure !== undefined && standingOf(figure) === 'none';
  const possible = binding !== null && figure !== undefined && canBeNone(binding);
  return (
    <div className="base-bar" role="toolbar" aria-label="这一页的操作">
      <button type="button" className="button" disabled={missing === 0} onClick={() => runAction('next-gap')}>
        {missing === 0 ? '都填了' : `下一处待填（共 ${missing} 处）`} <kbd>F9</kbd>
      </button>
      <ChangeButton
        className="button"
        aria-keyshortcuts="F8"
        disabled={!possible}
        onClick={() => binding !== null && toggleNone(binding)}
      >
        {isNone ? '改回待填' : '本年无此项'} <kbd>F8</kbd>
      </ChangeButton>
      <p className="faint">没有发生、数是 0 的填 0；本年没有这类事项的标「本年无此项」，两样算分不同。</p>
    </div>
  );
}
