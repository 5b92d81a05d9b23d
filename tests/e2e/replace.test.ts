import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { beginWithSample, cellOf, goTo, openWindow, picture, type Window } from './window';

const name = (indicator: string) => `project/hotline/indicator/${indicator}/name`;

describe('hands on many places at once', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page),
  );

  it('Ctrl+H shows what would be replaced, takes what is ticked as one step, and the toast takes it back', async () => {
    const { page } = window;
    await goTo(page, '效能热线工作');
    await page.keyboard.press('Control+h');
    await page.getByLabel('查找（一字不差）').fill('12345热线');
    await page.getByLabel('换成').fill('政务热线');
    // Two names of indicators have the word.
    await expect.poll(() => page.locator('.replace-list li').count()).toBe(2);
    await expect
      .poll(() => page.locator('.replace-after').allTextContents())
      .toEqual(['政务热线办理数量', '政务热线办理数量回复数量']);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'replace');
    await page.locator('.replace-list input').last().click();
    await page.getByRole('button', { name: /^替换 1 处/ }).press('Enter');
    await expect.poll(() => cellOf(page, name('i1')).textContent()).toContain('政务热线办理数量');
    await expect.poll(() => cellOf(page, name('i2')).textContent()).toContain('12345热线办理数量回复数量');
    await expect.poll(() => page.locator('.notice').textContent()).toContain('已替换 1 处');
    await page.locator('.notice').getByRole('button', { name: /^撤销/ }).press('Enter');
    await expect.poll(() => cellOf(page, name('i1')).textContent()).toContain('12345热线办理数量');
  });

  it('a score typed that is not the rule’s opens its reason with the caret in it, and reasons of before are offered', async () => {
    const { page } = window;
    const own = 'project/hotline/indicator/i1/own';
    await goTo(page, '效能热线工作');
    await cellOf(page, own).click();
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await expect.poll(focused).toBe('理由');
    await expect.poll(() => page.locator('.offered button').allTextContents()).toEqual(['公开的表自评 9 分']);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.insertText('回复数量按月核过');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('td')?.dataset.binding ?? '')).toBe(own);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('td')?.dataset.binding ?? '')).not.toBe(own);
  });

  it('indicators of one project are copied to others, and one undo takes them back', async () => {
    const { page } = window;
    await goTo(page, '项目资金一览');
    await cellOf(page, 'project/upgrade/name').click();
    await page.getByRole('button', { name: '指标复制到…' }).click();
    await page.locator('.copy-to input').first().check();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '复制到 1 个项目' }).press('Enter');
    await expect.poll(() => page.locator('.notice').textContent()).toContain('复制到 1 个项目');
    await goTo(page, '效能热线工作');
    await expect
      .poll(() => page.locator('td[data-binding^="project/hotline/indicator/"][data-binding$="/name"]').count())
      .toBe(16);
    await page.keyboard.press('Control+z');
    await expect
      .poll(() => page.locator('td[data-binding^="project/hotline/indicator/"][data-binding$="/name"]').count())
      .toBe(10);
  });
});
