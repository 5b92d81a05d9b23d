import { describe, expect, it } from 'vitest';
import { eachIn } from './each';
import { beginWithSample, cellOf, goTo, hasFocus, openWindow, type Window } from './window';

describe("the row of an officer's own indicator", () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page, '效能热线工作'),
  );

  const nameOf = (id: string) => cellOf(window.page, `project/hotline/indicator/${id}/name`);
  /** The rows from top to bottom, by id. */
  const rows = () =>
    window.page
      .locator('td[data-binding^="project/hotline/indicator/"][data-binding$="/name"]')
      .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.binding?.split('/')[3] ?? ''));
  const hand = () => window.page.evaluate(() => document.activeElement?.closest('td')?.dataset.binding);
  const undo = async (expected: readonly string[]) => {
    await window.page.keyboard.press('Control+z');
    await expect.poll(rows).toEqual(expected);
  };

  it('is added to, copied, moved and taken out by key; the hand goes along, and one undo takes each back', async () => {
    const { page } = window;
    const before = await rows();
    const [first = '', second = '', ...rest] = before;
    const fresh = async () => (await rows()).find((id) => !before.includes(id)) ?? '';
    await nameOf(first).click();
    await page.keyboard.press('Insert');
    const added = await fresh();
    await expect.poll(rows).toEqual([first, added, second, ...rest]);
    await expect.poll(hand).toBe(`project/hotline/indicator/${added}/name`);
    await expect.poll(() => nameOf(added).locator('textarea').inputValue()).toBe('');
    await undo(before);

    await nameOf(first).click();
    const words = await nameOf(first).locator('textarea').inputValue();
    await page.keyboard.press('Control+d');
    const copied = await fresh();
    await expect.poll(rows).toEqual([first, copied, second, ...rest]);
    await expect.poll(hand).toBe(`project/hotline/indicator/${copied}/name`);
    await expect.poll(() => nameOf(copied).locator('textarea').inputValue()).toBe(words);

    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(rows).toEqual([copied, first, second, ...rest]);
    await expect.poll(hand).toBe(`project/hotline/indicator/${copied}/name`);
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(rows).toEqual([first, copied, second, ...rest]);

    await page.keyboard.press('Control+Delete');
    await expect.poll(rows).toEqual(before);
    await expect.poll(hand).toBe(`project/hotline/indicator/${second}/name`);
    for (const expected of [
      [first, copied, second, ...rest],
      [copied, first, second, ...rest],
    ])
      await undo(expected);
    for (const expected of [[first, copied, second, ...rest], before]) await undo(expected);
  });

  it('has the same in its menu, with the keys beside', async () => {
    const { page } = window;
    const before = await rows();
    const [first = '', second = '', ...rest] = before;
    const choose = async (label: string) => {
      await nameOf(second).click();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: label }).click();
    };
    await nameOf(second).click();
    await page.keyboard.press('Shift+F10');
    const items = page.getByRole('menuitem');
    await items.first().waitFor();
    await expect
      .poll(async () => (await items.allInnerTexts()).slice(-5).map((text) => text.replace(/\s+/g, ' ')))
      .toEqual(['在下面添加一行 Insert', '复制到下面一行 Ctrl D', '上移 Alt ↑', '下移 Alt ↓', '删除这一行 Ctrl Delete']);
    await hasFocus(page.getByRole('menu'));
    await page.keyboard.press('Escape');
    await choose('上移');
    await expect.poll(rows).toEqual([second, first, ...rest]);
    await choose('下移');
    await expect.poll(rows).toEqual(before);
    await choose('删除这一行');
    await expect.poll(rows).toEqual([first, ...rest]);
    await undo(before);
  });

  it('keys of a row do nothing to one that the form fixes, nor while words are written', async () => {
    const { page } = window;
    const before = await rows();
    await nameOf(before[0] ?? '').click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+Delete');
    await expect.poll(() => rows()).toEqual(before);
    await page.keyboard.press('Escape');
    await goTo(page, '部门整体');
    const place = cellOf(page, 'department/indicator/budget-preparation/note');
    const lines = await page.locator('.sheet tr').count();
    await place.click();
    for (const key of ['Insert', 'Control+d', 'Alt+ArrowDown']) await page.keyboard.press(key);
    await expect.poll(() => page.locator('.sheet tr').count()).toBe(lines);
  });
});
