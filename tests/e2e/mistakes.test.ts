import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import {
  answerDialogs,
  beginWithSample,
  cellOf,
  focusedWords,
  freshFolder,
  goTo,
  hasFocus,
  journalled,
  kill,
  openWindow,
  saved,
  type Window,
} from './window';

/** Mistakes an officer met in the window, by their numbers; 1 to 5 are in paste.test.ts. */

const executed = 'unit/fact/appropriation-executed';

describe('mistakes of the window', () => {
  let window: Window;
  const file = path.join(freshFolder('mistakes'), '热线中心.jxzp');
  eachIn(
    async () => (window = await openWindow()),
    async ({ app, page }) => {
      await answerDialogs(app, { save: file, open: file });
      await beginWithSample(page);
    },
  );
  const state = () => window.page.locator('.saved-state').textContent();
  const place = () =>
    window.page.evaluate(() => {
      const at = document.activeElement;
      return at === document.body ? 'nowhere' : (at?.closest<HTMLElement>('td[data-at]')?.dataset.binding ?? at?.tagName ?? '');
    });
  const type = async (binding: string, text: string) => {
    await cellOf(window.page, binding).click();
    await window.page.keyboard.insertText(text);
    await window.page.keyboard.press('Enter');
  };

  it('6: a text that cannot be read is kept in the file, named by the checks, and the state says so', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    await type(executed, '30x');
    await expect.poll(() => page.locator('.refusal').textContent()).toContain('「x」');
    await page.keyboard.press('Control+s');
    await saved(page);
    await expect.poll(state).toContain('（有 1 处没读懂）');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('回到开始页').click();
    // What to go on with, and how it stands: of this one something was taken out again.
    await expect.poll(() => page.locator('.go-on').textContent()).toMatch(/接着填：某区热线中心 2024还有 \d+ 项待填/);
    await expect.poll(() => page.locator('.file-standing').first().textContent()).toContain('项待填');
    await page.getByRole('button', { name: /^排在最前/ }).click();
    await expect.poll(() => page.getByRole('button', { name: /^不再排在最前/ }).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.locator('.row-button').first().click();
    await page.waitForSelector('.desk');
    await goTo(page, '单位基础数据');
    await cellOf(page, executed).click();
    await expect.poll(() => cellOf(page, executed).locator('textarea').inputValue()).toBe('30x');
    await expect.poll(state).toContain('没读懂');
    await page.locator('.saved-unread').click();
    await expect.poll(() => page.locator('.finding-go').allTextContents()).toContainEqual(expect.stringContaining('「30x」'));
    await goTo(page, '单位基础数据');
    await type(executed, '228.14');
    await page.keyboard.press('Control+s');
    await expect.poll(state).not.toContain('没读懂');
  });

  it('6: Esc gives back what stood there, and undo too', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    const field = cellOf(page, executed).locator('textarea');
    await type(executed, '30x');
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await expect.poll(() => field.inputValue()).toBe('228.14');
    await type(executed, '30y');
    await expect.poll(() => page.locator('.refusal').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.refusal').count()).toBe(0);
    await expect.poll(() => field.inputValue()).toBe('228.14');
  });

  it('9: a list to choose from has one sign, its options are words, and what clears it comes last', async () => {
    const { page } = window;
    const binding = 'project/hotline/indicator/i1/direction';
    await goTo(page, '效能热线工作');
    await cellOf(page, binding).click();
    expect(await cellOf(page, binding).locator('.chevron svg').count()).toBe(1);
    expect(
      await cellOf(page, binding)
        .locator('.chevron')
        .evaluate((sign) => sign.textContent),
    ).toBe('');
    await page.keyboard.press('F2');
    await expect.poll(() => page.locator('.choice[data-highlighted]').textContent()).toContain('≥');
    expect(await page.getByRole('option', { name: '≥', exact: true }).count()).toBe(1);
    expect(await page.getByRole('option').last().textContent()).toContain('清空');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await page.keyboard.press('F2');
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('≥');
    expect((await page.getByRole('option').allTextContents()).join()).not.toContain('清空');
    await page.keyboard.press('Escape');
  });

  it.each([900, 950, 1000, 1024, 1280])('10: nothing at the top lies over anything else at %i px', async (width) => {
    const { page } = window;
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setDeviceMetricsOverride', { width, height: 700, deviceScaleFactor: 1, mobile: false });
    await goTo(page, '单位基础数据');
    await type(executed, '1');
    const over = await page.evaluate(() => {
      const parts = [...document.querySelectorAll('.topbar > *')].map((one) => ({
        name: one.className,
        box: one.getBoundingClientRect(),
      }));
      const lies = (one: DOMRect, other: DOMRect) =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1;
      const apart = parts.flatMap((one, at) =>
        parts
          .slice(at + 1)
          .filter((other) => lies(one.box, other.box))
          .map((other) => `${one.name} ${other.name}`),
      );
      const out = parts.filter(({ box }) => box.right > innerWidth + 1).map(({ name }) => `${name} leaves the window`);
      return [...apart, ...out];
    });
    expect(over).toEqual([]);
    await cdp.send('Emulation.clearDeviceMetricsOverride');
  });

  it('10: a form says in Chinese what it lacks', async () => {
    const { page } = window;
    await page.getByLabel('回到开始页').click();
    await page.locator('.start-action', { hasText: '新建自评卷' }).click();
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await expect.poll(() => page.locator('.field-note').textContent()).toContain('请先填单位名称');
    expect(await page.locator('form').evaluateAll((forms) => forms.every((form) => (form as HTMLFormElement).noValidate))).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    await page.waitForSelector('.start-action');
  });

  it('10: the focus stays with her after a notice, an undo that takes her row away, and on the start page', async () => {
    const { page } = window;
    await goTo(page, '效能热线工作');
    await cellOf(page, 'project/hotline/indicator/i2/name').click();
    await page.keyboard.press('Insert');
    await expect.poll(place).toMatch(/indicator\/i11\/name$/);
    await page.keyboard.press('Control+z');
    await expect.poll(place).toMatch(/^project\/hotline\//);
    await page.keyboard.press('F9');
    await page.locator('.notice').waitFor();
    await page.getByRole('button', { name: '知道了' }).press('Enter');
    await expect.poll(place).not.toBe('nowhere');
    const here = await place();
    await page.keyboard.press('Control+h');
    await hasFocus(page.getByRole('dialog', { name: '替换' }));
    await page.keyboard.press('Escape');
    await expect.poll(place).toBe(here);
    await page.getByLabel('回到开始页').click();
    await page.waitForSelector('.start');
    const focused = () => focusedWords(page);
    await expect.poll(focused).toContain('新建自评卷');
    await page.keyboard.press('Enter');
    await page.locator('#unit').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(focused).toContain('新建自评卷');
  });

  it('10: undo in a field where nothing was typed is a step of the workbook, and no letters of another field', async () => {
    const { page } = window;
    await goTo(page, '单位信息');
    const fields = page.locator('main input');
    const [first = '', second = ''] = await fields.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const values = () => fields.evaluateAll((all) => all.slice(0, 2).map((one) => (one as HTMLInputElement).value));
    await fields.first().fill(`${first}甲`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+z');
    await expect.poll(values).toEqual([first, second]);
    await page.keyboard.press('Control+y');
    await expect.poll(values).toEqual([`${first}甲`, second]);
    await page.keyboard.press('Control+z');
    await expect.poll(values).toEqual([first, second]);
    // The hand stays where it is, and what is typed there is its own to take back.
    await page.keyboard.type('乙');
    await page.keyboard.press('Control+z');
    await expect.poll(values).toEqual([first, second]);
  });

  it('10: what is undone further up the same table is brought into sight', async () => {
    const { page } = window;
    await goTo(page, '效能热线工作');
    const goal = 'project/hotline/text/process';
    await cellOf(page, goal).click();
    await page.keyboard.insertText('办理、督办、回访');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+End');
    await expect.poll(place).toContain('/text/');
    await page.keyboard.press('Control+z');
    await expect.poll(place).toBe(goal);
  });

  it('10: what is undone on another page is shown there', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    await type(executed, '205.326');
    await goTo(page, '热线系统升级经费');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.rail-item[aria-current]').textContent()).toContain('单位基础数据');
    await expect.poll(place).toBe(executed);
    await page.keyboard.press('Control+y');
    await expect.poll(() => cellOf(page, executed).locator('textarea').inputValue()).toBe('205.326');
  });

  it('10: what is undone is shown also where the page shows nothing of it', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    await type(executed, '205.326');
    await goTo(page, '汇总');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.rail-item[aria-current]').textContent()).toContain('单位基础数据');
    await expect.poll(place).toBe(executed);
  });

  it('10: Enter in a long text goes on and leaves no empty line; Alt and Enter break it', async () => {
    const { page } = window;
    const problems = 'project/hotline/text/problems';
    await goTo(page, '效能热线工作');
    await cellOf(page, problems).click();
    await page.keyboard.press('Delete');
    await page.keyboard.insertText('人手不足');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.insertText('设备老旧');
    await page.keyboard.press('Enter');
    await expect.poll(place).not.toBe(problems);
    await expect.poll(() => cellOf(page, problems).textContent()).toBe('人手不足\n设备老旧');
    await cellOf(page, problems).click();
    await page.keyboard.press('Enter');
    await expect.poll(place).not.toBe(problems);
    await expect.poll(() => cellOf(page, problems).textContent()).toBe('人手不足\n设备老旧');
  });

  it('12: a project still to be filled in leaves the total grey, and it says why', async () => {
    const { page } = window;
    await goTo(page, '项目资金一览');
    await page.getByRole('button', { name: '添加项目', exact: true }).first().click();
    await goTo(page, '部门整体支出绩效自评表');
    await expect.poll(() => page.locator('.total').textContent()).toContain('未完');
    expect(await page.locator('.total-score.unfinished').count()).toBe(1);
    expect(await page.locator('.total .tag.good').count()).toBe(0);
    await goTo(page, '汇总');
    await expect.poll(() => page.getByTestId('headline').textContent()).toContain('未完');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await goTo(page, '部门整体支出绩效自评表');
    await expect.poll(() => page.locator('.total').textContent()).not.toContain('未完');
  });
});

describe('the same file twice', () => {
  it('7: opened from the recent files, unsaved work of the same file is there, and saving it is nobody else’s change', async () => {
    const data = freshFolder('mistakes-data');
    const file = path.join(freshFolder('mistakes'), '热线中心.jxzp');
    const before = await openWindow(data);
    onTestFinished(before.close);
    await answerDialogs(before.app, { save: file, open: file });
    await beginWithSample(before.page, '单位基础数据');
    await before.page.keyboard.press('Control+s');
    await saved(before.page);
    await cellOf(before.page, executed).click();
    await before.page.keyboard.type('205.326');
    await before.page.keyboard.press('Enter');
    await journalled(before.page, data, '205.326');
    await kill(before.app);
    const after = await openWindow(data);
    onTestFinished(after.close);
    await answerDialogs(after.app, { save: file, open: file });
    await after.page.locator('.row-button', { hasText: '热线中心' }).click();
    await after.page.waitForSelector('.desk');
    await expect.poll(() => after.page.locator('.notice').textContent()).toContain('上次有没来得及保存的修改');
    await goTo(after.page, '单位基础数据');
    await expect.poll(() => cellOf(after.page, executed).textContent()).toContain('205.326');
    await after.page.keyboard.press('Control+s');
    await saved(after.page);
    expect(await after.page.locator('.notice.problem, .dialog').count()).toBe(0);
    expect([...before.complaints, ...after.complaints]).toEqual([]);
  });
});
