import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { isOfInputMethod } from '../kit/inputMethod';
import { useStore } from '../state/store';
import { GridRowView } from './GridRowView';
import { PasteAsk } from './PasteAsk';
import { arrows, type Leaving } from './keys';
import { takesLastYear } from './lastYear';
import type { Layout, Place } from './places';
import { clear, ownsKeys, useClipboard } from './useClipboard';
import { doToRow, rowKeyOf } from './rowKeys';
import { rowChoices } from './rowMenu';
import { type SelectionProps, useSelection } from './useSelection';

/** A grid on the screen: one table, one stop for Tab, arrows inside, the selected cell ready to be typed in. */
export function GridTable(props: SelectionProps) {
  const { grid } = props;
  const selection = useSelection(props);
  const { layout, selected, hasFocus, setHasFocus, select, leave, onFocus, area, isRange, extendTo } = selection;
  const drafts = useStore((state) => state.book?.drafts ?? noDrafts);
  const table = useRef<HTMLTableElement>(null);
  const dragging = useRef(false);
  const [menuOpen, setMenuOpen] = useState(false);
  const hasChoices = hasFocus && selected !== undefined && rowChoices(grid.rows[selected.row]?.line).length > 0;
  useClipboard({
    layout,
    columns: grid.columnsMm.length,
    area,
    active: selected,
    table,
    onPasted: (rows, columns) => extendTo(area.top + rows - 1, area.left + columns - 1),
  });

  function onMouseDown(event: MouseEvent): void {
    const place = placeOf(event.target, layout);
    if (!place) return;
    dragging.current = event.button === 0 && !place.cell.action && !isWriting(event.target);
    if (event.shiftKey && dragging.current && hasFocus) {
      extendTo(place.row, place.column);
      return event.preventDefault();
    }
    if (place === selected && !isRange) return setHasFocus(true);
    select(place);
    if (!place.cell.action) event.preventDefault();
  }

  function onMouseOver(event: MouseEvent): void {
    if (!dragging.current || (event.buttons & 1) === 0) return;
    const place = placeOf(event.target, layout);
    if (place && (place !== selected || isRange)) extendTo(place.row, place.column);
  }

  /** Keys about a range come before the cell's own; those of an input method never do. */
  function onKeyDownCapture(event: KeyboardEvent): void {
    if (isOfInputMethod(event) || !ownsKeys(table.current)) return;
    const rowKey = rowKeyOf(event);
    const to = rowKey && selected ? doToRow(rowKey, grid.rows[selected.row]) : null;
    if (to !== null) {
      useStore.setState({ wanted: to === '' ? null : to });
      event.preventDefault();
      return event.stopPropagation();
    }
    if (event.altKey) return;
    const arrow = arrows[event.key];
    const command = event.ctrlKey || event.metaKey;
    if (arrow && event.shiftKey && !command) selection.extend(arrow);
    else if (command && event.key.toLowerCase() === 'a') selection.selectAll();
    else if (isRange && !command && (event.key === 'Delete' || event.key === 'Backspace')) clear(layout, area);
    else if (isRange && event.key === 'Escape' && selected) select(selected);
    else if ((event.key === 'F10' && event.shiftKey) || event.key === 'ContextMenu') setMenuOpen(hasChoices);
    else if (takesLastYear(event, selected?.cell)) setHasFocus(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const to = wayOf(event);
    if (to && leave({ to })) event.preventDefault();
  }

  return (
    <>
      <table
        ref={table}
        role="grid"
        aria-label={grid.name}
        aria-rowcount={grid.rows.length}
        className={`sheet ${grid.kind} ${grid.orientation}`}
        aria-multiselectable
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onKeyDownCapture={onKeyDownCapture}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={(event) => {
          if (!table.current?.contains(event.relatedTarget)) setHasFocus(false);
        }}
      >
        <colgroup>
          {grid.columnsMm.map((width, index) => (
            <col key={index} style={{ width: `${share(width, grid.columnsMm)}%` }} />
          ))}
        </colgroup>
        <tbody>
          {layout.rows.map((places, index) => {
            const chosen = selected?.row === index ? selected : undefined;
            const inRange = isRange && index >= area.top && index <= area.bottom;
            return (
              <GridRowView
                key={index}
                row={layout.gridRows[index]}
                asOnPaper={grid.kind === 'table'}
                places={places}
                drafts={drafts}
                selected={chosen}
                hasFocus={hasFocus && chosen !== undefined}
                rangeFrom={inRange ? area.left : -1}
                rangeTo={inRange ? area.right : -1}
                menuOpen={(hasChoices || menuOpen) && chosen ? menuOpen : null}
                onMenu={setMenuOpen}
                onLeave={chosen ? leave : nowhere}
              />
            );
          })}
        </tbody>
      </table>
      <PasteAsk />
    </>
  );
}

const noDrafts = {};

/** Only the selected cell is left; what the others get never changes, so that they are not painted again. */
const nowhere = () => false;

/** Where a key leads from a cell without a text field; cells with one have dealt with the key already. */
function wayOf(event: KeyboardEvent): Leaving['to'] | null {
  const isButton = event.target instanceof HTMLButtonElement && event.target.classList.contains('cell-action');
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (!isButton && !(event.target instanceof HTMLTableCellElement)) return null;
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  if (event.key === 'Enter') return isButton ? null : event.shiftKey ? 'above' : 'below';
  return arrows[event.key] ?? null;
}

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement && !target.classList.contains('ready');
}

function placeOf(target: EventTarget, layout: Layout): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const [row, column] = (cell?.dataset.at ?? '').split(',').map(Number);
  return row === undefined || column === undefined ? undefined : layout.at(row, column);
}

function share(width: number, all: readonly number[]): number {
  return (width * 100) / all.reduce((sum, one) => sum + one, 0);
}
