import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { notReadOnly } from './readOnly';
import { answerDialogs, beginWithSample, cellOf, freshFolder, goTo, hasFocus, openWindow, saved, type Window } from './window';

const executed = 'unit/fact/appropriation-executed';

describe('earlier versions of the open file', () => {
  let window: Window;
  let file: string;
  const focused = () =>
    window.page.evaluate(() => {
      const button = document.activeElement?.closest('button');
      return button?.textContent || button?.getAttribute('aria-label') || '';
    });
  const total = () => window.page.getByTestId('total-self').textContent();
  const dialog = () => window.page.getByRole('dialog', { name: '以前的版本' });
  const fill = async (text: string) => {
    await cellOf(window.page, executed).click();
    await window.page.keyboard.type(text);
    await window.page.keyboard.press('Enter');
  };
  const save = async () => {
    await window.page.keyboard.press('Control+s');
    await saved(window.page);
  };
  /** Three states of a new file, one after the other: as published, 97.2 points, and the present one. */
  const saveThrice = async () => {
    await goTo(window.page, '单位基础数据');
    await save();
    for (const figure of ['205.326', '210']) {
      await fill(figure);
      await save();
    }
  };
  eachIn(
    async () => (window = await openWindow()),
    async ({ app, page }) => {
      file = path.join(freshFolder('versions'), '热线中心.jxzp');
      await answerDialogs(app, { save: file, open: file });
      await beginWithSample(page);
    },
  );

  it('are none of a workbook that has no file, and it says so', async () => {
    const { page } = window;
    await page.getByRole('button', { name: '以前的版本' }).click();
    await dialog().getByText('还没有存成文件').waitFor();
    await hasFocus(dialog());
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(() => focused()).toBe('以前的版本');
  });

  it('are listed by shortcut, each with its time, its total and the places that differ', async () => {
    const { page } = window;
    await saveThrice();
    await page.keyboard.press('Control+Shift+H');
    const rows = dialog().getByRole('listitem').getByRole('button');
    await rows.nth(1).getByText('与现在有 1 处不同').waitFor();
    await expect.poll(() => rows.count()).toBe(2);
    await expect.poll(() => rows.nth(0).textContent()).toMatch(/\d{4}年\d+月\d+日 \d\d:\d\d:\d\d.*97\.2 分，2 个项目/u);
    await expect.poll(() => rows.nth(1).textContent()).toContain('98 分');
    expect(await violations(page)).toEqual([]);
  });

  it('shows by keyboard what stood where', async () => {
    const { page } = window;
    await saveThrice();
    await page.keyboard.press('Control+Shift+H');
    await expect.poll(() => focused()).toContain('97.2');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const row = dialog().getByRole('row').nth(1);
    await expect.poll(() => row.locator('th, td').allTextContents()).toEqual(['财政拨款预算执行数', '228.14', '210']);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
  });

  it('lets her look at one in every page, refuses to change it, and leaves the file alone', async () => {
    const { page } = window;
    await saveThrice();
    const before = readFileSync(file);
    await fill('211');
    await page.keyboard.press('Control+Shift+H');
    await dialog().getByRole('listitem').nth(1).getByRole('button').click();
    await dialog().getByRole('button', { name: '打开来看' }).click();
    await page.getByTestId('read-only').waitFor();
    await expect.poll(() => total()).toBe('98');
    expect(await violations(page)).toEqual([]);
    await fill('1');
    await expect.poll(() => page.locator('.notice.problem').textContent()).toContain('只能看');
    await expect.poll(() => cellOf(page, executed).textContent()).toBe('228.14');
    await expect.poll(() => total()).toBe('98');
    await expect.poll(() => notReadOnly(page)).toEqual([]);
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: '回到现在的内容' }).click();
    await expect.poll(() => page.locator('[aria-disabled="true"]').count()).toBe(0);
    await expect.poll(() => cellOf(page, executed).textContent()).toBe('211');
    await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
    expect(readFileSync(file)).toEqual(before);
  });

  it('goes back to one as a single step, and keeps on disk what was not saved', async () => {
    const { page } = window;
    await saveThrice();
    await fill('211');
    await page.keyboard.press('Control+Shift+H');
    await dialog().getByRole('listitem').nth(1).getByRole('button').click();
    await dialog().getByRole('button', { name: '恢复到这一版' }).click();
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(() => total()).toBe('98');
    await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
    await page.locator('.topbar').getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => cellOf(page, executed).textContent()).toBe('211');
    await page.getByRole('button', { name: '重做' }).click();
    await expect.poll(() => cellOf(page, executed).textContent()).toBe('228.14');
    await save();
    await page.keyboard.press('Control+Shift+H');
    const rows = dialog().getByRole('listitem').getByRole('button');
    await rows.nth(3).waitFor();
    const told: string[] = [];
    for (const at of [0, 1, 2, 3]) {
      await rows.nth(at).click();
      const cells = dialog().getByRole('row').nth(1).locator('td');
      if (!(await rows.nth(at).textContent())?.includes('一样')) told.push((await cells.first().textContent()) ?? '');
    }
    expect(told).toEqual(['210', '211', '205.326']);
    await page.keyboard.press('Escape');
  });

  it('asks before closing while one is looked at and the present one is unsaved', async () => {
    const { page } = window;
    await saveThrice();
    await fill('212');
    await page.keyboard.press('Control+Shift+H');
    await dialog().getByRole('button', { name: '打开来看' }).click();
    await page.getByTestId('read-only').waitFor();
    await page.getByLabel('回到开始页').click();
    await page.getByRole('alertdialog').getByText('还有没保存的修改').waitFor();
    await hasFocus(page.getByRole('alertdialog'));
    await page.keyboard.press('Escape');
    await expect.poll(() => cellOf(page, executed).textContent()).toBe('212');
  });
});
