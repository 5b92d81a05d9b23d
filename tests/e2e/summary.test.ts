import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { beginWithSample, openWindow, type Window } from './window';

describe('the summary', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page, '汇总'),
  );
  /** The texts of a table, row by row. */
  const rowsOf = (id: string) =>
    window.page
      .locator(`#${id} tbody tr`)
      .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th,td')].map((cell) => cell.textContent)));

  it('tells every total, the rule beside it, and its rating', async () => {
    await expect
      .poll(() => rowsOf('scores-table'))
      .toEqual([
        ['部门整体支出绩效自评表', '100.00', '98.00', '98.00', '相同', '优'],
        ['效能热线工作', '100.00', '100.00', '99.00', '−1.00', '优'],
        ['热线系统升级经费', '100.00', '100.00', '100.00', '相同', '优'],
      ]);
    expect(await violations(window.page)).toEqual([]);
  });

  it('begins with a line: the score, its rating, where the points went', async () => {
    // 严控一般性支出 5 of 6, 人均资产变化率 2 of 3: as the published table has them.
    await expect
      .poll(() => window.page.getByTestId('headline').textContent())
      .toBe('98优失 2：严控一般性支出 1、人均资产变化率 1');
    await window.page.getByTestId('headline').getByRole('button').first().press('Enter');
    await expect.poll(() => window.page.locator('.side-head h2').textContent()).toBe('严控一般性支出');
  });

  it('tells the money of each project and its execution', async () => {
    await expect
      .poll(async () => (await rowsOf('projects-table'))[0])
      .toEqual(['效能热线工作', '30.00', '29.65', '29.65', '100.00%', '10.00', '99.00']);
    await expect.poll(() => window.page.locator('#projects-table tfoot').textContent()).toBe('合计30.0055.6355.63');
  });

  it('says in words what the bars draw', async () => {
    const charts = window.page.getByRole('img');
    await expect.poll(() => charts.count()).toBe(2);
    await expect.poll(() => charts.first().locator('desc').textContent()).toContain('效能热线工作 99.00 / 100.00');
  });

  it('lists where points went, the most first or the least, with reasons', async () => {
    const { page } = window;
    const lost = async () => (await rowsOf('losses-table')).map((row) => row[3]);
    await expect.poll(() => lost()).toEqual(['1.00', '1.00', '1.00']);
    await page.getByRole('button', { name: /^失分/ }).press('Enter');
    await expect.poll(() => lost()).toEqual(['1.00', '1.00', '1.00']);
    await expect.poll(() => page.locator('#losses-table th[aria-sort="ascending"]').textContent()).toContain('失分');
    const words = (await rowsOf('losses-table')).map((row) => row.join(' ')).join('\n');
    expect(words).toContain('公开的表自评 9 分');
    // What the checks don't ask for, this page doesn't miss: mistake 11.
    expect(words).not.toContain('没有写');
    expect(words).toContain('不要求写');
  });

  it('leads to the line with Enter, and shows its working', async () => {
    const { page } = window;
    await page.locator('#losses-table .link', { hasText: '人均资产变化率' }).press('Enter');
    await page.waitForSelector('.sheet');
    await expect.poll(() => page.locator('.side-head h2').textContent()).toBe('人均资产变化率');
    await expect.poll(() => page.getByTestId('line-self').textContent()).toBe('2');
  });

  it('copies a table as cells and as text', async () => {
    const { page } = window;
    // Taken where the event passes by: the system's own clipboard is shared with whatever runs beside.
    await page.evaluate(() => {
      const take = (event: ClipboardEvent) => {
        document.body.dataset.text = event.clipboardData?.getData('text/plain') ?? '';
        document.body.dataset.html = event.clipboardData?.getData('text/html') ?? '';
      };
      globalThis.addEventListener('copy', take, { once: true });
    });
    await page.getByRole('button', { name: '复制各表得分' }).press('Enter');
    await page.waitForSelector('.notice.done');
    const copied = await page.evaluate(() => ({ ...document.body.dataset }));
    expect(copied.text).toContain('效能热线工作\t100.00\t100.00\t99.00\t-1.00\t优');
    expect(copied.html).toContain('<td>部门整体支出绩效自评表</td>');
    expect(await violations(page)).toEqual([]);
  });
});

describe('the list of projects a form asks for', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page, '项目支出绩效自评情况汇总表', '某区某局 2024'),
  );

  it('stands beside our own summary, each a page of its own, and scores nothing', async () => {
    const { page } = window;
    await expect.poll(() => page.locator('.total').textContent()).toBe('项目支出绩效自评情况汇总表不打分');
    await expect
      .poll(() => page.locator('.sheet tr').nth(4).locator('td').allTextContents())
      .toEqual(['3', '某区某局', '政务热线服务经费', '61.78%', '96.18']);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '汇总', exact: true }).click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('汇总');
    await expect.poll(() => page.locator('.rail-item[aria-current]').allTextContents()).toEqual(['汇总']);
    await expect.poll(() => page.locator('.total').count()).toBe(0);
  });
});
