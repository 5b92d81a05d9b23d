import type { ElectronApplication, Page } from 'playwright-core';
import { patience } from '../support/patience';
import { hear, type Window } from './window';

/** Opens the manual with its key, past any other window just told of. What it complains of is the program's complaint. */
export async function openManual({ app, page, complaints }: Pick<Window, 'app' | 'page' | 'complaints'>): Promise<Page> {
  const isManual = (one: Page) =>
    one.waitForURL(/\/manual\//).then(
      () => true,
      () => false,
    );
  const opened = app.waitForEvent('window', { predicate: isManual, timeout: patience });
  const [manual] = await Promise.all([opened, page.keyboard.press('F1')]);
  hear(manual, complaints);
  await manual.waitForLoadState('load');
  return manual;
}

/** Presses a key in the manual's window as a keyboard does: keys from the debugger come past what a window hears first. */
export async function pressInManual(app: ElectronApplication, keyCode: string, modifiers: 'control'[] = []): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, key) => {
      const shown = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/manual/'));
      shown?.webContents.sendInputEvent({ type: 'keyDown', ...key });
    },
    { keyCode, modifiers },
  );
}
