import { Menu } from '@base-ui/react/menu';
import { Fragment, type RefObject, useRef } from 'react';
import type { CellChoice } from './cellChoices';
import { RowItems } from './RowItems';
import type { RowLabel } from './rowChoices';

/** Where the menu opens, in pixels of the window. */
export interface MenuSpot {
  readonly x: number;
  readonly y: number;
}

interface Props {
  readonly at: MenuSpot | null;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly groups: readonly (readonly CellChoice[])[];
  readonly rows: readonly RowLabel[];
  readonly onDo: (deed: CellChoice['deed']) => void;
  readonly onRow: (key: RowLabel['key']) => void;
  readonly onClose: () => void;
}

/** The menu of the right button, of the Menu key and of Shift+F10: what can be done to the cell, to what is selected, to the row. */
export function CellMenu({ at, table, groups, rows, onDo, onRow, onClose }: Props) {
  const chosen = useRef<(() => void) | null>(null);
  // It fades where it was.
  const last = useRef<MenuSpot>({ x: 0, y: 0 });
  if (at) last.current = at;
  const home = () => {
    const cell = table.current?.querySelector<HTMLElement>('td.selected');
    return cell?.querySelector<HTMLElement>('textarea, .cell-choice, .cell-action') ?? cell ?? true;
  };

  /** Only once the cell has the focus again: cut, copy and paste are about what has it. */
  function onClosed(isOpen: boolean): void {
    const act = chosen.current;
    if (isOpen || !act) return;
    chosen.current = null;
    requestAnimationFrame(() => {
      const cell = home();
      if (cell !== true) cell.focus();
      act();
    });
  }

  return (
    <Menu.Root open={at !== null} onOpenChange={(isOpen) => !isOpen && onClose()} onOpenChangeComplete={onClosed}>
      <Menu.Portal>
        <Menu.Positioner className="above-all" align="start" anchor={{ getBoundingClientRect: () => spotRect(last.current) }}>
          <Menu.Popup className="choices" finalFocus={() => home()}>
            {groups.map((group, index) => (
              <Fragment key={group[0]?.deed}>
                {index > 0 && <Menu.Separator className="choices-line" />}
                {group.map(({ deed, label, keys }) => (
                  <Menu.Item key={deed} className="choice" onClick={() => (chosen.current = () => onDo(deed))}>
                    {label} <kbd>{keys}</kbd>
                  </Menu.Item>
                ))}
              </Fragment>
            ))}
            {rows.length > 0 && <Menu.Separator className="choices-line" />}
            <RowItems rows={rows} onRow={({ key }) => (chosen.current = () => onRow(key))} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function spotRect({ x, y }: MenuSpot): DOMRect {
  return new DOMRect(x, y, 0, 0);
}
