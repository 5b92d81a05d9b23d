import type { Page } from 'playwright-core';
import type { Window } from './window';

/** What one program puts on the clipboard for another. */
export interface Copied {
  readonly text: string;
  readonly html?: string;
}

/** The system's clipboard as the shell sees it: newer versions take items, older ones a plain record. */
interface Board {
  readonly ClipboardItem?: new (items: Record<string, string>) => object;
  readonly clipboard: { write: (what: unknown) => unknown };
}

/** Copies as another program does. */
export async function copyElsewhere(app: Window['app'], copied: Copied): Promise<void> {
  await app.evaluate(async (electron, { text, html }) => {
    const { ClipboardItem, clipboard } = electron as unknown as Board;
    const item = ClipboardItem && new ClipboardItem({ 'text/plain': text, ...(html ? { 'text/html': html } : {}) });
    await clipboard.write(item ? [item] : { text, ...(html ? { html } : {}) });
  }, copied);
}

/** Where the keys go now: the cell's binding, else the name of what has the focus. */
export async function place(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    const cell = at?.closest<HTMLElement>('td[data-binding]')?.dataset.binding;
    const label = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : undefined;
    return cell ?? at?.getAttribute('aria-label') ?? label ?? (at === document.body ? 'nowhere' : (at?.textContent ?? '').trim());
  });
}
