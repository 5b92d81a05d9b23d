import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { patience } from '../support/patience';
import { violations } from './axe';
import { freshFolder, goHome, hasFocus, openSample, openWindow, picture, root, type Window } from './window';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** What the system was asked to show; it shows nothing here. `answer`: what it says, '' for done. */
async function watchOpened({ app }: Window, answer = ''): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }, said) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'opened', asked);
    shell.openPath = async (folder) => {
      asked.push(folder);
      return said;
    };
  }, answer);
  return () => app.evaluate(() => Reflect.get(globalThis, 'opened') as string[]);
}

/** As the menu does. */
const fromMenu = ({ app }: Window) =>
  app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('about')?.click();
  });

describe('what the program says of itself', () => {
  const data = freshFolder('about');
  let window: Window;
  const dialog = () => window.page.locator('.dialog.about[data-open]');
  beforeAll(async () => {
    window = await openWindow(data);
  });
  afterAll(() => window.close());
  beforeEach(async () => {
    await window.page.keyboard.press('Escape');
    // Opened again while it closes it would keep the focus where it was, not begin at its button.
    await window.page.locator('.dialog.about').waitFor({ state: 'detached' });
  });

  it('names its version, where the files are and that it stays offline, from the menu', async () => {
    await fromMenu(window);
    await dialog().getByText('备份与设置').waitFor();
    const said = await dialog().innerText();
    expect(said).toContain(`绩效自评工作台 ${version}`);
    expect(said).toMatch(/不联网，也不查更新/);
    expect(said).toContain('SHA256SUMS');
    for (const place of [data, path.join(data, 'versions'), path.join(root, 'templates')]) expect(said).toContain(place);
    expect(await violations(window.page)).toEqual([]);
    await picture(window.page, 'about');
  });

  it('has the licences of what it was built with', async () => {
    await fromMenu(window);
    await dialog().locator('summary').click();
    const text = await dialog().locator('pre').innerText();
    for (const name of ['绩效自评工作台', 'react', 'decimal.js', 'pdf-lib', 'docx', 'Chromium']) expect(text).toContain(name);
    expect(await violations(window.page)).toEqual([]);
  });

  it('opens each of its folders, by keyboard too, and says where the system could not', async () => {
    const opened = await watchOpened(window);
    await fromMenu(window);
    const buttons = dialog().getByRole('button', { name: /^打开「/ });
    await buttons.first().waitFor();
    await hasFocus(dialog().getByRole('button', { name: '关闭' }));
    await window.page.keyboard.press('Shift+Tab');
    await window.page.keyboard.press('Shift+Tab');
    await window.page.keyboard.press('Enter');
    await expect.poll(opened).toEqual([root]);
    for (const index of [0, 1, 2]) await buttons.nth(index).click();
    const versions = path.join(data, 'versions');
    await expect.poll(opened).toEqual([root, data, versions, path.join(root, 'templates')]);
    await watchOpened(window, 'no file manager');
    await buttons.first().click();
    await dialog().getByRole('alert').filter({ hasText: '系统没能打开这个文件夹' }).waitFor();
  });

  it('opens over a workbook too, and gives the focus back', async () => {
    const { page } = window;
    await openSample(page);
    await page.locator('td.editable').first().click();
    const where = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    const before = await where();
    await fromMenu(window);
    // Keys go to it once it has the focus: till then the dialog of the row below has it, and Escape would close that one.
    await hasFocus(dialog());
    // On a busy machine it listens to keys a moment after it has the focus. A key more, while it closes, would go elsewhere.
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        const closed = dialog().waitFor({ state: 'detached', timeout: patience / 3 });
        return closed.then(
          () => 'closed',
          () => 'open',
        );
      })
      .toBe('closed');
    await expect.poll(where).toBe(before);
    expect(window.complaints).toEqual([]);
  });

  it('closed together with what it lies over, may leave the focus nowhere: an arrow takes it to the table', async () => {
    const { page } = window;
    await goHome(page);
    await openSample(page);
    const inTable = () => page.evaluate(() => document.activeElement?.closest('.step main .sheet td') !== null);
    await page.locator('td.editable').first().click();
    await fromMenu(window);
    await hasFocus(dialog());
    await Promise.all([page.keyboard.press('Escape'), page.keyboard.press('Escape')]);
    // Where one of the two was lost, one more: over the table it does nothing.
    const open = page.locator('.dialog');
    await expect
      .poll(async () => {
        if ((await open.count()) > 0) await page.keyboard.press('Escape');
        return open.count();
      })
      .toBe(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(inTable).toBe(true);
    // Wherever it was: with nothing in focus at all the same.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await inTable()).toBe(false);
    await page.keyboard.press('ArrowDown');
    await expect.poll(inTable).toBe(true);
    expect(window.complaints).toEqual([]);
  });
});
