import type { ClipboardEvent } from 'react';
import { type Matrix, readCopied } from '../../shared/sheets/clipboard';

/** The block a paste brings, whichever program it comes from; null where it brings no text. */
export function pastedBlock(event: ClipboardEvent): Matrix | null {
  const { clipboardData } = event;
  return readCopied({ html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') });
}

/** While letters are being typed into a field, a paste belongs to the text; a cell that is only selected takes the block. */
export function isTyping(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.classList.contains('ready');
  return target instanceof HTMLInputElement;
}
