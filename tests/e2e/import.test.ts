import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { drop, handOver, publish } from './published-file';
import { answerDialogs, freshFolder, goHome, goTo, hasFocus, openWindow, picture, saved, type Window } from './window';

const home = freshFolder('import');
const published = path.join(home, '某区热线中心2024年度决算公开.docx');
const corrected = path.join(home, '某区热线中心2024年度决算公开（更正）.docx');
const colleague = path.join(home, '同事的.jxzp');
const kept = path.join(home, '2024.jxzp');
const draft = path.join(home, '2025.jxzp');

async function doubtsLeft(page: Page): Promise<number> {
  const mark = page.getByTestId('left-to-look');
  return (await mark.count()) === 0 ? 0 : Number((await mark.textContent())?.match(/\d+/)?.[0]);
}

describe('a published document is read in', () => {
  let window: Window;
  beforeAll(async () => {
    await publish(published);
    await publish(corrected, ['93.44%', '94.18%']);
    await handOver(colleague, { furniture: '77.31' });
    window = await openWindow();
    await answerDialogs(window.app, { save: draft, open: published });
  });
  afterAll(() => window.close());

  it('dropped on the window: shown as it looks, with what became of each cell', async () => {
    const { page } = window;
    await drop(window, published);
    await page.getByRole('heading', { name: '导入：某区热线中心2024年度决算公开.docx' }).waitFor();
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
    await expect.poll(() => doubtsLeft(page)).toBe(before - 1);
  });

  it('the report’s prose is stepped through by keyboard: each section beside where it went', async () => {
    const { page } = window;
    const tab = page.getByRole('navigation', { name: '读到的表' }).getByRole('button', { name: '正文' });
    await tab.focus();
    await page.keyboard.press('Enter');
    await page.getByText('受理群众来电，督促办理并回访。').first().waitFor();
    const panel = page.getByRole('region', { name: /^原文/ });
    const said = await panel.getByRole('heading').textContent();
    const before = await doubtsLeft(page);
    await page.locator('[data-start]').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => panel.getByRole('heading').textContent()).not.toBe(said);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => panel.getByRole('heading').textContent()).toBe(said);
    await page.locator('[data-start]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => doubtsLeft(page)).toBe(before - 1);
  });

  it('another one dropped on it is merged in place by place, and taken back in one step', async () => {
    const { page } = window;
    await drop(window, corrected);
    await hasFocus(page.getByRole('alertdialog', { name: '拖来的文件怎么用？' }));
    await page.keyboard.press('Enter');
    const list = page.getByRole('alertdialog', { name: '并入「某区热线中心2024年度决算公开（更正）.docx」' });
    await list.waitFor();
    expect(await violations(page)).toEqual([]);
    if (process.env.JXZP_PICTURES) await page.screenshot({ path: path.join(process.env.JXZP_PICTURES, 'merge.png') });
    const place = list.getByRole('row').filter({ hasText: '93.44%' }).filter({ hasText: '94.18%' }).first();
    expect(await place.getByText('两边都填了').count()).toBe(1);
    await list.getByRole('checkbox', { name: '全选' }).check();
    await list.getByRole('checkbox', { name: '全选' }).uncheck();
    await place.getByRole('checkbox').check();
    await list.getByRole('button', { name: '填入 1 处' }).click();
    await page.getByText('并入 1 处').waitFor();
    await page.keyboard.press('Control+z');
    await drop(window, corrected);
    await page.getByRole('button', { name: '并入', exact: true }).click();
    await list.waitFor();
    await place.waitFor();
    await hasFocus(list);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
  });

  it('a colleague’s workbook dropped on it is merged: what is blank here is ticked, one step takes it back', async () => {
    const { page } = window;
    await drop(window, colleague);
    await hasFocus(page.getByRole('alertdialog', { name: '拖来的文件怎么用？' }));
    await page.keyboard.press('Enter');
    const list = page.getByRole('alertdialog', { name: '并入「同事的.jxzp」' });
    await list.waitFor();
    const place = list.getByRole('row').filter({ hasText: '家具原值' }).filter({ hasText: '77.31' }).first();
    expect(await place.getByRole('checkbox').isChecked()).toBe(true);
    await list.getByRole('button', { name: /填入 \d+ 处/ }).click();
    await page
      .getByText(/并入 \d+ 处/)
      .first()
      .waitFor();
    await page.keyboard.press('Control+z');
    await drop(window, colleague);
    await page.getByRole('button', { name: '并入', exact: true }).click();
    await place.waitFor();
    expect(await place.getByRole('checkbox').isChecked()).toBe(true);
    await hasFocus(list);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
  });

  it('what is left to look at stays with the file; a look is taken back like any step', async () => {
    const { app, page } = window;
    await answerDialogs(app, { save: kept, open: kept });
    await goTo(page, '导入核对');
    // Both doubts were looked at above.
    expect(await doubtsLeft(page)).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => doubtsLeft(page)).toBe(1);
    await page.keyboard.press('Control+s');
    await saved(page);
    await goHome(page);
    await page.keyboard.press('Control+o');
    await goTo(page, '导入核对');
    expect(await doubtsLeft(page)).toBe(1);
    await page.getByText('受理群众来电，督促办理并回访。').first().waitFor();
    await answerDialogs(app, { save: draft, open: published });
  });

  it('becomes next year’s draft, to be confirmed and saved', async () => {
    const { page } = window;
    // What was taken back led to the page it stands on.
    await goTo(page, '导入核对');
    await page.getByRole('button', { name: '做成 2025 年的底稿' }).click();
    await page.getByRole('heading', { name: '沿用核对' }).waitFor();
    await page.keyboard.press('Control+s');
    await page.locator('[data-testid="saved-state"]', { hasText: '已保存' }).waitFor();
    expect(window.complaints).toEqual([]);
  });
});
