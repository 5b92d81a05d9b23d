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

/** Kept where all of the page can see it, and with the page it is about. */
const COMPOSING = 'data-composing';
document.addEventListener('compositionstart', () => document.documentElement.toggleAttribute(COMPOSING, true), true);
document.addEventListener('compositionend', () => document.documentElement.toggleAttribute(COMPOSING, false), true);

/** Waits until nothing is being composed, and whoever holds the text has heard of the words. */
export function composed(): Promise<void> {
  if (!isComposing()) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('compositionend', () => setTimeout(resolve, 0), { once: true });
  });
}

/** Whether letters are being composed anywhere on the page: what comes from a menu or a shortcut has to wait. */
export function isComposing(): boolean {
  return document.documentElement.hasAttribute(COMPOSING);
}
