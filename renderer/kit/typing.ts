/** While letters are being typed into a field, a paste belongs to the text; a cell that is only selected takes the block. */
export function isTyping(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return !target.classList.contains('ready');
  return target instanceof HTMLInputElement;
}
