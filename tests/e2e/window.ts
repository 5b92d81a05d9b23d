import { existsSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type CDPSession, type ElectronApplication, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);
export const root = path.resolve(import.meta.dirname, '../..');

/** The window of the program as built, driven from outside. */
export interface Window {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Whatever the page complained of: errors, refused loads. */
  readonly complaints: string[];
  close: () => Promise<void>;
}

/** The Electron to test with: the official one, the one named by ELECTRON_OVERRIDE_DIST_PATH, or the fetched fallback. */
export function electronBinary(): string {
  const fallback = path.join(root, 'node_modules/.cache/electron-25/electron');
  if (!process.env.ELECTRON_OVERRIDE_DIST_PATH && existsSync(fallback)) return fallback;
  const official: unknown = require('electron');
  return String(official);
}

/** A folder of its own for each test. */
export function freshFolder(what: string): string {
  return mkdtempSync(path.join(tmpdir(), `jxzp-${what}-`));
}

/**
 * Starts the program with its own data folder. The binary is named by the variable, not to the driver: one that is given
 * a binary attaches to pages already on their way, and waits for ever where it comes in the middle of their loading.
 */
export async function openWindow(userData = freshFolder('data'), more: string[] = []): Promise<Window> {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = path.dirname(electronBinary());
  const app = await _electron.launch({
    args: ['--no-sandbox', '--disable-gpu', `--user-data-dir=${userData}`, root, ...more],
    cwd: root,
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(8000);
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  // Nobody is there to answer whether to save what a test leaves behind.
  await answerDialogs(app, { box: 1 });
  await page.waitForSelector('.start');
  return { app, page, complaints, close: () => closeApp(app) };
}

/** Closes the program. Whoever drives it from outside is now and then not told that it has gone: the next test must not wait. */
async function closeApp(app: ElectronApplication): Promise<void> {
  const program = app.process();
  const tooLong = setTimeout(() => program.kill('SIGKILL'), 10_000);
  await app.close();
  clearTimeout(tooLong);
}

/** Answers the system's dialogs instead of the officer, who thinks for a while where to save: nobody can click them here. */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { open?: string; save?: string; folder?: string; box?: number; thinksMs?: number },
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const open = dialog as unknown as Record<string, unknown>;
    open.showSaveDialog = async () => {
      await new Promise((answered) => setTimeout(answered, given.thinksMs ?? 0));
      return given.save ? { canceled: false, filePath: given.save } : { canceled: true };
    };
    open.showOpenDialog = async (_window: unknown, options: { properties: string[] }) => {
      const chosen = options.properties.includes('openDirectory') ? given.folder : given.open;
      return chosen ? { canceled: false, filePaths: [chosen] } : { canceled: true, filePaths: [] };
    };
    open.showMessageBox = async () => ({ response: given.box ?? 1 });
  }, answers);
}

/** Opens the worked example. */
export async function openSample(page: Page, words: string): Promise<void> {
  await page.locator('.card', { hasText: words }).click();
  await page.waitForSelector('.sheet');
}

/** Opens the manual with its key, past any other window just told of. What its window complains of is added to `complaints`. */
export async function openManual({ app, page }: Pick<Window, 'app' | 'page'>, complaints: string[] = []): Promise<Page> {
  const isManual = (one: Page) =>
    one.waitForURL(/\/manual\//).then(
      () => true,
      () => false,
    );
  const [manual] = await Promise.all([app.waitForEvent('window', isManual), page.keyboard.press('F1')]);
  manual.setDefaultTimeout(8000);
  manual.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  manual.on('pageerror', (error) => complaints.push(String(error.stack)));
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

/** The cell where a thing is typed. */
export function cellOf(page: Page, binding: string) {
  return page.locator(`td[data-binding="${binding}"]`);
}

/** Goes to a step of the rail. */
export async function goTo(page: Page, label: string): Promise<void> {
  await page.locator('.rail-item', { hasText: label }).click();
}

/** Composes Chinese the way an input method does: letters first, then the words. */
export async function compose(cdp: CDPSession, letters: readonly string[], words: string): Promise<void> {
  for (const text of letters) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await cdp.send('Input.insertText', { text: words });
}
