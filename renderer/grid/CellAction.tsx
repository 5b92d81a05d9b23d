import { useLayoutEffect, useRef } from 'react';
import type { Cell } from '../../shared/sheets/grid';
import { ChangeButton } from '../kit/ChangeButton';
import { perform } from '../state/store';

/** A cell to add something with. What is added appears where the button was, so the focus stays where it is. */
export function CellAction({ cell, selected, grabFocus }: { cell: Cell; selected: boolean; grabFocus: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (grabFocus) button.current?.focus();
  }, [grabFocus]);
  const { action } = cell;
  if (!action) return null;
  // What is seen comes first in what is heard.
  const words = cell.placeholder ?? cell.text;
  return (
    <ChangeButton
      ref={button}
      className="cell-action"
      tabIndex={selected ? 0 : -1}
      aria-label={words === cell.name ? words : `${words}：${cell.name ?? ''}`}
      onClick={() => perform(action)}
    >
      <span aria-hidden="true">＋</span> {words}
    </ChangeButton>
  );
}
