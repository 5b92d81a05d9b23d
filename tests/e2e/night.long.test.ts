import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { beginWithSample, goTo, openWindow, type Window } from './window';

describe('by night', () => {
  let window: Window;
  eachIn(async () => (window = await openWindow()));

  it('every page is as legible', async () => {
    const { page } = window;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, { whole: true }), '开始').toEqual([]);
    await beginWithSample(page);
    for (const step of [
      '效能热线工作',
      '部门整体',
      '单位基础数据',
      '项目资金一览',
      '汇总',
      '校验',
      '评分规则',
      '导出',
      '单位信息',
    ]) {
      await goTo(page, step);
      await page.waitForSelector('main');
      expect(await violations(page, { whole: true }), step).toEqual([]);
    }
  });
});
