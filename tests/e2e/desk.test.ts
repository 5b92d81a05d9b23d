import { mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import {
  answerDialogs,
  beginWithSample,
  cellOf,
  freshFolder,
  goHome,
  goTo,
  hasFocus,
  openWindow,
  saved,
  setAutosave,
  type Window,
} from './window';

const figure = 'unit/fact/appropriation-executed';

describe('the window as the officer sets it up', () => {
  let window: Window;
  const size = (width: number, height: number) =>
    window.app.evaluate(
      ({ BrowserWindow }, [w = 0, h = 0]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height],
    );
  const widthOf = (what: string) =>
    window.page.locator(what).evaluate((element) => Math.round(element.getBoundingClientRect().width));
  eachIn(
    async () => (window = await openWindow()),
    async ({ page }) => {
      await size(1280, 720);
      await beginWithSample(page, '效能热线工作');
    },
  );
  /** Whether the table is wider than what shows it. */
  const scrollsSideways = () =>
    window.page.locator('main.paper-scroll').evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);

  it('every table is in sight from left to right at 1280 × 720, and at 125 %', async () => {
    const { page } = window;
    for (const width of [1280, 1024]) {
      await size(width, 720);
      for (const step of ['效能热线工作', '部门整体']) {
        await goTo(page, step);
        await expect.poll(scrollsSideways, { message: `${step} ${width}` }).toBe(false);
      }
    }
    await expect.poll(() => page.locator('.side').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    // At 200 % the fields of a list scroll, its buttons stay, and neither covers the other.
    const zoom = (factor: number) =>
      window.app.evaluate(({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by), factor);
    await size(1280, 720);
    await zoom(2);
    await page.locator('.cell-opens').first().press('Enter');
    await hasFocus(page.locator('.row-dialog[data-open]'));
    const edges = (what: string) => page.locator(what).evaluate((one) => one.getBoundingClientRect());
    await expect.poll(async () => (await edges('.row-dialog .dialog-buttons')).bottom).toBeLessThan(360);
    expect((await edges('.row-fields')).bottom).toBeLessThanOrEqual((await edges('.row-dialog .dialog-buttons')).top);
    await page.keyboard.press('Escape');
    await zoom(1);
  });

  it('the headings of the indicators stay at the top while their rows go by', async () => {
    const { page } = window;
    const top = () =>
      page
        .locator('tr.frozen > td.is-heading')
        .first()
        .evaluate((cell) => cell.getBoundingClientRect().top);
    const edge = await page.locator('main.paper-scroll').evaluate((main) => main.getBoundingClientRect().top);
    expect(await top()).toBeGreaterThan(edge + 100);
    await page.locator('main.paper-scroll').evaluate((main) => main.scrollTo(0, main.scrollHeight / 2));
    await expect.poll(async () => Math.round((await top()) - edge)).toBe(0);
  });

  it('both panels fold by a key and are drawn by the arrows, and the next start remembers it', async () => {
    const { page } = window;
    await expect.poll(() => widthOf('.side-frame')).toBe(312);
    await page.locator('.splitter.right').focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => widthOf('.side-frame')).toBe(328);
    await page.keyboard.press('Control+b');
    await expect.poll(() => widthOf('.rail')).toBe(49);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Control+\\');
    await expect.poll(() => page.locator('.side').count()).toBe(0);
    await page.reload();
    await page.waitForSelector('.start .card', { state: 'attached' });
    await beginWithSample(page, '效能热线工作');
    await expect.poll(() => widthOf('.rail')).toBe(49);
    await expect.poll(() => page.locator('.side').count()).toBe(0);
    await page.keyboard.press('Control+\\');
    await expect.poll(() => widthOf('.side-frame')).toBe(328);
    await page.keyboard.press('Control+b');
    await expect.poll(() => widthOf('.rail-frame')).toBe(232);
  });

  it('with the findings docked the working stays beside its line', async () => {
    const { page } = window;
    // An error is no gap: all is filled in, and the mark beside it is full.
    const step = page.locator('.rail-item', { hasText: '效能热线工作' });
    await expect.poll(() => step.locator('.rail-found.error').count()).toBe(1);
    await expect.poll(() => step.locator('.filled-mark').textContent()).toBe('●');
    // Where there is no room for 「还有 90 分未分配」, the figure is what stands there.
    await page.locator('.rail-add').first().click();
    const left = page.locator('.rail-item', { hasText: '未命名的项目' }).locator('.rail-missing');
    await expect.poll(() => left.textContent()).toBe('还有 90 分未分配');
    expect(await left.locator('span:not(.hidden-words)').first().textContent()).toBe('90');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('F4');
    await page.waitForSelector('.check-dock .finding.here');
    await expect.poll(() => page.locator('.side').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('F7');
  });

  it('where a page of the paper begins is marked while nobody types', async () => {
    const { page } = window;
    await goTo(page, '部门整体');
    await expect.poll(() => page.locator('tr[data-page]').count()).toBeGreaterThan(1);
    const marked = page.locator('tr[data-page]').first();
    expect(await marked.getAttribute('data-page')).toBe('第 2 页');
    const words = await marked.evaluate(({ firstElementChild: cell }) => cell && getComputedStyle(cell, '::after').content);
    expect(words).toBe('"第 2 页"');
    // The mark takes no column of the row: its last cell ends where the table does.
    const apart = await marked.evaluate((row) => {
      const right = (one: Element | null) => one?.getBoundingClientRect().right ?? 0;
      return Math.abs(right(row.lastElementChild) - right(row.closest('table')));
    });
    expect(apart).toBeLessThan(1.5);
  });

  it('a score of her own has a corner, a lost part another ground', async () => {
    const { page } = window;
    const ground = (row: string) =>
      page
        .locator(`tr.${row} > td.is-score.editable`)
        .first()
        .evaluate((cell) => getComputedStyle(cell).backgroundColor);
    await expect.poll(() => page.locator('tr.has-own.has-lost > td.is-score.editable').count()).toBe(1);
    const plain = await page
      .locator('tr:not(.has-lost) > td.is-score.editable')
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor);
    expect(await ground('has-lost')).not.toBe(plain);
  });

  it('the list of projects is filtered, sorted in groups and added up', async () => {
    const { page } = window;
    await goTo(page, '项目资金一览');
    const names = () => page.locator('.sheet td[data-binding$="/name"]').allTextContents();
    const sums = () => page.locator('.sheet td.is-label', { hasText: /合计（|小计（/ }).allTextContents();
    await expect.poll(sums).toEqual(['合计（2 个）']);
    await expect
      .poll(() =>
        page
          .getByLabel(/^合计（2 个） .*预算执行数/)
          .first()
          .textContent(),
      )
      .toBe('55.63');
    await page.getByLabel(/^筛选项目/).fill('升级');
    await expect.poll(names).toEqual(['热线系统升级经费']);
    await page.getByLabel(/^筛选项目/).fill('');
    await page.getByRole('combobox', { name: '排序' }).selectOption({ label: '合计 预算执行数' });
    await expect.poll(names).toEqual(['热线系统升级经费', '效能热线工作']);
    await page.getByRole('button', { name: '从小到大' }).click();
    await expect.poll(names).toEqual(['效能热线工作', '热线系统升级经费']);
    await page.getByRole('combobox', { name: '排序' }).selectOption({ label: '项目类别（分组小计）' });
    await expect.poll(async () => (await sums()).length).toBe(3);
    expect(await violations(page)).toEqual([]);
  });

  it('keys go far, a selection is added up and filled, a sum is worked out', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    const at = () => page.locator('td.selected').getAttribute('data-binding');
    await cellOf(page, figure).click();
    await page.keyboard.press('Control+End');
    await expect.poll(at).not.toBe(figure);
    await page.keyboard.press('Control+Home');
    await expect.poll(at).toBe(figure);
    await page.keyboard.type('=200.1+28.04');
    await page.keyboard.press('Enter');
    await expect.poll(() => cellOf(page, figure).textContent()).toBe('228.14');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(() => page.locator('.selection-sums').textContent()).toContain('2 个数');
    await expect.poll(() => page.locator('.selection-sums').textContent()).toContain('合计 456.28');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('7.5');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => cellOf(page, 'unit/fact/appropriation-adjusted').textContent()).toBe('7.5');
  });

  it('columns are drawn by the edge of their heading and by keys, and the next start remembers it', async () => {
    const { page } = window;
    const actual = 'project/hotline/indicator/i6/actual';
    const width = () => cellOf(page, actual).evaluate((cell) => Math.round(cell.getBoundingClientRect().width));
    const edge = page.locator('tr.frozen td.is-heading', { hasText: '完成值' }).locator('.column-edge');
    await cellOf(page, actual).click();
    const before = await width();
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await expect.poll(width).toBeGreaterThan(before + 4);
    const byKey = await width();
    const { x = 0, y = 0 } = (await edge.boundingBox()) ?? {};
    await page.mouse.move(x + 3, y + 10);
    await page.mouse.down();
    await page.mouse.move(x + 23, y + 10, { steps: 4 });
    await page.mouse.up();
    await expect.poll(width).toBeGreaterThan(byKey + 10);
    const drawn = await width();
    await page.reload();
    await page.waitForSelector('.start .card', { state: 'attached' });
    await beginWithSample(page, '效能热线工作');
    await expect.poll(width).toBe(drawn);
    await edge.dblclick();
    await expect.poll(width).toBe(before);
  });

  it('the tiers of a 定性 indicator are taken in its 完成值, by number or by mouse', async () => {
    const { page } = window;
    const textOf = (part: string) => cellOf(page, `project/hotline/indicator/i6/${part}`).locator('.mirror').textContent();
    await cellOf(page, 'project/hotline/indicator/i6/direction').click();
    await page.keyboard.press('4');
    await cellOf(page, 'project/hotline/indicator/i6/target').click();
    await page.keyboard.insertText('软环境明显改善');
    await page.keyboard.press('Enter');
    await cellOf(page, 'project/hotline/indicator/i6/actual').click();
    await page.keyboard.press('Delete');
    const offers = page.locator('.offers .choice');
    const names = (await offers.allTextContents()).map((words) => words.replace(/ \d$/, ''));
    expect(names.length).toBeGreaterThan(2);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('2');
    await expect.poll(() => textOf('actual')).toBe(names[1]);
    await page.getByRole('button', { name: '可选的档' }).click();
    await offers.first().click();
    await expect.poll(() => textOf('actual')).toBe(names[0]);
    // Other words are still typed.
    await page.keyboard.insertText('明显改善');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf('actual')).toBe('明显改善');
  });

  it('what a line has to be filled in at itself is filled in beside its score', async () => {
    const { page } = window;
    await goTo(page, '部门整体');
    await cellOf(page, 'department/indicator/small-business/own').click();
    const side = page.getByLabel('这一行要填的');
    await side.getByRole('radio', { name: '否' }).click();
    await expect.poll(() => page.getByTestId('line-self').textContent()).toBe('0');
    await side.getByRole('radio', { name: '是' }).click();
    await expect.poll(() => page.getByTestId('line-self').textContent()).toBe('3');
    expect(await violations(page)).toEqual([]);
  });

  it('words of the form are put in the bureau’s own from their cell, and taken back by one key', async () => {
    const { page } = window;
    await goTo(page, '部门整体');
    const words = page.locator('tr[data-line="department/indicator/small-business"] > td', { hasText: '预留采购份额' });
    await words.dblclick();
    const form = page.locator('.side .adjust-form');
    await form.getByLabel(/^支持中小企业发展的评分标准/).fill('预留份额不低于 40% 的得 3 分');
    await form.getByLabel('来源').fill('某区财政局 2025 年通知');
    await page.keyboard.press('Enter');
    const theirs = page.locator('td.is-adjusted');
    await expect.poll(() => theirs.textContent()).toBe('预留份额不低于 40% 的得 3 分');
    expect(await violations(page)).toEqual([]);
    await theirs.click();
    await page.keyboard.press('Delete');
    await expect.poll(() => theirs.count()).toBe(0);
    await expect.poll(() => words.count()).toBe(1);
    await page.keyboard.press('F2');
    await expect.poll(() => form.count()).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TD');
  });

  it('what is docked wants its reason there, and keeps it', async () => {
    const { page } = window;
    await beginWithSample(page, '部门整体', '某区审批局 2023');
    await cellOf(page, 'department/indicator/rectification/own').click();
    const side = page.getByLabel('这一行要填的');
    await side.getByLabel('酌情扣分（分）', { exact: true }).fill('1');
    await page.keyboard.press('Enter');
    const reason = side.getByLabel(/的理由$/);
    await reason.fill('整改报告晚交五天');
    await page.keyboard.press('Enter');
    await side.getByLabel('酌情扣分（分）', { exact: true }).fill('1.5');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('line-self').textContent()).toBe('2.5');
    await expect.poll(() => reason.inputValue()).toBe('整改报告晚交五天');
    expect(await violations(page)).toEqual([]);
  });

  it('a new workbook says its five first steps, until they are put away', async () => {
    const { page } = window;
    await page.getByLabel('回到开始页').click();
    await page.getByText('新建自评卷').click();
    await page.locator('#unit').fill('某某区某某中心');
    await page.locator('form').getByRole('button', { name: '新建' }).click();
    const hint = page.getByLabel('第一次填：五步');
    await expect.poll(() => hint.getByRole('button').count()).toBe(6);
    // Deductions have points before anything is filled in: they are no score of the table.
    await expect.poll(() => page.locator('.rail-item', { hasText: '部门整体' }).textContent()).toMatch(/行待填○|行待填◐/);
    expect(await violations(page)).toEqual([]);
    await hint.getByRole('button', { name: /列出项目/ }).click();
    await page.waitForSelector('.projects-page');
    // A form whose tables are all added one by one: a page with nothing to show says what to do first.
    await goHome(page);
    await page.getByText('新建自评卷').click();
    await page.locator('#unit').fill('某某区某某中心');
    await page.getByLabel('地区和年度').selectOption('mof-2020');
    await page.locator('form').getByRole('button', { name: '新建' }).click();
    await expect.poll(() => hint.getByRole('button').count()).toBe(6);
    for (const step of ['导出', '校验', '汇总']) {
      await goTo(page, step);
      await expect.poll(() => page.locator('.nothing-yet').textContent()).toContain('还没有要填的表');
    }
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '列出项目', exact: true }).click();
    await page.waitForSelector('.projects-page');
    await page.getByLabel('不再提示这五步').click();
    await expect.poll(() => hint.count()).toBe(0);
  });

  it('on the start page the menu offers only what can be done there', async () => {
    const { page, app } = window;
    const enabled = (id: string) => app.evaluate(({ Menu }, of) => Menu.getApplicationMenu()?.getMenuItemById(of)?.enabled, id);
    await expect.poll(() => enabled('save')).toBe(true);
    // A step back is there once there was a step.
    expect(await enabled('undo')).toBe(false);
    await cellOf(page, 'project/hotline/indicator/i1/actual').click();
    await page.keyboard.press('Delete');
    await expect.poll(() => enabled('undo')).toBe(true);
    await page.keyboard.press('Control+z');
    await expect.poll(() => enabled('undo')).toBe(false);
    await expect.poll(() => enabled('redo')).toBe(true);
    await page.getByLabel('回到开始页').click();
    await page.waitForSelector('.start');
    await expect.poll(() => enabled('save')).toBe(false);
    await expect.poll(() => enabled('export')).toBe(false);
    expect(await enabled('open')).toBe(true);
  });
});

describe('saving by itself', () => {
  let window: Window;
  eachIn(async () => (window = await openWindow()));

  it('writes the file when the hands rest; where it cannot, says so once and loses nothing', async () => {
    const { page, app } = window;
    const folder = freshFolder('autosave');
    const file = path.join(folder, 'in', '热线中心.jxzp');
    mkdirSync(path.dirname(file));
    await answerDialogs(app, { save: file });
    await beginWithSample(page, '单位基础数据');
    await page.keyboard.press('Control+s');
    await saved(page);
    await setAutosave(page, true);
    const before = statSync(file).mtimeMs;
    const type = async (text: string) => {
      await cellOf(page, figure).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
    };
    await type('205.1');
    await saved(page);
    expect(statSync(file).mtimeMs).toBeGreaterThan(before);
    await expect.poll(() => page.locator('.saved-at').textContent()).toMatch(/^\d\d:\d\d$/);
    const kept = readFileSync(file);

    // The stick is pulled out: its folder is gone.
    renameSync(path.dirname(file), path.join(folder, 'away'));
    await type('205.2');
    await expect.poll(() => page.locator('.notice.problem').textContent()).toContain('没有自动存上');
    await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
    await expect.poll(() => cellOf(page, figure).textContent()).toContain('205.2');

    // And put back: her own Ctrl+S saves what was typed meanwhile.
    renameSync(path.join(folder, 'away'), path.dirname(file));
    await page.keyboard.press('Control+s');
    await saved(page);
    expect(readFileSync(file).equals(kept)).toBe(false);
  });
});
