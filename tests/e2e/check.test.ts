import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { beginWithSample, cellOf, focusedWords, goTo, openWindow, type Window } from './window';

const reason = '预算调减 0.35 万元，见年中调整通知';

describe('the page of findings', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page, '校验'),
  );
  const open = () => window.page.locator('.finding:not(.aside)');
  const error = () => open().filter({ hasText: '没有写理由' }).first();

  it('names figures, says how to mend it, and is counted in the rail', async () => {
    const { page } = window;
    await expect.poll(() => error().locator('.finding-go').textContent()).toContain('30');
    await expect.poll(() => error().locator('.finding-fix').textContent()).not.toBe('');
    await expect.poll(() => page.getByTestId('error-count').textContent()).toBe('1 处错误');
    expect(await violations(page)).toEqual([]);
  });

  it('shows one severity when asked', async () => {
    const { page } = window;
    await page.locator('.check-filters').getByRole('button', { name: /^错误/ }).press('Enter');
    await expect.poll(() => open().count()).toBe(1);
    await expect
      .poll(() => page.locator('.check-filters').getByRole('button', { name: /^错误/ }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.locator('.check-filters').getByRole('button', { name: /^全部/ }).press('Enter');
    await expect.poll(() => open().count()).toBeGreaterThan(5);
  });

  it('goes from finding to finding with the arrows, and with Enter to the cell', async () => {
    const { page } = window;
    await open().first().locator('.finding-go').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedWords(page)).toContain('完成值');
    await page.keyboard.press('Enter');
    await page.waitForSelector('td.selected');
    await expect.poll(() => page.locator('td.selected').getAttribute('data-binding')).toMatch(/^project\/.+\/actual$/);
    await goTo(page, '校验');
  });

  it('is set aside with a reason only, stands struck with it, and comes back', async () => {
    const { page } = window;
    await error()
      .getByRole('button', { name: /^不用改/ })
      .press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.acknowledge-blank').textContent()).toContain('理由');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.insertText(reason);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.finding.aside').count()).toBe(1);
    await expect.poll(() => page.locator('.finding.aside').textContent()).toContain(reason);
    await expect.poll(() => page.getByTestId('error-count').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('finding-go');
    expect(await violations(page)).toEqual([]);
    await page.locator('.finding.aside').getByRole('button', { name: /^取消/ }).press('Enter');
    await expect.poll(() => page.locator('.finding.aside').count()).toBe(0);
    await expect.poll(() => page.getByTestId('error-count').textContent()).toBe('1 处错误');
  });

  it('Escape leaves it as it was', async () => {
    const { page } = window;
    await error()
      .getByRole('button', { name: /^不用改/ })
      .press('Enter');
    await page.keyboard.insertText('不写了');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.acknowledge').count()).toBe(0);
    await expect.poll(() => page.locator('.finding.aside').count()).toBe(0);
  });

  it('a blank figure turns up, leads to its cell, and goes when it is filled in again', async () => {
    const { page } = window;
    const binding = 'unit/fact/appropriation-executed';
    await goTo(page, '单位基础数据');
    await cellOf(page, binding).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
    await goTo(page, '校验');
    const missing = open().filter({ hasText: '待填' }).first();
    await missing.locator('.finding-go').press('Enter');
    await page.waitForSelector(`td.selected[data-binding="${binding}"]`);
    await page.keyboard.type('228.14');
    await page.keyboard.press('Enter');
    await goTo(page, '校验');
    await expect.poll(() => open().filter({ hasText: '待填' }).allTextContents()).toEqual([]);
  });
});
