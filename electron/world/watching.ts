import type { BrowserWindow } from 'electron';

/** Small files on a slow drive: often enough to be told within a few seconds, seldom enough to be no burden. */
const EVERY_MS = 3000;

/** Looks every few seconds, and at once when the officer comes back to the window. Gives back what stops it. */
export function lookNowAndThen(window: BrowserWindow, look: () => Promise<void>): () => void {
  const once = () => void look();
  const timer = setInterval(once, EVERY_MS);
  window.on('focus', once);
  return () => {
    clearInterval(timer);
    window.off('focus', once);
  };
}
