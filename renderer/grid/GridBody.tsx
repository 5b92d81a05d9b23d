import { type RefObject, useContext } from 'react';
import { useStore } from '../state/store';
import { GridRowView } from './GridRowView';
import { type Frozen } from './frozen';
import { LooksContext } from './looks';
import { markOf, MarksContext } from './marks';
import { useChunks } from './useChunks';
import type { Selection } from './useSelection';

interface Props {
  readonly selection: Selection;
  readonly table: RefObject<HTMLTableElement | null>;
  /** Rows keep the height they have on paper. */
  readonly asOnPaper: boolean;
  /** Headings that stay in sight. */
  readonly frozen: Frozen | null;
  /** Whether the menu of the selected row is open; null: it has none. */
  readonly menuOpen: boolean | null;
  readonly onMenu: (open: boolean) => void;
}

/** The rows of a grid; of a long one, those near what is in sight. */
export function GridBody({ selection, table, asOnPaper, frozen, menuOpen, onMenu }: Props) {
  const { layout, selected, hasFocus, area, isRange, leave } = selection;
  const drafts = useStore((state) => state.book?.drafts ?? noDrafts);
  const marks = useContext(MarksContext);
  const looks = useContext(LooksContext);
  const chunks = useChunks(layout, table, selected?.row ?? 0);

  function rowAt(index: number) {
    const row = layout.gridRows[index];
    const chosen = selected?.row === index ? selected : undefined;
    const inRange = isRange && index >= area.top && index <= area.bottom;
    return (
      <GridRowView
        key={index}
        index={index}
        row={row}
        look={row?.line === undefined ? '' : (looks.get(row.line) ?? '')}
        isFrozen={frozen !== null && index >= frozen.from && index < frozen.to}
        asOnPaper={asOnPaper}
        places={layout.rows[index] ?? []}
        drafts={drafts}
        mark={markOf(marks, row, layout.gridRows[index - 1])}
        selected={chosen}
        hasFocus={hasFocus && chosen !== undefined}
        rangeFrom={inRange ? area.left : -1}
        rangeTo={inRange ? area.right : -1}
        menuOpen={chosen ? menuOpen : null}
        onMenu={onMenu}
        onLeave={chosen ? leave : nowhere}
      />
    );
  }

  return chunks.map(({ from, to, gap }) => (
    <tbody key={from}>
      {gap === null ? (
        Array.from({ length: to - from }, (_, index) => rowAt(from + index))
      ) : (
        <tr className="outside" aria-hidden="true" style={{ height: gap }} />
      )}
    </tbody>
  ));
}

const noDrafts = {};

/** Only the selected cell is left; what the others get never changes, so that they are not painted again. */
const nowhere = () => false;
