import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { drop, publish } from './published-file';
import { answerDialogs, freshFolder, openWindow, picture, type Window } from './window';

const home = freshFolder('import');
const published = path.join(home, '某区热线中心2024年度决算公开.docx');
const draft = path.join(home, '2025.jxzp');

async function doubtsLeft(page: Page): Promise<number> {
  const mark = page.getByTestId('left-to-look');
  return (await mark.count()) === 0 ? 0 : Number((await mark.textContent())?.match(/\d+/)?.[0]);
}

describe('a published document is read in', () => {
  let window: Window;
  beforeAll(async () => {
    await publish(published);
    window = await openWindow();
    await answerDialogs(window.app, { save: draft, open: published });
  });
  afterAll(() => window.close());

  it('dropped on the window: shown as it looks, with what became of each cell', async () => {
    const { page } = window;
    await drop(window, published);
    await page.getByRole('heading', { name: '导入：某区热线中心2024年度决算公开.docx' }).waitFor({ timeout: 60_000 });
    expect(await page.locator('.import-cell.matched').count()).toBeGreaterThan(40);
    expect(await doubtsLeft(page)).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'import');
  });

  it('each doubtful cell is taken with Enter, by keyboard alone', async () => {
    const { page } = window;
    const before = await doubtsLeft(page);
    // What is doubtful is a line's name: it says for what it was taken, and asks for no cell to be put into.
    await page.getByText('认作「预算编制质量」').waitFor();
    expect(await page.getByLabel('当作').count()).toBe(0);
    await page.locator('[data-start]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => doubtsLeft(page), { timeout: 30_000 }).toBe(before - 1);
  });

  it('becomes next year’s draft, to be confirmed and saved', async () => {
    const { page } = window;
    await page.getByRole('button', { name: '做成 2025 年的底稿' }).click();
    await page.getByRole('heading', { name: '沿用核对' }).waitFor({ timeout: 30_000 });
    await page.keyboard.press('Control+s');
    await page.locator('[data-testid="saved-state"]', { hasText: '已保存' }).waitFor({ timeout: 30_000 });
    expect(window.complaints).toEqual([]);
  });
});
