import { memo } from 'react';
import { Menu } from '@base-ui/react/menu';
import { perform } from '../state/store';
import { rowChoices } from './rowMenu';

interface Props {
  readonly line: string | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** ⋯ on the focused row of an officer's own indicator or goal; the Menu key and Shift+F10 open it. */
export const RowMenu = memo(function RowMenu({ line, open, onOpen }: Props) {
  return (
    <Menu.Root open={open} onOpenChange={onOpen}>
      <Menu.Trigger className="row-menu" aria-label="这一行：添加、移动、删除" tabIndex={-1} title="这一行（Shift F10）">
        ⋯
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="above-all" sideOffset={2}>
          <Menu.Popup className="choices">
            {rowChoices(line).map(({ label, keys, command }) => (
              <Menu.Item key={label} className="choice" onClick={() => perform(command)}>
                {label} <kbd>{keys}</kbd>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
});
