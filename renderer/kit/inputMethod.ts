/** The little of a key press that tells whose it is: React's or the browser's own. */
interface Press {
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

/**
 * Whether a key belongs to the input method: Enter takes a candidate, Esc calls it off, arrows turn over the list. The
 * press that begins a composition says so by its number alone.
 */
export function isOfInputMethod(press: Press): boolean {
  return press.keyCode === 229 || (press.nativeEvent?.isComposing ?? press.isComposing ?? false);
}

let composing = false;
document.addEventListener('compositionstart', () => void (composing = true), true);
document.addEventListener('compositionend', () => void (composing = false), true);

/** Whether letters are being composed anywhere on the page: what comes from a menu or a shortcut has to wait. */
export function isComposing(): boolean {
  return composing;
}
