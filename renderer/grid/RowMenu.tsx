import { Menu } from '@base-ui/react/menu';
import { GripVertical } from 'lucide-react';
import { memo, useRef } from 'react';
import { Icon } from '../kit/Icon';
import { perform } from '../state/store';
import { RowItems } from './RowItems';
import { rowChoices } from './rowChoices';
import { useRowDrag } from './useRowDrag';

interface Props {
  readonly line: string | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The grip beside the focused row: dragged it moves the row; pressed, or by the Menu key and Shift+F10, it has the row's menu. */
export const RowMenu = memo(function RowMenu({ line, open, onOpen }: Props) {
  const grip = useRef<HTMLButtonElement>(null);
  const drag = useRowDrag(line);
  const choices = rowChoices(line);
  const hasMenu = choices.length > 0;
  return (
    <Menu.Root open={open && hasMenu} onOpenChange={onOpen}>
      <button
        ref={grip}
        type="button"
        className="row-menu"
        aria-label={hasMenu ? '这一行：添加、移动、删除' : '拖动这一行'}
        aria-haspopup={hasMenu ? 'menu' : undefined}
        tabIndex={-1}
        title={hasMenu ? '拖动移到别处；点一下有更多（Shift F10）' : '拖动移到别处（Alt ↑ ↓）'}
        {...drag}
        // The cell keeps the focus.
        onMouseDown={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        onClick={() => onOpen(hasMenu)}
      >
        <Icon of={GripVertical} />
      </button>
      <Menu.Portal>
        <Menu.Positioner className="above-all" sideOffset={2} anchor={grip}>
          <Menu.Popup className="choices">
            <RowItems rows={choices} onRow={({ command }) => perform(command)} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
});
