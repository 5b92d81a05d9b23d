import { describe, expect, it } from 'vitest';
import { fileOfMany } from '../support/many';
import { eachIn } from './each';
import { answerDialogs, cellOf, goTo, openWindow, type Window } from './window';

const PROJECTS = 200;

describe('a unit with many projects', () => {
  let window: Window;
  let last = '';
  async function open(): Promise<Window> {
    const many = await fileOfMany(PROJECTS);
    ({ last } = many);
    window = await openWindow();
    await answerDialogs(window.app, { open: many.file });
    await window.page.locator('.start-action', { hasText: '打开自评卷' }).click();
    await window.page.waitForSelector('.desk');
    return window;
  }
  // A page that is left and opened again is scrolled to its top.
  eachIn(open, async ({ page }) => {
    await goTo(page, '单位信息');
    await goTo(page, '项目资金一览');
    await cellOf(page, 'project/p1/name').waitFor();
  });

  it('has a row for each to a reader of the screen, and on the page those near what is in sight', async () => {
    const { page } = window;
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(PROJECTS + 4));
    await expect.poll(() => page.locator('.sheet td[data-binding$="/name"]').count()).toBeLessThan(PROJECTS);
    await expect.poll(() => cellOf(page, `project/${last}/name`).count()).toBe(0);
    // What they come to stays in sight at the foot of the list: 200 times 29.65.
    const sum = page.locator('.foot-row');
    await expect.poll(() => sum.textContent()).toContain('5930.00');
    const below = () => sum.evaluate((row) => innerHeight - (row.firstElementChild?.getBoundingClientRect().bottom ?? 0));
    await expect.poll(below).toBeGreaterThanOrEqual(-1);
  });

  it('comes as it is scrolled to, and the list stays as long as it was', async () => {
    const { page } = window;
    const height = () => page.locator('.projects-scroll').evaluate((list) => list.scrollHeight);
    const before = await height();
    await page.locator('.projects-scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await cellOf(page, `project/${last}/name`).waitFor();
    await page.locator('.projects-scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(() => cellOf(page, `project/${last}/name`).isVisible()).toBe(true);
    expect(Math.abs((await height()) - before)).toBeLessThan(before / 5);
    await page.locator('.projects-scroll').evaluate((list) => list.scrollTo(0, 0));
    await cellOf(page, 'project/p1/name').waitFor();
  });

  it('is filtered, added up, sorted in groups and set alike, all as quickly asked as with two', async () => {
    const { page } = window;
    await page.getByLabel(/^筛选项目/).fill('p19');
    const found = 11;
    await expect.poll(() => page.getByText(`合计（${found} 个）`).count()).toBe(1);
    await expect
      .poll(() =>
        page
          .getByLabel(new RegExp(`^合计（${found} 个） .*年初预算`))
          .first()
          .textContent(),
      )
      .toBe('330.00');
    await page.getByRole('button', { name: '几个一起改…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: `全选（${found} 个）` }).click();
    await dialog.getByLabel('主管部门').fill('某区热线办');
    await dialog.getByRole('button', { name: `改 ${found} 个项目` }).click();
    await page.getByLabel(/^筛选项目/).fill('');
    await page.getByRole('combobox', { name: '排序' }).selectOption({ label: '主管部门（分组小计）' });
    await page.locator('.projects-scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await expect.poll(() => page.getByText(/小计（(11|189) 个）/).count()).toBeGreaterThan(0);
  });

  it('a row far down is reached by arrow keys alone, and typed in', async () => {
    const { page } = window;
    await cellOf(page, 'project/p1/name').click();
    for (let row = 1; row < 60; row += 1) await page.keyboard.press('ArrowDown');
    await cellOf(page, 'project/p60/name').waitFor();
    await page.keyboard.type('第六十个项目');
    await page.keyboard.press('Enter');
    await expect.poll(() => cellOf(page, 'project/p60/name').locator('.mirror').textContent()).toBe('第六十个项目');
    await page.locator('.projects-scroll').evaluate((list) => list.scrollTo(0, list.scrollHeight));
    await cellOf(page, `project/${last}/name`).waitFor();
    const heading = page.locator('.heading-row .cell', { hasText: '项目名称' });
    await expect.poll(() => heading.evaluate((cell) => cell.getBoundingClientRect().top)).toBeGreaterThan(0);
  });

  it('on the page 导出 has the one sheet in sight painted, and the rest counted meanwhile', async () => {
    const { page } = window;
    await goTo(page, '导出');
    await page.getByTestId('sheet-page').waitFor();
    expect(await page.getByTestId('sheet-page').count()).toBe(1);
    const counted = () => page.getByTestId('page-count').textContent();
    await expect.poll(counted).toMatch(/^第 \d+ \/ \d+ 页$/);
    expect(Number(/\/ (\d+)/.exec((await counted()) ?? '')?.[1])).toBeGreaterThan(PROJECTS);
    await page.locator('.preview-desk').focus();
    await page.keyboard.press('End');
    await expect.poll(() => page.locator('.preview-name').textContent()).toContain('p200');
    expect(await page.getByTestId('sheet-page').count()).toBe(1);
  });
});
