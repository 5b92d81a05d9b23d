import { useLayoutEffect, useRef, useState } from 'react';
import type { Cell } from '../../shared/sheets/grid';
import { RowDialog } from './RowDialog';

/** A printed cell with several places behind it: Enter, Space, F2 or a click opens them. */
export function CellOpens({ cell, selected, grabFocus }: { cell: Cell; selected: boolean; grabFocus: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (grabFocus && !open) button.current?.focus({ preventScroll: true });
  }, [grabFocus, open]);
  const words = cell.text || cell.placeholder || '点这里填写这一项';
  return (
    <>
      <button
        ref={button}
        type="button"
        className="cell-action cell-opens"
        tabIndex={selected ? 0 : -1}
        aria-haspopup="dialog"
        aria-label={`${cell.name ? `${cell.name}：` : ''}${words}`}
        onClick={() => setOpen(true)}
        onKeyDown={(event) => {
          if (event.key === 'F2') setOpen(true);
        }}
      >
        <span className={cell.text ? '' : 'placeholder'}>{words}</span>
      </button>
      {open && <RowDialog opens={cell.opens ?? ''} onClose={() => setOpen(false)} />}
    </>
  );
}
