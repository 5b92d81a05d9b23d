import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eachIn } from './each';
import {
  answerDialogs,
  beginWithSample,
  cellOf,
  compose,
  decide,
  freshFolder,
  goHome,
  goTo,
  openWindow,
  saved,
  type Window,
} from './window';

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
  let file: string;
  let out: string;
  eachIn(
    async () => (window = await openWindow()),
    async ({ app, page }) => {
      const home = freshFolder('journey');
      file = path.join(home, '热线中心.jxzp');
      out = path.join(home, 'out');
      await answerDialogs(app, { save: file, open: file, folder: out });
      await beginWithSample(page);
    },
  );

  const total = () => window.page.getByTestId('total-self').textContent();
  const savedState = () => window.page.getByTestId('saved-state').textContent();
  const noted = () => cellOf(window.page, note).textContent();

  /** |205.326 − 228.14| ÷ 228.14 = 10.00%, so (1 − 10.00%) × 8 = 7.2 of 8. */
  async function changeAmount(): Promise<void> {
    await goTo(window.page, '单位基础数据');
    await cellOf(window.page, executed).click();
    await window.page.keyboard.type('205.326');
    await window.page.keyboard.press('Enter');
  }

  /** Writes into the note of a line by an input method. */
  async function writeNote(): Promise<void> {
    const { page } = window;
    await goTo(page, '部门整体');
    await cellOf(page, note).click();
    const cdp = await page.context().newCDPSession(page);
    await compose(cdp, ['n', 'ni', 'nian', 'nian zhong'], '年中追加');
    await compose(cdp, ['z', 'zi'], '资金');
    await page.keyboard.press('Tab');
  }

  it('opens the worked example and shows its published total', async () => {
    await expect.poll(total).toBe('98');
  });

  it('scores a changed amount while it is being typed', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    await cellOf(page, executed).click();
    await page.keyboard.type('205.326');
    // Before Enter.
    await expect.poll(total).toBe('97.2');
    await page.keyboard.press('Enter');
    await expect.poll(savedState).toBe('有未保存的修改');
  });

  it('refuses what is no number, in words, and keeps the text', async () => {
    const { page } = window;
    const field = cellOf(page, executed).locator('textarea');
    await changeAmount();
    await cellOf(page, executed).click();
    await page.keyboard.type('2o5');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.refusal').textContent()).toContain('「o」');
    await expect.poll(() => field.inputValue()).toBe('2o5');
    // The file keeps the text; as a figure it counts as blank, and its line of 7.2 points waits.
    await expect.poll(total).toBe('90');
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.refusal').count()).toBe(0);
    await expect.poll(() => field.inputValue()).toBe('205.326');
  });

  it('takes Chinese from an input method, no letter lost or doubled', async () => {
    await writeNote();
    await expect.poll(noted).toBe('年中追加资金');
  });

  it('undoes and redoes, across pages', async () => {
    const { page } = window;
    await changeAmount();
    await writeNote();
    await page.keyboard.press('Control+z');
    await expect.poll(noted).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(total).toBe('98');
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+y');
    // Each step is shown where it is: the note on its own page, whose total is another.
    await expect.poll(noted).toContain('年中追加资金');
    await goTo(page, '单位基础数据');
    await expect.poll(total).toBe('97.2');
  });

  it('saves what is typed while it saves too, when asked again, and is the same after closing and opening again', async () => {
    const { page } = window;
    await changeAmount();
    await writeNote();
    await answerDialogs(window.app, { save: file, thinks: true });
    await page.keyboard.press('Control+s');
    await expect.poll(savedState).toBe('正在保存');
    await cellOf(page, note).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('，已批复');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+s');
    expect(existsSync(file)).toBe(false);
    await decide(window.app);
    await expect.poll(savedState).toBe('已保存');
    await expect.poll(noted).toBe('年中追加资金，已批复');

    expect(existsSync(file)).toBe(true);
    await goHome(page);
    const again = await openWindow();
    onTestFinished(again.close);
    await answerDialogs(again.app, { open: file });
    await again.page.getByText('打开自评卷').click();
    await again.page.waitForSelector('.sheet');
    await expect.poll(() => again.page.getByTestId('total-self').textContent()).toBe('97.2');
    await expect.poll(() => cellOf(again.page, note).textContent()).toBe('年中追加资金，已批复');
    await expect.poll(() => again.page.getByTestId('saved-state').textContent()).toBe('已保存');
  });

  it('exports, and another program reads the same figures', async () => {
    const { page } = window;
    await changeAmount();
    await writeNote();
    await page.keyboard.press('Control+s');
    await saved(page);
    mkdirSync(out);
    await page.keyboard.press('Control+e');
    await page.getByText('选文件夹并导出').click();
    await page.getByTestId('exported').waitFor();
    const files = readdirSync(out);
    expect(files.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.xlsx']);
    const cells = cellsOf(path.join(out, files.find((name) => name.endsWith('.xlsx')) ?? ''));
    expect(cells).toContain('年中追加资金');
    expect(cells).toContain('205.326');
    expect(cells.map(Number)).toContain(97.2);
  });
});
