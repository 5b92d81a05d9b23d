import { type MouseEvent, type RefObject, useState } from 'react';
import { isTyping } from '../kit/typing';
import { runAction } from '../state/actions';
import { noneAt } from '../state/cellCommands';
import { shell } from '../state/shell';
import { perform, useStore } from '../state/store';
import type { MenuSpot } from './CellMenu';
import { type CellDeed, cellChoices, type Pointed } from './cellChoices';
import { fillArea, fillDown } from './filling';
import { lastYearFor } from './lastYear';
import { listedRow, rowChoices, type RowLabel } from './rowChoices';
import { clear } from './useClipboard';
import type { Selection } from './useSelection';
import { doToWords } from './wording';

interface Given {
  readonly selection: Selection;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly isReadOnly: boolean;
  /** What the page itself offers for its rows. */
  readonly rowLabels: readonly RowLabel[] | undefined;
}

/** The menu of what is selected: where it is open, what it offers, and what each of it does. */
export function useCellMenu({ selection, table, isReadOnly, rowLabels }: Given) {
  const { layout, selected, area, isRange } = selection;
  const [at, setAt] = useState<MenuSpot | null>(null);

  function onContextMenu(event: MouseEvent): void {
    const isCell = event.target instanceof Element && event.target.closest('[data-at]') !== null;
    // Words that are being written have the menu of every text.
    if (!isCell || (isTyping(event.target) && event.target === document.activeElement)) return;
    event.preventDefault();
    setAt({ x: event.clientX, y: event.clientY });
  }

  /** By keys: below the cell. */
  function open(): void {
    const cell = table.current?.querySelector('td.selected')?.getBoundingClientRect();
    if (cell) setAt({ x: cell.left, y: cell.bottom });
  }

  function onDo(deed: CellDeed): void {
    if (!selected) return;
    const command = deed === 'last-year' ? lastYearFor(selected.cell) : null;
    const deeds: Record<CellDeed, () => unknown> = {
      copy: () => document.execCommand('copy'),
      cut: () => document.execCommand('copy') && clear(layout, area),
      paste: () => shell.paste({}),
      clear: () => clear(layout, area),
      fill: () => fillArea(layout, area, selected),
      'fill-down': () => fillDown(layout, area),
      'last-year': () => command && perform(command),
      none: () => runAction('none'),
      wording: () => doToWords('F2', selected, false),
      'own-wording': () => doToWords('Delete', selected, false),
    };
    void deeds[deed]();
  }

  const line = selected && layout.grid.rows[selected.row]?.line;
  const rowsOf = () => rowLabels ?? (selected?.cell.opens === undefined ? rowChoices(line) : listedRow);
  return {
    onContextMenu,
    open,
    menu: {
      at,
      table,
      groups: selected && at ? cellChoices(pointed(selected.cell, isRange ? area.bottom - area.top + 1 : 0, isReadOnly)) : [],
      rows: at === null || isReadOnly || isRange || line === undefined ? [] : rowsOf(),
      onDo,
      onClose: () => setAt(null),
    },
  };
}

function pointed(cell: Pointed['cell'], rangeRows: number, isReadOnly: boolean): Pointed {
  const { book } = useStore.getState();
  const none = book && cell.binding !== undefined ? noneAt(book, cell.binding) : 'cannot';
  return { cell, rangeRows, isReadOnly, hasLastYear: lastYearFor(cell) !== null, none };
}
