import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { beginWithSample, cellOf, compose, goTo, openWindow, type Window } from './window';

const cancelled = 'unit/fact/cancelled';
/** May be 无: 支出执行进度 (9 of 98 points) goes by it. */
const spent = 'unit/fact/special-spent';

describe('what is filled in once about the unit', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page),
  );

  const focused = () => window.page.evaluate(() => document.activeElement?.closest('td')?.dataset.binding);

  it('the name is composed with an input method, kept by Enter, and undone', async () => {
    const { page } = window;
    await goTo(page, '单位信息');
    await page.getByLabel('单位名称').focus();
    await page.keyboard.press('End');
    const cdp = await page.context().newCDPSession(page);
    await compose(cdp, ['f', 'fen', 'fen zhong'], '分中心');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.whose strong').textContent()).toBe('某区热线中心分中心');
    await page.getByLabel('主管部门').fill('');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('.fact-field.lacks').count()).toBe(1);
    await expect.poll(() => page.locator('.rail-item', { hasText: '单位信息' }).textContent()).toContain('1 项待填');
    expect(await violations(window.page)).toEqual([]);
  });

  it('missing, none and zero are three things, by key, and score differently', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    const tag = page.locator('.figure-standing .tag');
    await cellOf(page, spent).click();
    await page.keyboard.type('0');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => tag.textContent()).toBe('填的是 0');
    await page.keyboard.press('Delete');
    await expect.poll(() => tag.textContent()).toBe('待填');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('89');
    await page.keyboard.press('F8');
    await expect.poll(() => tag.textContent()).toBe('本年无此项');
    await expect.poll(() => focused()).toBe(spent);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => cellOf(page, spent).textContent()).toBe('无此项');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F8');
    await expect.poll(() => tag.textContent()).toBe('待填');
    await page.keyboard.type('55.63');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
  });

  it('a figure says where it is taken from and which scores it feeds', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    await cellOf(page, cancelled).click();
    const side = page.locator('.side');
    await expect.poll(() => side.locator('.figure-facts').textContent()).toContain('部门决算 年末注销');
    await side.getByRole('button', { name: /预算年终结余/ }).click();
    await page.waitForSelector('.sheet.table');
    await expect.poll(() => page.locator('.side-head h2').textContent()).toContain('预算年终结余');
  });

  it('a page whose frame comes late takes the focus from nobody who has gone on', async () => {
    const { page } = window;
    await goTo(page, '单位信息');
    await page.getByLabel('主管部门').fill('');
    await goTo(page, '单位基础数据');
    await page.evaluate(() => {
      const frame = requestAnimationFrame;
      const held: FrameRequestCallback[] = [];
      globalThis.requestAnimationFrame = (then) => held.push(then);
      const release = () => {
        globalThis.requestAnimationFrame = frame;
        for (const then of held) then(performance.now());
      };
      document.addEventListener('late', release, { once: true });
    });
    await page.keyboard.press('F9');
    await page.getByLabel('主管部门').waitFor();
    await goTo(page, '报告');
    const last = page.locator('.step main button').last();
    await last.focus();
    await page.evaluate(() => document.dispatchEvent(new Event('late')));
    expect(await last.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('leads to the next place still to be filled in', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    await cellOf(page, 'unit/fact/staff').click();
    await page.keyboard.press('Delete');
    await cellOf(page, cancelled).click();
    await page.keyboard.press('F9');
    await expect.poll(focused).toBe('unit/fact/staff');
    expect(await violations(window.page)).toEqual([]);
  });

  it('a sum of the projects is corrected with a figure and its reason, and taken back', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    const corrected = cellOf(page, 'rollup/staged-total/overrule');
    const row = page.locator('.sheet tr', { has: corrected });
    const checks = page.locator('.rail-item', { hasText: '校验' });
    // What is checked follows a moment later.
    await expect.poll(() => checks.textContent()).toBe('校验1 处错误');
    await corrected.click();
    await expect.poll(() => page.locator('.figure-says').textContent()).toContain('空着就用汇总数');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => row.innerText()).toMatch(/阶段项目总数\s+1\s+2\s+2\s+个/);
    await expect.poll(() => checks.textContent()).toBe('校验2 处错误');
    await cellOf(page, 'rollup/staged-total/reason').click();
    await page.keyboard.insertText('另有涉密项目');
    await page.keyboard.press('Enter');
    await expect.poll(() => checks.textContent()).toBe('校验1 处错误');
    await corrected.click();
    await page.keyboard.press('Delete');
    await expect.poll(() => row.innerText()).toMatch(/阶段项目总数\s+1\s+(不更正)?\s+1\s+个/);
    for (const _step of ['figure', 'reason', 'figure']) await page.keyboard.press('Control+z');
    await expect.poll(() => cellOf(page, 'rollup/staged-total/reason').textContent()).toBe('');
  });

  it("the year's parameter waits until it is confirmed with its source", async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    const parameters = page.locator('.side .pack-part');
    await parameters.getByRole('button', { name: /取消确认/ }).click();
    await expect.poll(() => parameters.textContent()).toContain('待确认');
    await parameters.getByRole('button', { name: /确认或更改/ }).click();
    expect(await violations(window.page)).toEqual([]);
    await parameters.getByRole('textbox').nth(1).fill('财政局通知');
    await parameters.getByRole('button', { name: '确认', exact: true }).click();
    await expect.poll(() => parameters.textContent()).toContain('已确认');
    await expect.poll(() => parameters.textContent()).toContain('财政局通知');
  });
});
