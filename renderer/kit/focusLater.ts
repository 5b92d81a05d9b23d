/**
 * Moves the focus in the next frame, when the page shows what was done: by `move`, unless the focus has gone elsewhere meanwhile.
 * Where a frame comes late she may be writing there by then.
 */
export function focusLater(move: () => void): void {
  const from = document.activeElement;
  requestAnimationFrame(() => {
    const now = document.activeElement;
    if (now === from || now === document.body) move();
  });
}
