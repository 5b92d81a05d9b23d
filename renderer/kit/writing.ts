/** Kept with the field it is about: what stood there before the first letter typed since the focus came. */
const HELD = 'data-held';

document.addEventListener('beforeinput', ({ target }) => {
  if (target instanceof HTMLElement && !target.hasAttribute(HELD)) target.setAttribute(HELD, textOf(target));
});
document.addEventListener('focusout', ({ target }) => forget(target));

function textOf(field: HTMLElement): string {
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value : field.innerHTML;
}

function forget(field: EventTarget | null): void {
  if (field instanceof HTMLElement) field.removeAttribute(HELD);
}

/** Whose undo and redo are: of the text being typed, of the workbook, or nobody's. */
export type UndoOwner = 'text' | 'workbook' | 'nobody';

/**
 * A field's own history is the browser's, which has one for the whole page: asked for in a field where nothing was typed, it
 * would take back letters in another one. There the workbook's steps are meant; but not past a dialog that asks, nor in the middle of a cell.
 */
export function undoOwner(way: 'undo' | 'redo'): UndoOwner {
  const field = document.activeElement;
  if (field instanceof HTMLElement && isText(field)) {
    const held = field.getAttribute(HELD);
    if (held !== null && (way === 'redo' || held !== textOf(field))) return 'text';
    if (field.isContentEditable || field.classList.contains('cell-field')) return 'nobody';
  }
  return document.querySelector('.dialog[data-open]:not(.row-dialog)') ? 'nobody' : 'workbook';
}

/** What was typed in the focused field before the workbook went a step back is no more its own history. */
export function forgetTyping(): void {
  forget(document.activeElement);
}

function isText(element: HTMLElement): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.classList.contains('ready');
  return element instanceof HTMLInputElement || element.isContentEditable;
}
