import { cpSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { answerDialogs, freshFolder, goHome, openWindow, picture, root, type Window } from './window';

const pack = path.join(freshFolder('goals'), '各种形状');

describe('annual goals of a project, by keyboard', () => {
  let window: Window;
  const press = async (...keys: string[]) => {
    for (const key of keys) await window.page.keyboard.press(key);
  };
  const type = (text: string) => window.page.keyboard.type(text);
  /** Which goal stands in which row, with its points. */
  const goals = () =>
    window.page.locator('td[data-binding*="/goal/"][data-binding$="/text"]').evaluateAll((cells) =>
      cells.map((cell) => {
        const said = (one: Element | null | undefined) => one?.querySelector('.mirror')?.textContent ?? '';
        return [cell.previousElementSibling, cell, cell.parentElement?.querySelector('[data-binding$="/points"]')].map(said);
      }),
    );
  const here = () => window.page.evaluate(() => document.activeElement?.closest('[data-binding]')?.getAttribute('data-binding'));

  async function open(): Promise<Window> {
    cpSync(path.join(root, 'tests/fixtures/shapes'), pack, { recursive: true });
    window = await openWindow();
    const { app, page } = window;
    await answerDialogs(app, { folder: pack });
    await page.getByText('从文件夹载入评分规则…').click();
    await page.locator('.pack-said', { hasText: '检查通过' }).waitFor();
    return window;
  }
  eachIn(open, async ({ page }) => {
    await goHome(page);
    await page.getByText('新建自评卷').click();
    await page.getByLabel('单位名称').fill('某局');
    await page.getByLabel('地区和年度').selectOption('shapes-2024');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.waitForSelector('.desk');
    await page.locator('.rail-add').click();
    await page.waitForSelector('.sheet');
  });

  it('are added, written, copied, moved and taken out', async () => {
    const { page } = window;
    await page.getByRole('button', { name: '添加目标' }).focus();
    await press('Enter');
    await expect.poll(here).toBe('project/p1/goal/g1/text');
    await type('办好热线');
    await press('Tab');
    await type('办好了');
    await press('Tab');
    await type('40');
    // A key about rows belongs to the row once the figure is taken.
    await press('Shift+Tab', 'Insert');
    await expect.poll(here).toBe('project/p1/goal/g2/text');
    await type('管好经费');
    await press('Tab', 'Tab');
    await type('60');
    await press('Enter');
    await page.locator('td[data-binding="project/p1/goal/g1/text"]').click();
    await press('Control+d');
    await expect.poll(goals).toEqual([
      ['1', '办好热线', '40'],
      ['2', '办好热线', '40'],
      ['3', '管好经费', '60'],
    ]);
    await expect.poll(() => here()).toBe('project/p1/goal/g3/text');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'goals');
    await press('Alt+ArrowDown');
    await expect.poll(goals).toEqual([
      ['1', '办好热线', '40'],
      ['2', '管好经费', '60'],
      ['3', '办好热线', '40'],
    ]);
    await expect.poll(() => here()).toBe('project/p1/goal/g3/text');
    await press('Control+Delete');
    await expect.poll(goals).toEqual([
      ['1', '办好热线', '40'],
      ['2', '管好经费', '60'],
    ]);
    await expect.poll(() => here()).toBe('project/p1/goal/g2/text');
  });

  it('have the same menu as other rows of one’s own, and everything is taken back step by step', async () => {
    const { page } = window;
    await page.getByRole('button', { name: '添加目标' }).focus();
    await press('Enter');
    await expect.poll(here).toBe('project/p1/goal/g1/text');
    await type('办好热线');
    await press('Tab', 'Tab');
    await type('40');
    await press('Shift+Tab', 'Insert');
    await expect.poll(here).toBe('project/p1/goal/g2/text');
    await type('管好经费');
    await press('Tab', 'Tab');
    await type('60');
    await press('Enter');
    await page.locator('td[data-binding="project/p1/goal/g2/text"]').click();
    await press('Shift+F10');
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    await expect
      .poll(() => items.allTextContents())
      .toEqual([
        '剪切 Ctrl X',
        '复制 Ctrl C',
        '粘贴 Ctrl V',
        '清空 Delete',
        '在下面添加一行 Insert',
        '复制到下面一行 Ctrl D',
        '上移 Alt ↑',
        '下移 Alt ↓',
        '删除这一行 Ctrl Delete',
      ]);
    await items.filter({ hasText: '上移' }).click();
    await expect.poll(goals).toEqual([
      ['1', '管好经费', '60'],
      ['2', '办好热线', '40'],
    ]);
    // Back to before the first goal, however many steps that is.
    const undo = page.getByRole('button', { name: '撤销' });
    while ((await goals()).length > 0) await undo.click();
    await page.getByRole('button', { name: '添加目标' }).waitFor();
    await expect.poll(() => goals()).toEqual([]);
  });
});
