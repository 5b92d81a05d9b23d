import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { beginWithSample, cellOf, hasFocus, openWindow, type Window } from './window';

const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0><!--StartFragment-->
 <tr><td>项目编码</td><td>项目名称</td><td>年初预算（元）</td><td>调整后预算数（元）</td><td>执行数（元）</td><td>执行率</td></tr>
 <tr><td>2024001</td><td>效能热线工作</td><td>300,000.00</td><td>296,500.00</td><td>290,000.00</td><td>97.8%</td></tr>
 <tr><td>2024002</td><td>热线系统升级经费</td><td>0</td><td>259,800</td><td>贰拾万</td><td>100%</td></tr>
 <tr><td>2024003</td><td>办公用房维修</td><td>120,000</td><td>120,000</td><td>118,345.67</td><td></td></tr>
 <tr><td></td><td>合计</td><td>420,000</td><td></td><td></td><td></td></tr>
<!--EndFragment--></table></body></html>`;

const executed = (id: string) => `project/${id}/funds/fiscal/executed`;

interface Copied {
  readonly html?: string;
  readonly text: string;
}

/** The system's clipboard as the shell sees it: newer versions take items, older ones a plain record. */
interface Board {
  readonly ClipboardItem?: new (items: Record<string, string>) => object;
  readonly clipboard: { write: (what: unknown) => unknown };
}

/** Copies as another program does. */
async function copyIn(app: Window['app'], copied: Copied): Promise<void> {
  await app.evaluate(async (electron, { text, html }) => {
    const { ClipboardItem, clipboard } = electron as unknown as Board;
    const item = ClipboardItem && new ClipboardItem({ 'text/plain': text, ...(html ? { 'text/html': html } : {}) });
    await clipboard.write(item ? [item] : { text, ...(html ? { html } : {}) });
  }, copied);
}

describe('all projects and their money', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    async ({ page }) => {
      await beginWithSample(page, '项目资金一览');
      await page.waitForSelector('.projects-page');
      await page.locator('.projects-toolbar').getByText('万元', { exact: true }).click();
    },
  );

  const copy = (copied: Copied) => copyIn(window.app, copied);
  const textOf = (binding: string) => cellOf(window.page, binding).locator('.mirror').textContent();
  /** Pastes the list that was copied in a spreadsheet: what it would change is shown. */
  async function pasteList() {
    const { page } = window;
    await copy({ html, text: 'x' });
    await cellOf(page, 'project/hotline/name').click();
    await page.keyboard.press('Control+v');
    const dialog = page.locator('.paste-dialog');
    await dialog.waitFor();
    return dialog;
  }
  /** Takes what it would change. */
  async function takeList(): Promise<void> {
    const dialog = await pasteList();
    await window.page.getByRole('button', { name: '填入 4 处，添加 1 个项目' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  it('is typed in like a spreadsheet; sums and rates follow', async () => {
    const { page } = window;
    await cellOf(page, 'project/hotline/name').click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('40');
    await page.keyboard.press('Tab');
    await page.keyboard.type('５０');
    await page.keyboard.press('Enter');
    await expect.poll(() => textOf('project/hotline/funds/fiscal/initial')).toBe('40');
    await expect.poll(() => page.locator('td[aria-label="效能热线工作 合计 调整后预算数：50.00"]').count()).toBe(1);
    await expect.poll(() => page.locator('td[aria-label="效能热线工作 执行率：59.30%"]').count()).toBe(1);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => textOf('project/hotline/funds/fiscal/initial')).toBe('30.00');
  });

  it('a list copied in a spreadsheet is held against the workbook before it is taken', async () => {
    const dialog = await pasteList();
    await expect.poll(() => dialog.getByRole('radio', { name: '元', exact: true }).isChecked()).toBe(true);
    const words = (await dialog.locator('.differences').innerText()).replace(/\s+/g, ' ');
    expect(words).toContain('29.65 29 ← 290,000.00 元');
    expect(words).toContain('「贰」');
    expect(words).toContain('办公用房维修新项目');
    await expect.poll(() => dialog.locator('.leftovers').innerText()).toContain('合计行');
    await expect.poll(() => textOf(executed('hotline'))).toBe('29.65');
    expect(await violations(window.page)).toEqual([]);
  });

  it('is taken as one step, and one undo takes it all back', async () => {
    const { page } = window;
    await takeList();
    await expect.poll(() => textOf(executed('hotline'))).toBe('29');
    await expect.poll(() => textOf(executed('p1'))).toBe('11.834567');
    await expect.poll(() => textOf(executed('upgrade'))).toBe('25.98');
    await page.keyboard.press('Control+z');
    await expect.poll(() => textOf(executed('hotline'))).toBe('29.65');
    await expect.poll(() => cellOf(page, 'project/p1/name').count()).toBe(0);
    await page.keyboard.press('Control+y');
    await expect.poll(() => textOf('project/p1/name')).toBe('办公用房维修');
  });

  it('asks for a list where none was pasted, by keyboard from the grid', async () => {
    const { page } = window;
    await cellOf(page, 'project/hotline/name').click();
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.paste-here');
    expect(await violations(window.page)).toEqual([]);
    await copy({ text: '热线系统升级经费\t1\t2\t3\n' });
    await page.keyboard.press('Control+v');
    await page.waitForSelector('.differences');
    await page.getByRole('combobox', { name: '第 2 列是' }).selectOption({ label: '不用' });
    await expect.poll(() => page.locator('.differences').innerText()).not.toContain('年初预算');
    await hasFocus(page.locator('.paste-dialog'));
    await page.keyboard.press('Escape');
    await page.locator('.paste-dialog').waitFor({ state: 'detached' });
    await expect.poll(() => textOf('project/upgrade/funds/fiscal/initial')).toBe('0.00');
  });

  it('a block of figures goes where she stands, in the unit she says; more than fits is asked about', async () => {
    const { page } = window;
    await page.locator('.projects-toolbar').getByText('元', { exact: true }).click();
    await copy({ text: '500,000\t600000\n7\t8\n9\t9\n1\t1\n' });
    await cellOf(page, 'project/hotline/funds/fiscal/adjusted').click();
    await page.keyboard.press('Control+v');
    await page.getByText('放不下').first().waitFor();
    await page.getByRole('button', { name: /^填入/ }).click();
    await expect.poll(() => textOf('project/hotline/funds/fiscal/adjusted')).toBe('50');
    await expect.poll(() => textOf(executed('upgrade'))).toBe('0.0008');
    await page.keyboard.press('Control+z');
    await expect.poll(() => textOf('project/hotline/funds/fiscal/adjusted')).toBe('29.65');
    await page.locator('.projects-toolbar').getByText('万元', { exact: true }).click();
  });

  it('an amount typed with its unit is taken for what it says, whichever unit is chosen', async () => {
    const { page } = window;
    const place = 'project/hotline/funds/fiscal/adjusted';
    for (const unit of ['元', '万元']) {
      await page.locator('.projects-toolbar').getByText(unit, { exact: true }).click();
      for (const typed of ['300000元', '30万元']) {
        await cellOf(page, place).click();
        await page.keyboard.insertText(typed);
        await page.keyboard.press('Enter');
        expect(Number(await textOf(place)), `${typed} as ${unit}`).toBe(30);
        await page.keyboard.press('Control+z');
      }
    }
    await expect.poll(() => textOf(place)).toBe('29.65');
  });

  it('projects are moved, copied, hidden with a reason, removed after a question', async () => {
    const { page } = window;
    const names = () =>
      page.locator('td[data-binding$="/name"] .mirror').evaluateAll((cells) => cells.map((cell) => cell.textContent));
    await takeList();
    await cellOf(page, 'project/p1/name').click();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => names()).toEqual(['效能热线工作', '办公用房维修', '热线系统升级经费']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('td')?.dataset.binding)).toBe('project/p1/name');
    await page.getByRole('button', { name: '复制', exact: true }).click();
    await expect.poll(() => names()).toContain('办公用房维修（副本）');
    await page.getByRole('button', { name: '不公开…' }).click();
    expect(await violations(window.page)).toEqual([]);
    await page.getByLabel('不公开的原因').fill('涉密');
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: '不公开' }).click();
    await expect.poll(() => page.getByText('不公开：涉密').count()).toBe(1);
    await page.getByRole('button', { name: '删除…' }).click();
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await expect.poll(() => names()).toEqual(['效能热线工作', '办公用房维修', '热线系统升级经费']);
  });

  it('a project is dragged to another place by its grip, as one step', async () => {
    const { page } = window;
    await takeList();
    const names = () => page.locator('td[data-binding$="/name"] .mirror').allTextContents();
    const order = await names();
    await cellOf(page, 'project/p1/code').click();
    const grip = await page.getByLabel('拖动这一行').boundingBox();
    const top = await cellOf(page, 'project/hotline/code').boundingBox();
    if (!grip || !top) throw new Error('no grip');
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(grip.x, top.y + 12, { steps: 4 });
    await page.mouse.move(grip.x, top.y + 3, { steps: 2 });
    await expect.poll(() => page.locator('[data-drop="above"]').count()).toBe(1);
    await page.mouse.up();
    await expect.poll(names).toEqual(['办公用房维修', '效能热线工作', '热线系统升级经费']);
    await page.keyboard.press('Control+z');
    await expect.poll(names).toEqual(order);
  });

  it('several ticked projects get their kind and 主管部门 at once, as one step', async () => {
    const { page } = window;
    await page.getByRole('button', { name: '几个一起改…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: '全选（2 个）' }).click();
    await dialog.getByLabel('项目类别').selectOption('一次性');
    await dialog.getByLabel('主管部门').fill('某区热线办');
    await dialog.getByRole('button', { name: '改 2 个项目' }).click();
    const both = (what: string) => Promise.all(['hotline', 'upgrade'].map((id) => textOf(`project/${id}/${what}`)));
    await expect.poll(() => both('department')).toEqual(['某区热线办', '某区热线办']);
    await expect.poll(() => both('fact/kind')).toEqual(['一次性', '一次性']);
    await page.getByRole('combobox', { name: '排序' }).selectOption({ label: '主管部门（分组小计）' });
    await expect.poll(() => page.getByText('某区热线办 小计（2 个）').count()).toBe(1);
    await expect.poll(() => page.getByLabel('拖动这一行').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => both('fact/kind')).toEqual(['常年', '一次性']);
    await expect.poll(() => cellOf(page, 'project/hotline/department').count()).toBe(0);
  });

  it('is accessible, all columns shown', async () => {
    await window.page.getByRole('button', { name: '显示全部栏目' }).click();
    await expect.poll(() => cellOf(window.page, 'project/hotline/department').textContent()).toBe('某区热线中心部门');
    expect(await violations(window.page)).toEqual([]);
  });
});
