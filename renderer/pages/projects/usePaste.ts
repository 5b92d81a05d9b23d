import { useEffect, useRef, useState } from 'react';
import { readCopied } from '../../../shared/reading/clipboard';
import { planPaste } from '../../../shared/recognising/paste';
import { isOwnCopy, type Matrix } from '../../../shared/sheets/clipboard';
import { guessPlan, inUnit, listColumns, mentionsProjects, moneyUnit } from '../../../shared/sheets/clipboard/projects';
import type { Grid } from '../../../shared/sheets/grid';
import { enterPage } from '../../kit/regions';
import { offerPaste } from '../../grid/pasting';
import { layOut } from '../../grid/places';
import { isTyping } from '../../kit/typing';
import { pasteUnit } from '../../state/pasteUnit';
import { leaveCell } from '../../state/files';
import { perform, refusesChange, useStore } from '../../state/store';
import { saidUnit } from './amounts';

/** Pasting on the page of projects: a list is held against the workbook first, a block of figures goes to the focused cell. */
export function usePaste(grid: Grid | null) {
  const [asking, setAsking] = useState<{ readonly block: Matrix | null } | null>(null);

  function onPaste(event: ClipboardEvent): void {
    const focused = document.activeElement ?? document.body;
    if (!grid || asking || isTyping(focused) || !event.clipboardData) return;
    const cell = focused.closest<HTMLElement>('.sheet [data-at]');
    const copied = { html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') };
    const block = readCopied(copied);
    const isOne = block?.length === 1 && block[0]?.length === 1;
    const asList = block !== null && !isOne && isList(block, cell?.dataset.binding);
    // What is in the form's unit already, the grid pastes by itself.
    if (!block || isOwnCopy(copied.html) || (!asList && (isFormUnit() || !cell))) return;
    event.preventDefault();
    event.stopPropagation();
    if (refusesChange()) return;
    if (asList) return setAsking({ block });
    const [row = 0, column = 0] = (cell?.dataset.at ?? '').split(',').map(Number);
    place(converted(block, grid, column), grid, { row, column });
  }

  // Where nothing to write in has the focus the event has no better target than the document; it is heard before the grid's.
  const now = useRef(onPaste);
  useEffect(() => {
    now.current = onPaste;
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => now.current(event);
    document.addEventListener('paste', listen, true);
    return () => document.removeEventListener('paste', listen, true);
  }, []);

  return {
    asking,
    ask: () => {
      leaveCell();
      setAsking({ block: null });
    },
    done: () => {
      setAsking(null);
      // The dialog gives the focus back to what had it; where that was nothing, the table takes it.
      requestAnimationFrame(() => document.activeElement === document.body && enterPage());
    },
  };
}

/** Laid at the focused cell; what would change something is shown first, as everywhere. */
function place(matrix: Matrix, grid: Grid, at: { readonly row: number; readonly column: number }): void {
  const { book } = useStore.getState();
  if (!book) return;
  const { pack, workbook } = book;
  const plan = planPaste({ matrix, grid, at, bySquare: false, pack, workbook, regrid: () => grid });
  offerPaste(plan, false, (changes) => {
    const all = changes.map((change) => ({ ...change, ...saidUnit(change.binding) }));
    return perform({ name: 'set-many', args: { changes: all } });
  });
}

function isFormUnit(): boolean {
  const { book } = useStore.getState();
  return !book || pasteUnit() === moneyUnit(book.pack);
}

/** Headings, or projects that are known, or words pasted where codes and names stand or nothing stands yet: that is a list. */
function isList(block: Matrix, at: string | undefined): boolean {
  const { book } = useStore.getState();
  if (!book) return false;
  const { projects } = book.workbook;
  const atIdentity = at !== undefined && /^project\/[^/]+\/(code|name)$/.test(at);
  if (atIdentity || projects.length === 0 || mentionsProjects(block, projects)) return true;
  return guessPlan(block, listColumns(book.pack, book.workbook.year), projects).headingRows > 0;
}

/** Amounts in the unit of the form, column by column; other columns as they are. */
function converted(block: Matrix, grid: Grid, from: number): Matrix {
  const { book } = useStore.getState();
  if (!book) return block;
  const unit = pasteUnit();
  const layout = layOut(grid);
  const firstRow = grid.rows.findIndex((row) => row.line !== undefined);
  const isAmount = (column: number) => layout.at(firstRow, column)?.cell.binding?.includes('/funds/') ?? false;
  return block.map((row) =>
    row.map((text, offset) => (text !== null && isAmount(from + offset) ? inUnit(text, unit, moneyUnit(book.pack)) : text)),
  );
}
