import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { outOfReach } from './reach';
import { beginWithSample, cellOf, goHome, goTo, hasFocus, openWindow, picture, type Window } from './window';

const whole = { whole: true };

/** Every dialog that opens over a workbook, and how. */
const dialogs: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['the search', (page) => page.keyboard.press('Control+f')],
  [
    'a row of a list',
    async (page) => {
      await goTo(page, '部门整体');
      await page.locator('.cell-opens').first().click();
    },
  ],
  ['why a project is not made public', (page) => askOfProject(page, /^不公开/)],
  ['whether a project is to be removed', (page) => askOfProject(page, /^删除/)],
  [
    'a list of projects to paste',
    async (page) => {
      await goTo(page, '项目资金一览');
      await page.getByRole('button', { name: /^从 Excel 粘贴/ }).click();
    },
  ],
];

async function askOfProject(page: Page, what: RegExp): Promise<void> {
  await goTo(page, '项目资金一览');
  await cellOf(page, 'project/upgrade/name').click();
  await page.getByRole('button', { name: what }).click();
}

/** Goes to every page there is, and looks at each. */
async function eachPage(page: Page, look: (label: string) => Promise<void>): Promise<void> {
  const labels = await page.locator('.rail-item').count();
  for (let index = 0; index < labels; index += 1) {
    const item = page.locator('.rail-item').nth(index);
    await item.click();
    await page.waitForSelector('main');
    await look((await item.textContent()) ?? '');
  }
}

/** Opens every dialog, and looks at each. */
async function eachDialog(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  for (const [name, open] of dialogs) {
    await open(page);
    await hasFocus(page.locator('.dialog[data-open]'));
    await look(name);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.dialog', { state: 'detached' });
  }
}

describe('every page is accessible', () => {
  let window: Window;
  const zoom = (factor: number) =>
    window.app.evaluate(({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by), factor);
  eachIn(
    async () => (window = await openWindow()),
    async ({ page }) => {
      await zoom(1);
      await goHome(page);
    },
  );

  it('the start page', async () => {
    expect(await violations(window.page, whole)).toEqual([]);
  });

  it('the form for a new workbook', async () => {
    await window.page.getByText('新建自评卷').click();
    expect(await violations(window.page, whole)).toEqual([]);
    await window.page.getByText('取消').click();
  });

  it('every page of a workbook, with a cell being edited', async () => {
    const { page } = window;
    await beginWithSample(page);
    await eachPage(page, async (label) => {
      const cell = page.locator('td.editable').nth(2);
      if (await cell.count()) await cell.click();
      expect(await violations(page, whole), label).toEqual([]);
    });
  });

  it('or what is not would be seen: planted in the last row of a table, words too pale and a button without a name', async () => {
    const { page } = window;
    await beginWithSample(page, '部门整体');
    await page.evaluate(() => {
      const words = document.createElement('p');
      words.textContent = '看不清';
      Object.assign(words.style, { color: '#ccc', background: '#fff' });
      [...document.querySelectorAll('.sheet td')].at(-1)?.append(words, document.createElement('button'));
      words.scrollIntoView();
    });
    const rules = (await violations(page, whole)).map((one) => one.split(':')[0]);
    expect(rules).toEqual(['button-name', 'color-contrast']);
  });

  it('every dialog over it', async () => {
    await beginWithSample(window.page);
    await eachDialog(window.page, async (name) => expect(await violations(window.page, whole), name).toEqual([]));
  });

  it('a refused number and the question before leaving', async () => {
    const { page } = window;
    await beginWithSample(page, '单位基础数据');
    await page.locator('td.by-number').first().click();
    await page.keyboard.type('1x');
    await page.keyboard.press('Enter');
    expect(await violations(page, whole)).toEqual([]);
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.getByLabel('回到开始页').click();
    await page.waitForSelector('.dialog');
    expect(await violations(page, whole)).toEqual([]);
    await page.getByRole('button', { name: '不保存' }).click();
    await page.waitForSelector('.start');
  });

  it('at 200 % every control is in reach, and nothing but a table scrolls sideways', async () => {
    const { page } = window;
    await zoom(2);
    expect(await outOfReach(page), 'start').toEqual([]);
    await beginWithSample(page);
    const faults: Record<string, string[]> = {};
    const look = async (name: string) => {
      const found = await outOfReach(page);
      if (found.length > 0) faults[name] = found;
      await picture(page, `zoom-${name}`);
    };
    await eachPage(page, look);
    await eachDialog(page, look);
    expect(faults).toEqual({});
    expect(await violations(page, whole)).toEqual([]);
  });
});
