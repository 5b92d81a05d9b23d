import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openTab } from './browser';
import { eachIn } from './each';
import { runs } from '../support/runs';
import { beginWithSample, cellOf, goTo, hasFocus, openWindow } from './window';

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

const places: readonly (readonly [string, () => Promise<Opened>])[] = [
  ['in the program', () => openWindow()],
  ['in a current Chromium', openTab],
];

const executed = 'unit/fact/appropriation-executed';

/** Puts a block on the clipboard as a spreadsheet does, and pastes it where the focus is. */
async function pasteBlock(page: Page, text: string, html = ''): Promise<void> {
  await page.evaluate(
    ([plain, table]) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      data.setData('text/html', table);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    [text, html] as const,
  );
}

/** What a copy puts on the clipboard, without the system's own, which tests at the same time would share. */
async function copied(page: Page, key: 'c' | 'x' = 'c'): Promise<{ text: string; html: string }> {
  await page.evaluate(() => {
    const take = (event: ClipboardEvent) => {
      const { body } = document;
      body.dataset.text = event.clipboardData?.getData('text/plain') ?? '';
      body.dataset.html = event.clipboardData?.getData('text/html') ?? '';
    };
    for (const kind of ['copy', 'cut'] as const) window.addEventListener(kind, take, { once: true });
  });
  await page.keyboard.press(`Control+${key}`);
  return page.evaluate(() => ({ text: document.body.dataset.text ?? '', html: document.body.dataset.html ?? '' }));
}

/** The bindings one under the other in the column of a cell, from that cell on. */
async function below(page: Page, binding: string): Promise<string[]> {
  return page.evaluate((first) => {
    const start = document.querySelector<HTMLElement>(`td[data-binding="${first}"]`);
    const column = start?.dataset.at?.split(',')[1];
    const all = [...document.querySelectorAll<HTMLElement>('td[data-binding]')].filter((td) =>
      td.dataset.at?.endsWith(`,${column}`),
    );
    return all.slice(all.findIndex((td) => td === start)).map((td) => td.dataset.binding ?? '');
  }, binding);
}

// With `npm test` in the program alone: what both share is tried in tests/e2e/chromium.test.ts.
describe.each(places.slice(0, runs(1, 2)))('hands as in a spreadsheet, %s', (_where, open) => {
  let opened: Opened;
  eachIn(
    async () => (opened = await open()),
    ({ page }) => beginWithSample(page, '单位基础数据'),
  );

  it('selects a range with Shift and arrows, and copies it as text and as a table', async () => {
    const { page } = opened;
    await cellOf(page, executed).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBe(4);
    const { text, html } = await copied(page);
    const rows = text.split('\r\n').map((row) => row.split('\t'));
    expect(rows.map((row) => row[row.length - 1])).toEqual(['228.14', '228.14']);
    expect(html).toContain('</table>');
    expect(html.match(/<td/g)).toHaveLength(4);
  });

  it('pastes a block as one step of undo', async () => {
    const { page } = opened;
    const [first = '', second = ''] = await below(page, executed);
    await cellOf(page, first).click();
    await pasteBlock(page, '205.326\r\n300\r\n');
    await hasFocus(page.getByRole('alertdialog', { name: '粘贴会改动已经填好的格子' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('total-self').textContent()).not.toBe('98');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => cellOf(page, first).textContent()).toBe('205.326');
    await expect.poll(() => cellOf(page, second).textContent()).toBe('300');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cellOf(page, second).textContent()).toBe('228.14');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
  });

  it('loses no arrow pressed while the question closes', async () => {
    const { page } = opened;
    const [first = ''] = await below(page, executed);
    await cellOf(page, first).click();
    await pasteBlock(page, '205.326\r\n300\r\n');
    await hasFocus(page.getByRole('alertdialog', { name: '粘贴会改动已经填好的格子' }));
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('ArrowUp')]);
    // In the cell in hand the figure would stand twice, in its field as well.
    await expect.poll(() => cellOf(page, first).textContent()).toBe('205.326');
    await page.keyboard.press('Control+z');
  });

  it('asks before it pastes what does not fit', async () => {
    const { page } = opened;
    await cellOf(page, executed).click();
    await pasteBlock(page, '', '<table><tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7</td></tr></table>');
    const dialog = page.getByRole('alertdialog');
    await hasFocus(dialog);
    await expect.poll(() => dialog.textContent()).toContain('放不下');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
  });

  it('selects as far as a key goes, fills down, and what offers to take it back goes with the step', async () => {
    const { page } = opened;
    const [first = '', second = ''] = await below(page, executed);
    await cellOf(page, first).click();
    await page.keyboard.press('Control+Shift+End');
    await expect.poll(() => page.locator('td[aria-selected="true"]').count()).toBeGreaterThan(10);
    await page.keyboard.press('Escape');
    await page.keyboard.type('7.5');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect.poll(() => cellOf(page, second).textContent()).toBe('7.5');
    await page.getByText('已填 1 格。').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => cellOf(page, second).textContent()).toBe('228.14');
    await expect.poll(() => page.getByText('已填 1 格。').count()).toBe(0);
  });

  it('has a menu under the right button, for one cell and for what is selected', async () => {
    const { page } = opened;
    const [first = '', second = ''] = await below(page, executed);
    const items = async () =>
      (await page.getByRole('menuitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').replace(/ .*/, ''));
    const special = cellOf(page, 'unit/fact/special-spent');
    const before = await special.textContent();
    await special.click({ button: 'right' });
    await expect.poll(items).toEqual(['剪切', '复制', '粘贴', '清空', '本年无此项']);
    await page.getByRole('menuitem', { name: '本年无此项' }).click();
    await expect.poll(() => special.locator('.mirror').textContent()).toContain('无');
    await page.keyboard.press('Control+z');
    await cellOf(page, first).click();
    await expect.poll(() => special.textContent()).toBe(before);
    await page.keyboard.press('Shift+ArrowDown');
    await cellOf(page, second).click({ button: 'right' });
    await expect.poll(items).toEqual(['剪切', '复制', '粘贴', '清空', '都填成这一格', '往下填成第一行']);
    await page.getByRole('menuitem', { name: '清空' }).click();
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('90');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
    await page.keyboard.press('Escape');
    // By its key the menu of the cell is the same, and Esc gives the hand back.
    await page.keyboard.press('Shift+F10');
    // What the unit always has cannot be said not to be.
    await expect.poll(items).toEqual(['剪切', '复制', '粘贴', '清空']);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('td')?.dataset.binding)).toBe(first);
  });

  it('cuts, clears a range, and takes it back', async () => {
    const { page } = opened;
    await cellOf(page, executed).click();
    await page.keyboard.press('Shift+ArrowDown');
    await copied(page, 'x');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('90');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
    await page.keyboard.press('Delete');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('90');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
  });

  it('selects by dragging', async () => {
    const { page } = opened;
    const [first = '', second = ''] = await below(page, executed);
    await page.keyboard.press('Escape');
    await cellOf(page, first).hover();
    await page.mouse.down();
    await cellOf(page, second).hover();
    await page.mouse.up();
    await expect.poll(() => page.locator('td.in-range').count()).toBe(2);
  });

  it('tells 无 from blank and from 0, typed or by F8', async () => {
    const { page } = opened;
    const cell = cellOf(page, 'unit/fact/special-spent');
    await cell.click();
    await page.keyboard.press('F8');
    await expect.poll(() => cell.locator('.mirror').textContent()).toContain('无');
    await page.keyboard.press('Delete');
    await expect.poll(() => cell.locator('.mirror').textContent()).toBe('待填');
    await page.keyboard.insertText('无');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.textContent()).toContain('无');
    for (const _step of ['无', 'blank', '无']) await page.keyboard.press('Control+z');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
  });

  it('opens a row of a list: its fields, one more row, and back to the cell', async () => {
    const { page } = opened;
    await goTo(page, '部门整体');
    const cell = page.locator('.cell-opens').first();
    await cell.click();
    const before = await page.locator('.cell-opens').count();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('预期值').fill('4 次');
    await dialog.getByText('添加一项').click();
    await expect.poll(() => page.locator('.cell-opens').count()).toBe(before + 1);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain('cell-opens');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.cell-opens').count()).toBe(before);
  });

  it('lets her choose the kind of reason for a score of her own', async () => {
    const { page } = opened;
    await goTo(page, '部门整体');
    await cellOf(page, 'department/indicator/budget-preparation/note').click();
    await page.getByLabel('自己打的分').fill('7');
    await page.keyboard.press('Enter');
    await page.getByText('有第三方证明').click();
    await page.getByLabel('理由', { exact: true }).fill('审计报告第 3 页');
    await page.getByText('改回按规则得分').focus();
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('97');
    await page.getByText('改回按规则得分').click();
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
  });

  it('finds what stands anywhere in the workbook, and goes there', async () => {
    const { page } = opened;
    await page.keyboard.press('Control+f');
    await page.keyboard.type('财政拨款预算执行数');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('td')?.dataset.binding)).toBe(executed);
  });

  it('finds what has all the words, some of them the name of the table, and gives the hand back', async () => {
    const { page } = opened;
    await cellOf(page, executed).click();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('热线系统升级经费 回访数量');
    // What the first letters found may still stand there.
    const others = page.getByRole('option').filter({ hasNotText: /热线系统升级经费.*回访数量|回访数量.*热线系统升级经费/ });
    await page.getByRole('option').first().waitFor();
    await expect.poll(() => others.count()).toBe(0);
    expect(await page.getByRole('option').count()).toBeGreaterThan(0);
    await page.keyboard.type(' 没有这个词');
    await page.getByText('没有找到。换一个词').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('td')?.dataset.binding)).toBe(executed);
  });

  it('has a menu for the row of an indicator of her own', async () => {
    const { page } = opened;
    await goTo(page, '效能热线工作');
    const cell = page.locator('td[data-binding$="/target"]').first();
    await cell.click();
    const count = await page.locator('td[data-binding$="/target"]').count();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '在下面添加一行' }).click();
    await expect.poll(() => page.locator('td[data-binding$="/target"]').count()).toBe(count + 1);
  });
});
