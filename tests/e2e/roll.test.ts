import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { answerDialogs, cellOf, freshFolder, goHome, goTo, openSample, openWindow, picture, saved, type Window } from './window';

const home = freshFolder('roll');
const file = path.join(home, '热线中心2024.jxzp');
const name = 'project/hotline/name';
const target = 'project/hotline/indicator/i4/target';
const actual = 'project/hotline/indicator/i4/actual';

describe('last year’s file as this year’s template', () => {
  let window: Window;
  async function open(): Promise<Window> {
    window = await openWindow();
    await answerDialogs(window.app, { save: file, open: file });
    await openSample(window.page);
    await window.page.keyboard.press('Control+s');
    await saved(window.page);
    return window;
  }
  eachIn(open, async ({ page }) => {
    await goHome(page);
    // Asked about last year's file before, the page still asks.
    const cancel = page.getByRole('button', { name: '取消' });
    if ((await cancel.count()) > 0) await cancel.click();
    await page.getByText('沿用去年的自评卷').click();
  });

  const left = () => window.page.getByTestId('left-to-confirm').textContent();
  /** Makes next year's workbook. */
  async function rollOver(year = '2025'): Promise<void> {
    await window.page.getByLabel('做哪一年度的').fill(year);
    await window.page.keyboard.press('Enter');
    await window.page.waitForSelector('.roll-page');
    await expect.poll(left).toBe('4 处待确认');
  }
  /** Takes the first proposal, and answers the second with a text of one's own. */
  async function answerTwo(): Promise<void> {
    const { page } = window;
    await page.locator('.ask-field').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(left).toBe('3 处待确认');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toContain('指标值');
    await page.keyboard.type('2026');
    await page.keyboard.press('Enter');
    await expect.poll(left).toBe('2 处待确认');
  }

  it('asks for the year and the pack, and proposes the next year', async () => {
    const { page } = window;
    expect(existsSync(file)).toBe(true);
    await expect.poll(() => page.getByLabel('做哪一年度的').inputValue()).toBe('2025');
    await expect.poll(() => page.getByLabel('用哪套评分规则').inputValue()).toBe('anju-2024');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'form');
  });

  it('refuses an earlier year in words', async () => {
    const { page } = window;
    await page.getByLabel('做哪一年度的').fill('2024');
    await page.keyboard.press('Enter');
    await page.locator('.notice.problem').waitFor();
    await expect.poll(() => page.locator('.notice.problem').textContent()).toContain('2024');
    await picture(page, 'refused');
  });

  it('opens the new workbook, unsaved, with its report', async () => {
    const { page } = window;
    // Full-width digits are digits.
    await rollOver('２０２５');
    await expect.poll(() => page.locator('.ask').count()).toBe(4);
    await expect.poll(() => page.locator('.whose').textContent()).toContain('2025');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'report');
  });

  it('takes what is proposed with Enter and goes on; another text, or none, as well', async () => {
    const { page } = window;
    await rollOver();
    await answerTwo();
    await page.locator('.ask').nth(2).getByText('留空').click();
    await expect.poll(() => page.getByTestId('left-to-confirm').textContent()).toBe('1 处待确认');
    await picture(page, 'asked');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('left-to-confirm').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByTestId('left-to-confirm').textContent()).toBe('1 处待确认');
    await page.getByText('已清空').click();
    await page.getByText('照留').click();
    await picture(page, 'all');
    expect(await violations(page)).toEqual([]);
  });

  it('has the answers in the table, no actual of last year’s, and last year in grey', async () => {
    const { page } = window;
    await rollOver();
    await answerTwo();
    await goTo(page, '效能热线工作');
    // Selected as the first place to type, it holds a text field as well.
    await expect.poll(() => cellOf(page, name).locator('.mirror').textContent()).toBe('2025001－效能热线工作');
    await expect.poll(() => cellOf(page, target).textContent()).toBe('2026');
    await expect.poll(() => cellOf(page, actual).textContent()).toMatch(/^去年：/);
    const actuals = await page.locator('td[data-binding$="/actual"]').allTextContents();
    expect(actuals.filter((text) => text !== '' && !text.startsWith('去年：'))).toEqual([]);
    await cellOf(page, actual).click();
    await picture(page, 'project');
    expect(await violations(page)).toEqual([]);
  });

  it('copies last year’s value with a key, once, and takes it back', async () => {
    const { page } = window;
    await rollOver();
    await goTo(page, '效能热线工作');
    await cellOf(page, actual).click();
    const before = ((await cellOf(page, actual).locator('.mirror').textContent()) ?? '').replace('去年：', '');
    expect(before).toBe('2024');
    await page.keyboard.press("Control+'");
    await expect.poll(() => cellOf(page, actual).locator('textarea').inputValue()).toBe(before);
    await picture(page, 'copied');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cellOf(page, actual).locator('textarea').inputValue()).toBe('');
  });

  it('has last year’s figures as 上年, led to from the report', async () => {
    const { page } = window;
    await rollOver();
    await page.locator('.roll-go').first().click();
    await page.waitForSelector('.sheet');
    await expect.poll(() => cellOf(page, 'unit/fact/assets-per-head-last').locator('textarea').inputValue()).toBe('3.84');
    await expect.poll(() => cellOf(page, 'unit/fact/general-budget-last').textContent()).toContain('9.8');
    await expect.poll(() => cellOf(page, 'unit/fact/appropriation-executed').textContent()).toBe('去年：228.14');
    await picture(page, 'base');
  });

  it('goes on with what is to be confirmed after the file was saved, closed and opened; the list of projects shows last year', async () => {
    const { app, page } = window;
    const next = path.join(home, '热线中心2025.jxzp');
    await rollOver();
    await answerTwo();
    await page.locator('.ask').nth(2).getByText('留空').click();
    await answerDialogs(app, { save: next, open: next });
    await page.keyboard.press('Control+s');
    await saved(page);
    await goHome(page);
    await page.locator('.row-button', { hasText: '热线中心2025' }).click();
    await page.waitForSelector('.desk');
    await expect.poll(left).toBe('1 处待确认');
    await goTo(page, '沿用核对');
    await expect.poll(() => page.locator('.ask.answered').count()).toBe(3);
    await expect.poll(() => page.locator('.roll-page').textContent()).toMatch(/照留 \d+ 处.*清空 \d+ 处/);
    expect(await violations(page)).toEqual([]);
    await goTo(page, '项目资金一览');
    // Last year's amount of the published table, as the form prints amounts.
    await expect.poll(() => cellOf(page, 'project/hotline/funds/fiscal/executed').textContent()).toBe('去年：29.65');
    await answerDialogs(app, { save: file, open: file });
  });

  it('does not show the report beside another workbook', async () => {
    const { page } = window;
    await rollOver();
    await goHome(page);
    await openSample(page);
    await expect.poll(() => page.locator('.rail-item', { hasText: '沿用核对' }).count()).toBe(0);
  });
});
