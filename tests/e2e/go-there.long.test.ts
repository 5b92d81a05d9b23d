import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eachIn } from './each';
import { beginWithSample, goHome, goTo, openWindow, type Window } from './window';

/** What has the focus, in the words of the page it stands on; empty: nothing in particular. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement;
    const cell = here?.closest<HTMLElement>('.sheet td');
    if (cell) return `cell ${cell.dataset.binding ?? cell.closest('tr')?.textContent ?? ''}`;
    const place = here?.closest<HTMLElement>('[data-place]');
    return place ? `field ${place.dataset.place ?? ''}` : '';
  });
}

/** Follows every finding, and tells where each led. */
async function follow(page: Page): Promise<(readonly [string, string])[]> {
  await goTo(page, '校验');
  const words = await page.locator('.finding-go').allTextContents();
  const led: (readonly [string, string])[] = [];
  for (const [index, message] of words.entries()) {
    await page.locator('.finding-go').nth(index).click();
    await page.waitForSelector('.check-page', { state: 'detached' });
    await expect.poll(() => focused(page), { message }).not.toBe('');
    led.push([message, await focused(page)]);
    await goTo(page, '校验');
  }
  return led;
}

describe('every finding leads to its place, with the hand in it', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => goHome(page),
  );

  it('of a worked example', async () => {
    await beginWithSample(window.page);
    const led = await follow(window.page);
    expect(led.length).toBeGreaterThan(5);
  });

  it('the name of a project, a fact about the unit, a parameter to confirm', async () => {
    const { page } = window;
    await beginWithSample(page, '单位信息');
    await page.getByLabel('主管部门').fill('张三 身份证号 11010519491231002X');
    await page.keyboard.press('Enter');
    await goTo(page, '项目资金一览');
    await page.locator('td[data-binding="project/upgrade/name"]').click();
    await page.keyboard.press('Delete');
    await goTo(page, '单位基础数据');
    await page.getByRole('button', { name: /^取消确认/ }).click();
    const led = (await follow(page)).map(([, where]) => where);
    expect(led).toContain('field unit/department');
    expect(led).toContain('cell project/upgrade/name');
    expect(led.some((where) => where.startsWith('field parameter/'))).toBe(true);
  });

  it('of a workbook with nothing in it', async () => {
    const { page } = window;
    await page.getByText('新建自评卷').click();
    await page.getByLabel(/^单位名称/).fill('某局');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.desk');
    const led = await follow(page);
    expect(led.length).toBeGreaterThan(3);
  });
});
