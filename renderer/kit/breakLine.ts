import type { KeyboardEvent } from 'react';

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'preventDefault'>;

/** Breaks a line where the caret is, as the browser's own step of undo. */
export function breakLine(): void {
  document.execCommand('insertLineBreak');
}

/**
 * What Enter does in a text of several lines, everywhere the same: alone it goes on, with Alt or Shift it breaks the line.
 * True: it goes on, and the browser leaves the text as it is.
 */
export function goesOn(event: Pressed): boolean {
  if (event.key !== 'Enter') return false;
  event.preventDefault();
  if (!event.altKey && !event.shiftKey) return true;
  breakLine();
  return false;
}
