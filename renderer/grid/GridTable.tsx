import { useMemo, useRef, useState } from 'react';
import { useReadOnly } from '../state/readOnly';
import { CellMenu } from './CellMenu';
import { frozenOf } from './frozen';
import { GridBody } from './GridBody';
import { onlyToRead } from './onlyToRead';
import { rowChoices, type RowLabel } from './rowChoices';
import type { RowKey } from './rowKeys';
import { rowOrderOf } from './rowOrder';
import { SelectionSums } from './SelectionSums';
import { useCellMenu } from './useCellMenu';
import { useColumnWidths } from './useColumnWidths';
import { useClipboard } from './useClipboard';
import { useFrozen } from './useFrozen';
import { useHands } from './useHands';
import { type SelectionProps, useSelection } from './useSelection';

interface Props extends SelectionProps {
  /** Its rows stand in another order than the workbook's: none can be moved. */
  readonly isSorted?: boolean;
  /** What keys do to a row, where the page says so itself. */
  readonly onRowKey?: (key: RowKey, line: string | undefined) => void;
  /** And how its menu says it. */
  readonly rowLabels?: readonly RowLabel[];
}

/** A grid on the screen: one table, one stop for Tab, arrows inside, the selected cell ready to be typed in. */
export function GridTable({ isSorted = false, onRowKey, rowLabels, ...props }: Props) {
  const isReadOnly = useReadOnly() !== null;
  const grid = useMemo(() => (isReadOnly ? onlyToRead(props.grid) : props.grid), [isReadOnly, props.grid]);
  const selection = useSelection({ ...props, grid });
  const { layout, selected, hasFocus, setHasFocus, onFocus, area, extendTo } = selection;
  const table = useRef<HTMLTableElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const frozen = useMemo(() => frozenOf(grid), [grid]);
  useFrozen(table, frozen);
  const line = isReadOnly || !hasFocus || !selected ? undefined : grid.rows[selected.row]?.line;
  const hasChoices = rowChoices(line).length > 0;
  const hasGrip = hasChoices || (!isSorted && rowOrderOf(line) !== null);
  const columns = useColumnWidths(grid.columnsMm, table);
  const cellMenu = useCellMenu({ selection, table, isReadOnly, rowLabels });
  const hands = useHands({
    selection,
    table,
    isReadOnly,
    draw: columns.draw,
    onMenu: cellMenu.open,
    onRowKey,
  });
  useClipboard({
    layout,
    area,
    active: selected,
    table,
    onPasted: (rows, columns) => extendTo(area.top + rows - 1, area.left + columns - 1),
  });

  return (
    <>
      <table
        ref={table}
        role="grid"
        aria-label={grid.name}
        aria-rowcount={grid.rows.length}
        className={`sheet ${grid.kind} ${grid.orientation}`}
        aria-multiselectable
        aria-readonly={isReadOnly}
        {...hands.events}
        onContextMenu={cellMenu.onContextMenu}
        {...columns.hands}
        onDoubleClick={(event) => {
          columns.hands.onDoubleClick(event);
          hands.events.onDoubleClick(event);
        }}
        onFocus={onFocus}
        onBlur={(event) => {
          if (!table.current?.contains(event.relatedTarget)) setHasFocus(false);
        }}
      >
        <colgroup>
          {columns.widths.map((width, index) => (
            <col key={index} style={{ width: `${share(width, columns.widths)}%` }} />
          ))}
        </colgroup>
        <GridBody
          selection={selection}
          table={table}
          frozen={frozen}
          asOnPaper={grid.kind === 'table'}
          menuOpen={hasGrip || menuOpen ? menuOpen : null}
          onMenu={setMenuOpen}
        />
      </table>
      <CellMenu {...cellMenu.menu} onRow={hands.onRow} />
      {selection.isRange && <SelectionSums layout={layout} area={area} />}
    </>
  );
}

function share(width: number, all: readonly number[]): number {
  return (width * 100) / all.reduce((sum, one) => sum + one, 0);
}
