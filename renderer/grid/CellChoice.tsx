import { Select } from '@base-ui/react/select';
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Cell } from '../../shared/sheets/grid';
import { Icon } from '../kit/Icon';
import { arrows } from './keys';
import type { EditorEvents } from './useEditor';

interface Props extends EditorEvents {
  readonly cell: Cell;
  readonly typed: string;
  readonly grabFocus: boolean;
}

/** Signs on the keyboard for those that are not. */
const SIGNS: Readonly<Record<string, string>> = { '>': '≥', '》': '≥', '<': '≤', '《': '≤', '=': '＝' };

/** What a key chooses without opening the list: its number there, or the sign it begins with. */
function chosenBy(key: string, options: readonly string[]): string | undefined {
  if (/^[1-9]$/.test(key)) return options[Number.parseInt(key, 10) - 1];
  return options.find((option) => option === key || option === SIGNS[key]);
}

/** A cell to choose in. Arrows move about the table; Enter, Space, F2 or a click open the list; a number chooses at once. */
export function CellChoice({ cell, typed, grabFocus, onTake, onLeave }: Props) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const options = cell.options ?? (cell.editor === 'yes-no' ? ['是', '否'] : []);

  useLayoutEffect(() => {
    if (grabFocus) trigger.current?.focus();
  }, [grabFocus]);

  function onKeyDown(event: KeyboardEvent): void {
    if (open || event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = arrows[event.key];
    const chosen = chosenBy(event.key, options);
    if (chosen !== undefined) onTake(chosen);
    else if (event.key === 'F2') setOpen(true);
    else if (event.key === 'Delete') onTake('');
    else if (arrow) onLeave({ to: arrow });
    else if (event.key === 'Tab') {
      if (!onLeave({ to: event.shiftKey ? 'previous' : 'next' })) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <Select.Root
      value={typed === '' ? null : typed}
      open={open}
      onOpenChange={setOpen}
      onValueChange={(value) => onTake(value ?? '')}
    >
      <Select.Trigger
        ref={trigger}
        className="cell-choice"
        aria-label={`${cell.name ?? '选择'}：${typed || '待选'}`}
        onKeyDownCapture={onKeyDown}
      >
        <span className={typed ? '' : 'placeholder'}>{typed || cell.placeholder || '待选'}</span>
        <Select.Icon className="chevron">
          <Icon of={ChevronDown} />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="above-all" sideOffset={2} alignItemWithTrigger={false}>
          <Select.Popup className="choices">
            <Select.List>
              {options.map((option, index) => (
                <Select.Item key={option} value={option} className="choice">
                  <Select.ItemText>{option}</Select.ItemText>
                  {index < 9 && (
                    <kbd aria-hidden="true" title={`不打开清单，按 ${index + 1} 就选它`}>
                      {index + 1}
                    </kbd>
                  )}
                </Select.Item>
              ))}
              {typed !== '' && (
                <Select.Item value={null} className="choice faint">
                  <Select.ItemText>清空（待填）</Select.ItemText>
                  <kbd aria-hidden="true">Delete</kbd>
                </Select.Item>
              )}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
