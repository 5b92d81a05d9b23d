import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankForm } from '../support/blank-form';
import { violations } from './axe';
import { eachIn } from './each';
import {
  answerDialogs,
  beginWithSample,
  focusedWords,
  freshFolder,
  goTo,
  hasFocus,
  openWindow,
  picture,
  type Window,
} from './window';

describe('the pack as a person reads it', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page, '评分规则'),
  );
  const parameter = () => window.page.locator('.parameter').first();
  const self = () => window.page.getByTestId('total-self').textContent();

  /** Takes back that the parameter is confirmed, and asks for its form. */
  async function askAgain(): Promise<void> {
    await parameter()
      .getByRole('button', { name: /^取消确认/ })
      .press('Enter');
    await expect.poll(() => parameter().textContent()).toContain('待确认');
    await parameter()
      .getByRole('button', { name: /^确认或更改/ })
      .press('Enter');
  }

  /** Opens the rule of the line about the budget's preparation. */
  async function openLine() {
    const { page } = window;
    await page.getByRole('button', { name: '部门整体支出绩效自评表' }).last().press('Enter');
    await page.locator('.rule-line > summary', { hasText: '预算编制质量' }).press('Enter');
    return page.locator('.rule-line[open]');
  }

  /** Fills in the form that has just opened, by keyboard. */
  async function fill(value: string, source: string): Promise<void> {
    const { page } = window;
    await page.waitForSelector('.adjust-form');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(value);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(source);
    await page.keyboard.press('Enter');
  }

  it('says where it comes from, what was put right in it, and what its words stand for', async () => {
    const { page } = window;
    const words = (await page.locator('.pack-page').textContent()) ?? '';
    expect(words).toContain('公布的：算式以 4 起算');
    expect(words).toContain('等次');
    expect(await violations(page)).toEqual([]);
  });

  it('a parameter waits to be confirmed, and wants its source', async () => {
    const { page } = window;
    await askAgain();
    await expect.poll(() => page.getByTestId('error-count').textContent()).toBe('2 处错误');
    await fill('-4.63%', '');
    await expect.poll(() => parameter().locator('.adjust-problems').textContent()).toContain('来源');
    expect(await violations(page)).toEqual([]);
  });

  it('refuses a value under which bands of points would be empty, and what is no number', async () => {
    await askAgain();
    await fill('3%', '财政局通知');
    await expect.poll(() => parameter().locator('.adjust-problems').textContent()).toContain('人均资产变化率');
    await window.page.locator('.adjust-form .textbox').first().focus();
    await fill('约百分之三', '财政局通知');
    await expect.poll(() => parameter().locator('.adjust-problems p').count()).toBe(1);
    await expect.poll(() => self()).toBe('98');
  });

  it('takes the confirmed value, shows it as the unit’s own, and scores by it', async () => {
    const { page } = window;
    await askAgain();
    await fill('-45%', '财政局 2025 年 1 月通知');
    await expect.poll(() => parameter().textContent()).toContain('已确认');
    await expect.poll(() => parameter().textContent()).toContain('评分规则里是 -4.63%');
    await expect.poll(() => page.locator('.adjustments').textContent()).toContain('财政局 2025 年 1 月通知');
    await expect.poll(() => self()).toBe('96');
    await expect.poll(() => focusedWords(page)).toContain('更改');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => self()).toBe('98');
  });

  it('tells each line in words: steps, score, figures used, what 无此项 means', async () => {
    const { page } = window;
    const words = (await (await openLine()).textContent()) ?? '';
    expect(words).toContain('偏离度 ＝ |预算执行数 − 调整预算数| ÷ 调整预算数');
    expect(words).toContain('得分 ＝ (1 − 偏离度) × 分值');
    expect(words).toContain('单位基础数据「财政拨款预算执行数」');
    expect(words).toContain('本年无此项、分母为 0 的，由填表人打分并写明理由');
    expect(await violations(page)).toEqual([]);
  });

  it('changes the wording and the points of a line, as such, and takes them back', async () => {
    const { page } = window;
    const line = await openLine();
    await line.getByRole('button', { name: /^分值/ }).press('Enter');
    await fill('6', '财政局补充通知');
    await expect.poll(() => line.locator('.rule-changed').textContent()).toContain('分值改为 6（评分规则里是 8）');
    await expect.poll(() => line.locator('summary').textContent()).toContain('改了分值');
    await line.getByRole('button', { name: /^评分标准/ }).press('Enter');
    await page.waitForSelector('.adjust-form textarea');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('按新办法评分');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('财政局补充通知');
    await page.keyboard.press('Enter');
    await expect.poll(() => line.locator('.rule-words').last().textContent()).toContain('按新办法评分');
    expect(await violations(page)).toEqual([]);
    await line.getByRole('button', { name: /^改回/ }).first().press('Enter');
    await expect.poll(() => line.locator('.rule-changed').count()).toBe(1);
    await goTo(page, '部门整体');
    await expect.poll(() => page.locator('.sheet').textContent()).toContain('按新办法评分');
  });

  it('loads the bureau’s words: looked at, one left out, taken in one step, and taken back', async () => {
    const { app, page } = window;
    const form = path.join(freshFolder('wording'), '财政局空表.docx');
    writeFileSync(form, blankForm());
    await answerDialogs(app, { open: form });
    const load = page.getByRole('button', { name: '载入原表文字…' });
    const dialog = page.getByRole('alertdialog', { name: '载入「财政局空表.docx」的文字' });
    const changes = page.locator('.adjustments');
    const before = await changes.textContent();
    await load.press('Enter');
    await hasFocus(dialog);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await changes.textContent()).toBe(before);
    await load.press('Enter');
    await dialog.waitFor();
    const told = (await dialog.textContent()) ?? '';
    expect(told).toContain('没有去处：1 处');
    expect(told).toContain('支出执行进度：原表 10 分，评分规则 9 分');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'wording');
    await dialog.getByRole('checkbox', { name: '支出执行进度 的评分标准' }).press('Space');
    await dialog.getByRole('button', { name: /^采用/ }).press('Enter');
    await expect.poll(() => page.locator('.notice').textContent()).toContain('已采用「财政局空表.docx」的');
    const taken = (await changes.textContent()) ?? '';
    expect(taken).toContain('预算编制质量 的评分标准　偏离度越小得分越高来源：财政局空表.docx');
    expect(taken).toContain('2024年比2023年');
    expect(taken).not.toContain('按季考核');
    await picture(page, 'wording-taken');
    await goTo(page, '部门整体');
    await expect.poll(() => page.locator('.sheet').textContent()).toContain('偏离度越小得分越高');
    await goTo(page, '评分规则');
    await page.keyboard.press('Control+z');
    await expect.poll(() => changes.textContent()).toBe(before);
  });
});
