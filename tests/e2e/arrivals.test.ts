import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerDialogs,
  beginWithSample,
  cellOf,
  electronBinary,
  freshFolder,
  goTo,
  openWindow,
  root,
  saved,
  type Window,
} from './window';

const executed = 'unit/fact/appropriation-executed';

/** Starts the program once more on the same data folder, as a double click does; resolves when that start has ended. */
async function startAgain(userData: string, file: string): Promise<unknown> {
  const again = spawn(electronBinary(), ['--no-sandbox', '--disable-gpu', `--user-data-dir=${userData}`, root, file], {
    stdio: 'ignore',
  });
  const ended: unknown[] = await once(again, 'exit');
  return ended[0];
}

describe('a workbook from outside', () => {
  const home = freshFolder('arrivals');
  const userData = path.join(home, 'data');
  const file = path.join(home, '热线中心 2024.jxzp');
  let window: Window;
  beforeAll(async () => {
    window = await openWindow(userData);
    await answerDialogs(window.app, { save: file });
    await beginWithSample(window.page);
    await window.page.keyboard.press('Control+s');
    await saved(window.page);
    await window.close();
  });
  afterAll(() => window.close());

  it('named at the start is open when the window is there', async () => {
    window = await openWindow(userData, [file]);
    await window.page.waitForSelector('.sheet');
    await expect.poll(() => window.page.getByTestId('saved-state').textContent()).toBe('已保存');
    expect(await window.page.locator('.whose').textContent()).toContain('热线中心');
  });

  it('named by a second start opens in the window that is there, which first asks about unsaved work', async () => {
    const { page, app } = window;
    await goTo(page, '单位基础数据');
    await cellOf(page, executed).click();
    await page.keyboard.type('205.326');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('97.2');
    expect(await startAgain(userData, file)).toBe(0);
    const asked = page.getByRole('button', { name: '不保存' });
    await asked.waitFor();
    expect(app.windows().length).toBe(1);
    await asked.click();
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
    await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('已保存');
    expect(window.complaints).toEqual([]);
  });

  it('of late is in the menu, and opens from there', async () => {
    const { page, app } = window;
    await page.getByLabel('回到开始页').click();
    await page.waitForSelector('.start');
    const labels = () =>
      app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()
          ?.getMenuItemById('recent')
          ?.submenu?.items.map(({ label }) => label),
      );
    await expect.poll(labels).toEqual([expect.stringContaining('&1 热线中心 2024（')]);
    await app.evaluate(({ Menu }) => void Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items[0]?.click());
    await page.waitForSelector('.sheet, .unit-page');
    expect(await page.locator('.whose').textContent()).toContain('热线中心');
    const isGrey = (id: string) => app.evaluate(({ Menu }, of) => !Menu.getApplicationMenu()?.getMenuItemById(of)?.enabled, id);
    await expect.poll(() => isGrey('save')).toBe(false);
  });
});
