import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialogs, cellOf, compose, freshFolder, goTo, openSample, openWindow, type Window } from './window';

const home = freshFolder('journey');
const file = path.join(home, '热线中心.jxzp');
const out = path.join(home, 'out');
const note = 'department/indicator/budget-preparation/note';
const executed = 'unit/fact/appropriation-executed';

/** Every text and number of an Excel file, by somebody else's reader. */
function cellsOf(xlsx: string): string[] {
  const script = `import openpyxl,sys,json
book=openpyxl.load_workbook(sys.argv[1],data_only=True)
print(json.dumps([str(c.value) for s in book for r in s.iter_rows() for c in r if c.value is not None]))`;
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, xlsx], { encoding: 'utf8' })) as string[];
}

describe('the main job in the real window', () => {
  let window: Window;
  beforeAll(async () => {
    window = await openWindow();
    await answerDialogs(window.app, { save: file, open: file, folder: out });
  });
  afterAll(() => window.close());

  it('opens the worked example and shows its published total', async () => {
    await openSample(window.page, '某区热线中心 2024');
    expect(await window.page.getByTestId('total-self').textContent()).toBe('98');
  });

  it('scores a changed amount while it is being typed', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    await cellOf(page, executed).click();
    await page.keyboard.type('205.326');
    // |205.326 − 228.14| ÷ 228.14 = 10.00%, so (1 − 10.00%) × 8 = 7.2: before Enter.
    expect(await page.getByTestId('total-self').textContent()).toBe('97.2');
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
  });

  it('refuses what is no number, in words, and keeps the text', async () => {
    const { page } = window;
    await cellOf(page, executed).click();
    await page.keyboard.type('2o5');
    await page.keyboard.press('Enter');
    expect(await page.locator('.refusal').textContent()).toContain('「o」');
    expect(await cellOf(page, executed).locator('textarea').inputValue()).toBe('2o5');
    expect(await page.getByTestId('total-self').textContent()).toBe('97.2');
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    expect(await page.locator('.refusal').count()).toBe(0);
    expect(await cellOf(page, executed).locator('textarea').inputValue()).toBe('205.326');
  });

  it('takes Chinese from an input method, no letter lost or doubled', async () => {
    const { page } = window;
    await goTo(page, '部门整体');
    await cellOf(page, note).click();
    const cdp = await page.context().newCDPSession(page);
    await compose(cdp, ['n', 'ni', 'nian', 'nian zhong'], '年中追加');
    await compose(cdp, ['z', 'zi'], '资金');
    await page.keyboard.press('Tab');
    expect(await cellOf(page, note).textContent()).toBe('年中追加资金');
  });

  it('undoes and redoes, across pages', async () => {
    const { page } = window;
    await page.keyboard.press('Control+z');
    expect(await cellOf(page, note).textContent()).toBe('');
    await page.keyboard.press('Control+z');
    expect(await page.getByTestId('total-self').textContent()).toBe('98');
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    expect(await cellOf(page, note).textContent()).toBe('年中追加资金');
    expect(await page.getByTestId('total-self').textContent()).toBe('97.2');
  });

  it('saves what is typed while it saves too, when asked again', async () => {
    const { page } = window;
    await answerDialogs(window.app, { save: file, thinksMs: 1500 });
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('正在保存');
    await cellOf(page, note).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('，已批复');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+s');
    await expect.poll(() => page.getByTestId('saved-state').textContent(), { timeout: 5000 }).toBe('已保存');
    expect(await cellOf(page, note).textContent()).toBe('年中追加资金，已批复');
  });

  it('is the same after closing and opening again', async () => {
    expect(existsSync(file)).toBe(true);
    await window.close();
    window = await openWindow();
    await answerDialogs(window.app, { open: file, folder: out });
    await window.page.getByText('打开自评卷').click();
    await window.page.waitForSelector('.sheet');
    expect(await window.page.getByTestId('total-self').textContent()).toBe('97.2');
    expect(await cellOf(window.page, note).textContent()).toBe('年中追加资金，已批复');
    expect(await window.page.getByTestId('saved-state').textContent()).toBe('已保存');
  });

  it('exports, and another program reads the same figures', async () => {
    const { page } = window;
    mkdirSync(out);
    await page.keyboard.press('Control+e');
    await page.getByText('选文件夹并导出').click();
    await page.getByTestId('exported').waitFor({ timeout: 30_000 });
    const files = readdirSync(out);
    expect(files.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.xlsx']);
    const cells = cellsOf(path.join(out, files.find((name) => name.endsWith('.xlsx')) ?? ''));
    expect(cells).toContain('年中追加资金，已批复');
    expect(cells).toContain('205.326');
    expect(cells.map(Number)).toContain(97.2);
  });

  it('complained of nothing, style and script policy included', () => {
    expect(window.complaints).toEqual([]);
  });
});
