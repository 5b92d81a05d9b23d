import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { beginWithSample, openWindow, type Window } from './window';

describe('the page of reports', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page, '报告'),
  );

  it('shows what is written beforehand, takes a paragraph of the officer’s own, and gives the first back', async () => {
    const { page } = window;
    await page.getByLabel('哪一份').selectOption({ label: '2024年度部门预算绩效评价报告' });
    const paper = page.locator('.report-paper');
    const verdict = paper.locator('.report-paragraph', { hasText: '2024年度部门整体支出绩效自评得分98分。' });
    await expect.poll(() => verdict.count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    // Opened and left as it was, it is no wording of one's own.
    await page.getByRole('button', { name: '改写 （一）评价结论' }).click();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.getByRole('button', { name: '改写 （一）评价结论' }).count()).toBe(1);
    expect(await paper.locator('.report-paragraph.edited').count()).toBe(0);
    await page.getByRole('button', { name: '改写 （一）评价结论' }).click();
    const field = page.getByRole('textbox', { name: '（一）评价结论' });
    await field.press('Control+Home');
    await page.keyboard.type('经自评，');
    await page.keyboard.press('Enter');
    await expect.poll(() => paper.textContent()).toContain('经自评，2024年度部门整体支出绩效自评得分98分。');
    // The figure is still a piece of its own.
    await expect.poll(() => paper.locator('.report-paragraph.edited .chip', { hasText: /^98$/ }).count()).toBe(1);
    await page.getByRole('button', { name: '恢复 （一）评价结论' }).click();
    await expect.poll(() => paper.textContent()).not.toContain('经自评，');
  });

  it('counts what is still to be written', async () => {
    const { page } = window;
    await page.getByLabel('哪一份').selectOption({ label: '2024年度部门预算绩效评价报告' });
    const state = page.locator('.report-state');
    const before = Number(/\d+/.exec((await state.textContent()) ?? '')?.[0]);
    await page.getByRole('button', { name: '改写 （一）机构组成' }).click();
    await page.keyboard.type('内设2个股室。');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => state.textContent()).toBe(`还有 ${before - 1} 处待填。`);
  });
});
