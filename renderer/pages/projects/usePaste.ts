import { type ClipboardEvent, useState } from 'react';
import { type Fit, fitPaste, fits, isOwnCopy, type Matrix } from '../../../shared/sheets/clipboard';
import { guessPlan, inUnit, listColumns, mentionsProjects, moneyUnit } from '../../../shared/sheets/clipboard/projects';
import type { Grid } from '../../../shared/sheets/grid';
import { openDoor } from '../../../shared/workbook/doors';
import { isNone } from '../../../shared/workbook/schema/given';
import { targetsOf } from '../../grid/area';
import { usePasting } from '../../grid/pasting';
import { layOut } from '../../grid/places';
import { isTyping, pastedBlock } from '../../paste/clipboard';
import { usePasteUnit } from '../../paste/unit';
import { leaveCell } from '../../state/files';
import { notify, perform, useStore } from '../../state/store';

/** Pasting on the page of projects: a list is held against the workbook first, a block of figures goes where she stands. */
export function usePaste(grid: Grid | null) {
  const [asking, setAsking] = useState<{ readonly block: Matrix | null } | null>(null);

  function onPaste(event: ClipboardEvent): void {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('.sheet [data-at]') : null;
    if (!cell || !grid || isTyping(event.target)) return;
    const block = pastedBlock(event);
    const isOne = block?.length === 1 && block[0]?.length === 1;
    const asList = block !== null && !isOne && isList(block, cell.dataset.binding);
    // What is in the form's unit already, the grid pastes by itself.
    const isOwn = isOwnCopy(event.clipboardData.getData('text/html'));
    if (!block || isOwn || (!asList && isFormUnit())) return;
    event.preventDefault();
    event.stopPropagation();
    const [row = 0, column = 0] = (cell.dataset.at ?? '').split(',').map(Number);
    if (asList) setAsking({ block });
    else place(fitPaste(converted(block, grid, column), targetsOf(layOut(grid), grid.columnsMm.length), { row, column }));
  }

  return {
    onPaste,
    asking,
    ask: () => {
      leaveCell();
      setAsking({ block: null });
    },
    done: () => setAsking(null),
  };
}

/** The grid's own question is asked where a part of it has no place. */
function place(fit: Fit): void {
  if (fits(fit)) take(fit);
  else usePasting.setState({ asking: { fit, then: () => take(fit) } });
}

function take({ changes }: Fit): void {
  const { unit } = usePasteUnit.getState();
  if (changes.length > 0 && perform({ name: 'set-many', args: { changes: changes.map(withUnit) } }))
    notify('done', `已粘贴 ${changes.length} 处，金额按${unit}。按 Ctrl+Z 可以一次撤回。`);
}

/** Where an amount was kept in a unit of its own, the new one says that it is in the form's. */
function withUnit({ binding, text }: { binding: string; text: string }): { binding: string; text: string; unit?: string } {
  const { book } = useStore.getState();
  if (!book || !binding.includes('/funds/')) return { binding, text };
  const door = openDoor(binding, book.pack, book.workbook);
  const before = door?.kind === 'figure' ? door.read(book.workbook) : undefined;
  const hasUnit = before !== undefined && !isNone(before) && before.unit !== undefined;
  return hasUnit ? { binding, text, unit: moneyUnit(book.pack) } : { binding, text };
}

function isFormUnit(): boolean {
  const { book } = useStore.getState();
  return !book || usePasteUnit.getState().unit === moneyUnit(book.pack);
}

/** Headings, or projects that are known, or words pasted where codes and names stand: that is a list. */
function isList(block: Matrix, at: string | undefined): boolean {
  const { book } = useStore.getState();
  if (!book) return false;
  const { projects } = book.workbook;
  const atIdentity = at !== undefined && /^project\/[^/]+\/(code|name)$/.test(at);
  return atIdentity || mentionsProjects(block, projects) || guessPlan(block, listColumns(book.pack), projects).headingRows > 0;
}

/** Amounts in the unit of the form, column by column; other columns as they are. */
function converted(block: Matrix, grid: Grid, from: number): Matrix {
  const { book } = useStore.getState();
  if (!book) return block;
  const { unit } = usePasteUnit.getState();
  const layout = layOut(grid);
  const firstRow = grid.rows.findIndex((row) => row.line !== undefined);
  const isAmount = (column: number) => layout.at(firstRow, column)?.cell.binding?.includes('/funds/') ?? false;
  return block.map((row) =>
    row.map((text, offset) => (text !== null && isAmount(from + offset) ? inUnit(text, unit, moneyUnit(book.pack)) : text)),
  );
}
