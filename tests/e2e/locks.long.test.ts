import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { notReadOnly } from './readOnly';
import {
  answerDialogs,
  beginWithSample,
  cellOf,
  focusedWords,
  freshFolder,
  goHome,
  goTo,
  kill,
  openWindow,
  saved,
  type Window,
} from './window';

const executed = 'unit/fact/appropriation-executed';
const adjusted = 'unit/fact/appropriation-adjusted';

async function fill(page: Page, text: string): Promise<void> {
  await goTo(page, '单位基础数据');
  await cellOf(page, executed).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** A key is answered with the reason, and changes nothing. */
async function refuses(page: Page, key: string): Promise<void> {
  const before = await page.locator('.sheet').allTextContents();
  await page.keyboard.press(key);
  const notice = page.locator('.notice.problem');
  await expect.poll(() => notice.textContent(), { message: key }).toContain('只能看');
  await notice.getByRole('button').evaluate((button) => button instanceof HTMLElement && button.click());
  await expect.poll(() => page.locator('.sheet').allTextContents(), { message: key }).toEqual(before);
  await expect.poll(() => page.locator('.dialog').count(), { message: key }).toBe(0);
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+s');
  await saved(page);
}

describe('a file that another window has open', () => {
  let first: Window;
  let second: Window;
  const held = () => second.page.getByRole('alertdialog', { name: /已经有人打开/ });
  const ask = () => second.page.getByText('打开自评卷').click();
  let file: string;
  let copy: string;
  let mine: string;
  async function open() {
    first = await openWindow();
    second = await openWindow();
    const close = async () => {
      await first.close();
      await second.close();
    };
    return {
      close,
      get complaints() {
        return [...first.complaints, ...second.complaints];
      },
    };
  }
  // The first has a new file open, the second stands at the start page.
  eachIn(open, async () => {
    const home = freshFolder('locks');
    file = path.join(home, '热线中心.jxzp');
    copy = path.join(home, '另一份.jxzp');
    mine = path.join(home, '我的.jxzp');
    await answerDialogs(first.app, { save: file, open: file });
    await answerDialogs(second.app, { save: copy, open: file });
    await goHome(second.page);
    await beginWithSample(first.page);
    await save(first.page);
  });

  it('is told of with who, where and since when; Esc leaves it, and the focus goes back', async () => {
    await ask();
    await held().waitFor();
    await expect.poll(() => held().textContent()).toMatch(/在电脑 .+ 上打开着它（自 \d+月\d+日 \d\d:\d\d）/u);
    expect(await violations(second.page)).toEqual([]);
    await second.page.keyboard.press('Escape');
    await held().waitFor({ state: 'hidden' });
    await expect.poll(() => second.page.evaluate(() => document.activeElement?.className)).toBe('start-action');
  });

  it('opens read-only: looked at and checked, never changed, and saved only under another name', async () => {
    const { page } = second;
    await ask();
    await held().waitFor();
    // The harmless answer has the focus.
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sheet');
    await expect.poll(() => page.getByTestId('read-only').textContent()).toContain('只读');
    expect(await violations(page)).toEqual([]);
    await fill(page, '1');
    await expect.poll(() => page.locator('.notice.problem').textContent()).toContain('只能看');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
    // The page is still there to be read and copied from.
    await cellOf(page, executed).click();
    await page.keyboard.press('Control+c');
    await expect.poll(() => second.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('228.14');
    for (const step of await page.locator('.rail-item').all()) {
      await step.click();
      expect({ step: await step.textContent(), open: await notReadOnly(page) }).toEqual({
        step: await step.textContent(),
        open: [],
      });
    }
    await refuses(page, 'Control+z');
    await goTo(page, '单位基础数据');
    await cellOf(page, executed).click();
    await refuses(page, 'F8');
    await goTo(page, '项目资金一览');
    expect(await violations(page)).toEqual([]);
    await page.locator('td[data-binding$="/name"]').first().click();
    for (const key of ['x', 'F2', 'Delete', 'Insert', 'Control+d', 'Control+Delete', 'Alt+ArrowDown', 'Control+x', 'Control+v'])
      await refuses(page, key);
    await page.getByRole('button', { name: '添加项目', exact: true }).first().focus();
    await refuses(page, 'Enter');
    await goTo(page, '校验');
    const before = readFileSync(file);
    await page.keyboard.press('Control+s');
    expect(readFileSync(file)).toEqual(before);
    await answerDialogs(second.app, { save: file, open: file });
    await page.getByRole('button', { name: '另存为…' }).click();
    await page.getByRole('alertdialog', { name: '没有存上' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(readFileSync(file)).toEqual(before);
    await answerDialogs(second.app, { save: copy, open: file });
    await page.getByRole('alertdialog').getByRole('button', { name: '另存为…' }).click();
    await saved(page);
    await expect.poll(() => page.getByTestId('read-only').count()).toBe(0);
    await fill(page, '205.326');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('97.2');
    await save(page);
  });

  it('is taken over only when asked for twice; the other learns at once, loses nothing and overwrites nothing', async () => {
    const { page } = second;
    const robbed = first.page;
    const taken = robbed.getByTestId('read-only');
    await fill(robbed, '211');
    // In the middle of typing: the figure is there, and nobody has pressed Enter.
    await cellOf(robbed, adjusted).click();
    await robbed.keyboard.type('217');
    await ask();
    await page.getByRole('button', { name: '强制接管…' }).click();
    const sure = page.getByRole('alertdialog', { name: /真的要强制接管/ });
    await sure.waitFor();
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => focusedWords(page)).toBe('返回');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.sheet');
    await expect.poll(() => page.getByTestId('read-only').count()).toBe(0);
    await taken.waitFor();
    await expect.poll(() => taken.textContent()).toMatch(/已由 .+ 在电脑 .+ 上接管（自 .+）.*都还在窗口里，没有丢.*另存为/u);
    await expect.poll(() => cellOf(robbed, executed).textContent()).toBe('211');
    await expect.poll(() => cellOf(robbed, adjusted).textContent()).toBe('217');
    await expect.poll(() => robbed.evaluate(() => document.activeElement?.getAttribute('data-binding'))).toBe(adjusted);
    await expect.poll(() => robbed.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
    // Saving is the way out here; it says where to.
    await expect.poll(() => notReadOnly(robbed)).toEqual(['button 保存 Ctrl S']);
    expect(await violations(robbed)).toEqual([]);
    await refuses(robbed, 'Control+z');
    await refuses(robbed, '9');
    await fill(page, '210');
    const before = readFileSync(file);
    await answerDialogs(first.app, { save: mine, open: file });
    await first.page.keyboard.press('Control+s');
    const refused = first.page.getByRole('alertdialog', { name: '没有存上' });
    await refused.waitFor();
    await expect.poll(() => refused.textContent()).toContain('已经不归这个窗口');
    expect(readFileSync(file)).toEqual(before);
    await refused.getByRole('button', { name: '另存为…' }).click();
    await saved(first.page);
    await expect.poll(() => taken.count()).toBe(0);
    await expect.poll(() => cellOf(robbed, adjusted).locator('.mirror').textContent()).toBe('217');
    await cellOf(robbed, adjusted).click();
    await robbed.keyboard.press('Control+z');
    await expect.poll(() => cellOf(robbed, adjusted).locator('.mirror').textContent()).toBe('228.14');
    await expect.poll(() => cellOf(robbed, executed).textContent()).toBe('211');
    await save(page);
    expect(readFileSync(file)).not.toEqual(before);
  });

  it('taken away in the middle of a word of the input method waits for the word', async () => {
    const { page } = first;
    const robber = second.page;
    await goTo(page, '单位信息');
    const field = page.locator('.fact-field input').first();
    await field.click();
    await page.keyboard.press('End');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'jia', selectionStart: 3, selectionEnd: 3 });
    await page.evaluate(() => {
      const bridge = Reflect.get(globalThis, 'jxzp') as { onTaken: (told: () => void) => void };
      bridge.onTaken(() => void Reflect.set(globalThis, 'told', true));
    });
    await robber.getByText('打开自评卷').click();
    await robber.getByRole('button', { name: '强制接管…' }).click();
    await robber.getByRole('button', { name: '强制接管', exact: true }).click();
    await robber.waitForSelector('.sheet');
    await page.waitForFunction(() => 'told' in globalThis);
    expect(await page.getByTestId('read-only').count()).toBe(0);
    await cdp.send('Input.insertText', { text: '甲' });
    await page.getByTestId('read-only').waitFor();
    await expect.poll(() => field.inputValue()).toMatch(/甲$/u);
    await answerDialogs(first.app, { save: mine, open: file });
    await page.keyboard.press('Control+Shift+S');
    await saved(page);
    await expect.poll(() => page.locator('.whose strong').textContent()).toMatch(/甲$/u);
  });

  it('opens without a word where the other window was killed', async () => {
    await kill(first.app);
    await second.page.getByText('打开自评卷').click();
    await second.page.waitForSelector('.sheet');
    await expect.poll(() => second.page.getByTestId('saved-state').textContent()).toBe('已保存');
    await expect.poll(() => second.page.getByTestId('read-only').count()).toBe(0);
  });
});
