import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { cellOf, goHome, goTo, openWindow, type Window } from './window';

describe('the general forms of a unit without its own', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    async ({ page }) => {
      await goHome(page);
      await page.getByText('新建自评卷').click();
      await page.getByLabel('单位名称').fill('某局');
      await page.getByLabel('地区和年度').selectOption('mof-2020');
    },
  );
  const declarations = () => window.page.locator('.rail-item', { hasText: '绩效目标申报表' }).count();

  async function begin(): Promise<void> {
    await window.page.getByRole('button', { name: '新建', exact: true }).click();
    await window.page.waitForSelector('.desk');
  }

  it('have their structure chosen when they are begun, and say afterwards what was', async () => {
    const { page } = window;
    expect(await page.getByLabel('成本指标').inputValue()).toBe('under-output');
    await page.getByLabel('成本指标').selectOption('own');
    await page.getByLabel('部门表的资金').selectOption('nature');
    expect(await violations(page)).toEqual([]);
    await begin();
    await page.getByLabel('添加其他表').selectOption('department');
    await page.waitForSelector('.sheet');
    // A narrow column breaks a branch's name before its points.
    const words = ((await page.locator('.sheet').textContent()) ?? '').replaceAll('\n', '');
    expect(words).toContain('成本指标（20分）');
    expect(words).toContain('基本支出—公用经费');
    expect(words).not.toContain('上年结转资金');
    await goTo(page, '评分规则');
    const rules = (await page.locator('.pack-page').textContent()) ?? '';
    expect(rules).toContain('单列为一级指标：成本 20、产出 40、效益 20、满意度 10（新建时选定）');
    expect(rules).toContain('优（90 以上）');
  });

  it('have rules of the place chosen from a list of words', async () => {
    const { page } = window;
    await begin();
    await goTo(page, '评分规则');
    const reverse = page.locator('.parameter', { hasText: '反向算法' });
    await reverse.getByRole('button', { name: /^更改/ }).click();
    await reverse.locator('select').selectOption('到目标两倍归零');
    await reverse.getByLabel('来源').fill('某通知');
    await reverse.getByRole('button', { name: '确认', exact: true }).click();
    await expect.poll(() => reverse.locator('.parameter-value').textContent()).toBe('到目标两倍归零');
    expect(await reverse.textContent()).toContain('评分规则里是 目标除以完成');
  });

  it('are taken into the self-evaluation, and out again', async () => {
    const { page } = window;
    await begin();
    await page.locator('.rail-add').first().click();
    await page.waitForSelector('.sheet');
    await page.getByLabel('添加其他表').selectOption('declaration');
    await expect.poll(declarations).toBe(1);
    expect(await page.locator('.sheet-tabs button').allTextContents()).toEqual(['申报表', '基础数据']);
    await cellOf(page, 'appraisal/a1/fact/appropriation').click();
    await page.keyboard.type('36.5');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '带到自评表' }).click();
    await expect.poll(() => cellOf(page, 'project/p1/funds/appropriation/initial').textContent()).toContain('36.5');
    await page.locator('.rail-item', { hasText: '绩效目标申报表' }).click();
    await page.getByRole('button', { name: '删除这张表…' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await expect.poll(declarations).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(declarations).toBe(1);
  });
});
