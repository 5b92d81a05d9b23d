import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { beginWithSample, cellOf, hasFocus, openWindow, type Window } from './window';

const project = '效能热线工作';
const actual = (id: string) => `project/hotline/indicator/${id}/actual`;

/** Puts a block on the clipboard as a spreadsheet does, and pastes it where the focus is. */
async function paste(page: Page, html: string, text = ''): Promise<void> {
  await page.evaluate(
    ([table, plain]) => {
      const data = new DataTransfer();
      data.setData('text/html', table);
      data.setData('text/plain', plain);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      (document.activeElement ?? document.body).dispatchEvent(event);
    },
    [html, text] as const,
  );
}

const tableOf = (rows: readonly (readonly string[])[], above = '') =>
  `<table>${above}${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;

/** The words of a cell, of its field where it is being typed in. */
const wordsOf = (page: Page, binding: string) =>
  cellOf(page, binding).evaluate((cell) => cell.querySelector('textarea')?.value ?? cell.textContent ?? '');

describe('a block pasted into a table', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page, project),
  );
  const review = () => window.page.getByRole('alertdialog');

  it('rows go by their names in any order, under a title and beside 序号; shown before, taken as one step', async () => {
    const { page } = window;
    const [first, third] = [await wordsOf(page, actual('i1')), await wordsOf(page, actual('i3'))];
    const block = tableOf(
      [
        ['序号', '指标名称', '实际完成值'],
        ['1', '事件按期办结率', '97%'],
        ['2', '12345热线办理数量', '３６０００'],
      ],
      '<tr><td colspan="3">项目支出绩效自评表</td></tr>',
    );
    await cellOf(page, 'project/hotline/funds/fiscal/executed').click();
    await paste(page, block);
    await hasFocus(review());
    expect(await review().innerText()).toContain('粘贴会改动已经填好的格子');
    expect((await review().locator('.differences').innerText()).replace(/\s+/g, ' ')).toContain(`${third} 97%`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await review().waitFor({ state: 'hidden' });
    expect(await wordsOf(page, actual('i1'))).toBe(first);

    await paste(page, block);
    await review().waitFor();
    await review().getByRole('checkbox').last().uncheck();
    await page.keyboard.press('Enter');
    await review().waitFor({ state: 'hidden' });
    await expect.poll(() => wordsOf(page, actual('i3'))).toBe('97%');
    expect(await wordsOf(page, actual('i1'))).toBe(first);
    expect(await wordsOf(page, 'project/hotline/funds/fiscal/executed')).toContain('29.65');
    await page.keyboard.press('Control+z');
    await expect.poll(() => wordsOf(page, actual('i3'))).toBe(third);
  });

  it('rows that are not there are made, cell by cell, and one undo takes them all back', async () => {
    const { page } = window;
    const names = () => page.locator('td[data-binding^="project/hotline/indicator/"][data-binding$="/name"]').count();
    const before = await names();
    await cellOf(page, 'project/hotline/indicator/i10/name').click();
    await paste(
      page,
      tableOf([
        ['购买会议服务', '小于等于', '5', '万', '≤5', '5'],
        ['租用会议室', '<=', '3', '万', '2.5', '2'],
        ['印刷资料', '不超过', '1', '万', '0.8', '1'],
      ]),
    );
    await expect.poll(names).toBe(before + 2);
    await expect.poll(() => wordsOf(page, 'project/hotline/indicator/i12/name')).toBe('印刷资料');
    expect(await wordsOf(page, 'project/hotline/indicator/i12/direction')).toBe('≤');
    expect(await wordsOf(page, 'project/hotline/indicator/i12/points')).toBe('1');
    await page.keyboard.press('Control+z');
    await expect.poll(names).toBe(before);
  });

  it('a text that is no 性质 is refused with what is allowed, and nothing slips by a column', async () => {
    const { page } = window;
    const sign = 'project/hotline/indicator/i1/direction';
    const before = await wordsOf(page, sign);
    await cellOf(page, sign).click();
    await paste(page, '', '12');
    await expect.poll(() => page.locator('.notice').innerText()).toContain('这里只能是');
    expect(await cellOf(page, sign).innerText()).toContain(before.trim());
    await paste(page, '', '大于等于\t3000x');
    await hasFocus(review());
    expect((await review().locator('.differences').innerText()).replace(/\s+/g, ' ')).toContain('30000 3000x');
    await page.keyboard.press('Escape');
    await review().waitFor({ state: 'hidden' });
  });

  it('one paragraph on a merged cell is one text', async () => {
    const { page } = window;
    const place = 'project/hotline/text/process';
    await cellOf(page, place).click();
    await page.keyboard.press('Delete');
    await paste(page, '<p>第一段。</p><p>第二段。</p>', '第一段。\r\n第二段。');
    await expect.poll(() => wordsOf(page, place)).toBe('第一段。\n第二段。');
    expect(await review().count()).toBe(0);
  });
});

describe('figures pasted into 基础数据', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page, '单位基础数据'),
  );
  const label = (binding: string) =>
    cellOf(window.page, binding).evaluate((cell) => cell.parentElement?.querySelector('td.is-label')?.textContent ?? '');

  it('names and figures in another order find their rows', async () => {
    const { page } = window;
    const [one, other] = ['unit/fact/fixed-assets-net', 'unit/fact/staff'];
    const [oneName, otherName] = [await label(one), await label(other)];
    await cellOf(page, 'unit/fact/appropriation-executed').click();
    await paste(page, '', `${otherName}\t41\r\n${oneName}\t19.75\r\n没有这一项\t3\r\n`);
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('「没有这一项」：这一页没有叫这个名称的行');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => wordsOf(page, one)).toBe('19.75');
    expect(await wordsOf(page, other)).toBe('41');
    expect(await wordsOf(page, 'unit/fact/appropriation-executed')).toBe('228.14');
  });
});
