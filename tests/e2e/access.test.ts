import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openSample, openWindow, type Window } from './window';

/** What breaks WCAG A and AA, as words. */
async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  );
}

describe('every page is accessible', () => {
  let window: Window;
  beforeAll(async () => {
    window = await openWindow();
  });
  afterAll(() => window.close());

  it('the start page', async () => {
    expect(await violations(window.page)).toEqual([]);
  });

  it('the form for a new workbook', async () => {
    await window.page.getByText('新建自评卷').click();
    expect(await violations(window.page)).toEqual([]);
    await window.page.getByText('取消').click();
  });

  it('every step of a workbook, with a cell being edited', async () => {
    const { page } = window;
    await openSample(page, '某区热线中心 2024');
    for (const label of ['部门整体', '单位基础数据', '效能热线工作', '热线系统升级经费', '导出附表']) {
      await goTo(page, label);
      const cell = page.locator('td.editable').nth(2);
      if (await cell.count()) await cell.click();
      expect(await violations(page), label).toEqual([]);
    }
  });

  it('a refused number and the question before leaving', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    await page.locator('td.by-number').first().click();
    await page.keyboard.type('1x');
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.getByLabel('回到开始页').click();
    await page.waitForSelector('.dialog');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '不保存' }).click();
    await page.waitForSelector('.start');
  });

  it('a wide view at 200 %', async () => {
    await openSample(window.page, '某区热线中心 2024');
    await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
    expect(await violations(window.page)).toEqual([]);
  });
});
