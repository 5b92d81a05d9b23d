import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type CDPSession, type ElectronApplication, type Locator, type Page } from 'playwright-core';
import { patience } from '../support/patience';
import { pressesAtRest } from './at-rest';
import { comesLate } from './late';

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
  const { app, page } = await launch([`--user-data-dir=${userData}`, root, ...more]);
  const program = app.process();
  const complaints: string[] = [];
  hear(page, complaints);
  pressesAtRest(page);
  await comesLate(app, page);
  // Nobody is there to answer whether to save what a test leaves behind.
  await answerDialogs(app, { box: 1 });
  await page.waitForSelector('.start, .desk');
  await setAutosave(page, false);
  return { app, page, complaints, close: () => closeApp(app, program) };
}

/** Adds to `complaints` what a page complains of from now on. */
export function hear(page: Page, complaints: string[]): void {
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
}

/** Whether files are saved by themselves: in most tests what a file holds is what the test itself saved. */
export async function setAutosave(page: Page, isAutosaving: boolean): Promise<void> {
  await page.evaluate((isOn) => {
    const kept = JSON.parse(localStorage.getItem('layout') ?? '{}') as { state?: object };
    localStorage.setItem('layout', JSON.stringify({ version: 1, state: { ...kept.state, isAutosaving: isOn } }));
    dispatchEvent(new StorageEvent('storage', { key: 'layout' }));
  }, isAutosaving);
}

const switches = ['--no-sandbox', '--disable-gpu', ...(process.env.JXZP_SWITCHES?.split(' ') ?? [])];

/** Starts the program until its window is there: on a busy machine the driver now and then misses it, and would wait for ever. */
async function launch(args: readonly string[], timeout = patience / 8): Promise<{ app: ElectronApplication; page: Page }> {
  let app: ElectronApplication | null = null;
  try {
    app = await _electron.launch({ args: [...switches, ...args], cwd: root, timeout });
    app.context().setDefaultTimeout(patience);
    return { app, page: await app.firstWindow({ timeout }) };
  } catch (error) {
    if (app) await kill(app);
    if (timeout > patience) throw error;
    return launch(args, 2 * timeout);
  }
}

/**
 * Closes the program, where it still runs. Whoever drives it from outside is now and then not told that it has gone: the next
 * test must not wait.
 */
async function closeApp(app: ElectronApplication, program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const tooLong = setTimeout(() => program.kill('SIGKILL'), 10_000);
  await app.close();
  clearTimeout(tooLong);
}

/** A picture for whoever wants to look: only where JXZP_PICTURES names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.JXZP_PICTURES;
  if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`) });
}

/**
 * Answers the system's dialogs instead of the officer: nobody can click them here. `thinks`: where to save is answered only
 * once `decide` is called, be it before the dialog comes.
 */
export async function answerDialogs(
  app: ElectronApplication,
  answers: { open?: string; save?: string; folder?: string; box?: number; thinks?: boolean },
): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const open = dialog as unknown as Record<string, unknown>;
    const decided = given.thinks ? new Promise<void>((answered) => Reflect.set(globalThis, 'decide', answered)) : undefined;
    open.showSaveDialog = async () => {
      await decided;
      return given.save ? { canceled: false, filePath: given.save } : { canceled: true };
    };
    open.showOpenDialog = async (_window: unknown, options: { properties: string[] }) => {
      const chosen = options.properties.includes('openDirectory') ? given.folder : given.open;
      return chosen ? { canceled: false, filePaths: [chosen] } : { canceled: true, filePaths: [] };
    };
    open.showMessageBox = async () => ({ response: given.box ?? 1 });
  }, answers);
}

/** Answers the dialog about where to save that is being thought over, or is about to come. */
export async function decide(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => (Reflect.get(globalThis, 'decide') as () => void)());
}

/** The worked example most tests begin with. */
export const hotline = '某区热线中心 2024';

/** They are folded away where there are files of late. */
export async function unfoldSamples(page: Page): Promise<void> {
  await page.locator('.card').first().waitFor({ state: 'attached' });
  const folded = page.locator('.samples:not([open]) > summary');
  if ((await folded.count()) > 0) await folded.click();
}

/** Opens a worked example from the start page. */
export async function openSample(page: Page, words = hotline): Promise<void> {
  await unfoldSamples(page);
  await page.locator('.card', { hasText: words }).click();
  await page.waitForSelector('.sheet');
}

/** Goes to the start page, without saving what is open. */
export async function goHome(page: Page): Promise<void> {
  // A dialog that was left open lies over the way.
  if ((await page.locator('.dialog[data-open]').count()) > 0) {
    await page.keyboard.press('Escape');
    await page.waitForSelector('.dialog[data-open]', { state: 'detached' });
  }
  if ((await page.locator('.desk').count()) > 0) {
    await page.getByLabel('回到开始页').click();
    const asked = page.getByRole('button', { name: '不保存' });
    await asked.or(page.locator('.start')).first().waitFor();
    if ((await asked.count()) > 0) await asked.click();
  }
  // The start page fills as its lists come: what is clicked must not move away under the pointer.
  await page.waitForSelector('.start .card', { state: 'attached' });
}

/** The worked example as it is when opened, whatever was open and changed before; at a step of the rail. */
export async function beginWithSample(page: Page, step?: string, words = hotline): Promise<void> {
  await goHome(page);
  await openSample(page, words);
  if (step !== undefined) await goTo(page, step);
}

/** Waits until a text that was typed stands in the journal of unsaved work, from where it is recovered. */
export async function journalled(page: Page, userData: string, text: string): Promise<void> {
  const held = () =>
    readdirSync(userData, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.journal'))
      .some((name) => readFileSync(path.join(userData, name), 'utf8').includes(text));
  const until = Date.now() + patience;
  while (!held()) {
    if (Date.now() > until) throw new Error(`「${text}」 is in no journal`);
    await page.waitForTimeout(50);
  }
}

/** Kills the program as a power cut would. */
export async function kill(app: ElectronApplication): Promise<void> {
  const program = app.process();
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = once(program, 'exit');
  program.kill('SIGKILL');
  await gone;
}

/** Waits for a dialog that has the focus: it stands there a frame before, and keys pressed meanwhile are the page's. */
export async function hasFocus(dialog: Locator): Promise<void> {
  await dialog.and(dialog.page().locator(':focus-within')).waitFor();
}

/** The words of what has the focus; none where nothing has it: the page itself has all the words there are. */
export async function focusedWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    return at === document.body ? '' : (at?.textContent ?? '');
  });
}

/** Waits until the file is saved. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-testid="saved-state"]', { hasText: '已保存' }).waitFor();
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
