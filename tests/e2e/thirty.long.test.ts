import { describe, expect, it } from 'vitest';
import { faultyFile, PLANTED } from '../support/faulty';
import { violations } from './axe';
import { eachIn } from './each';
import { answerDialogs, focusedWords, goTo, openWindow, picture, type Window } from './window';

describe('from thirty findings to none, by keyboard', () => {
  let window: Window;
  eachIn(async () => {
    window = await openWindow();
    await answerDialogs(window.app, { open: await faultyFile() });
    await window.page.locator('.start-action', { hasText: '打开自评卷' }).click();
    await window.page.waitForSelector('.desk');
    await goTo(window.page, '校验');
    return window;
  });
  const open = () => window.page.locator('.finding:not(.aside)');
  const focused = () => focusedWords(window.page);
  const selected = () => window.page.locator('td.selected').getAttribute('data-binding');

  /** Shows each by table, and on the rail. */
  async function shown(): Promise<void> {
    const { page } = window;
    await expect.poll(() => open().count()).toBe(PLANTED);
    await expect.poll(() => page.locator('.rail-item', { hasText: '第1期' }).locator('.rail-found.error').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('哪一类').selectOption('文字与名称');
    await expect.poll(() => open().count()).toBe(14);
    await page.getByLabel('哪一类').selectOption('');
    await page.getByLabel('哪张表').selectOption('业务培训第1期');
    await expect.poll(() => open().count()).toBe(3);
    await page.getByLabel('哪张表').selectOption('');
    await picture(page, 'check');
  }

  /** Mends one in a key, then all that can be, each as one step of undo. */
  async function mended(): Promise<void> {
    const { page } = window;
    await open().first().locator('.finding-go').focus();
    await page.keyboard.press('r');
    await expect.poll(() => open().count()).toBe(PLANTED - 1);
    await expect.poll(focused).toContain('业务培训第1期');
    await page.keyboard.press('Control+a');
    await expect.poll(() => page.locator('.check-ticked').textContent()).toContain(`${PLANTED - 1} 条`);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('r');
    await expect.poll(() => open().count()).toBe(6);
    await page.keyboard.press('Control+z');
    await expect.poll(() => open().count()).toBe(PLANTED - 1);
    await page.keyboard.press('Control+y');
    await expect.poll(() => open().count()).toBe(6);
  }

  /** F4 goes from place to place in any table, with the list beside it; what is typed there mends it. */
  async function retyped(): Promise<void> {
    const { page } = window;
    for (const turn of [9, 10, 11]) {
      await page.keyboard.press('F4');
      await expect.poll(selected).toBe(`project/p${turn}/indicator/i1/target`);
      await expect.poll(() => page.locator('.check-dock .finding.here').count()).toBe(1);
      await expect.poll(() => page.locator('.margin-mark').count()).toBe(1);
      if (turn === 9) {
        expect(await violations(page)).toEqual([]);
        await picture(page, 'dock');
      }
      await page.keyboard.type('≥14名');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.margin-mark').count()).toBe(0);
    }
    await page.keyboard.press('F4');
    await expect.poll(selected).toMatch(/^project\/p12\//);
    await page.keyboard.press('Shift+F4');
    await expect.poll(selected).toMatch(/^project\/p14\//);
    await page.keyboard.press('F7');
    await expect.poll(() => page.locator('.check-dock').count()).toBe(0);
  }

  /** Several are set aside at once with a kind of reason and a word, and come back with one undo. */
  async function setAside(): Promise<void> {
    const { page } = window;
    await goTo(page, '校验');
    await expect.poll(() => open().count()).toBe(3);
    await open().first().locator('.finding-go').focus();
    for (let at = 0; at < 3; at += 1) {
      await page.keyboard.press(' ');
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(() => page.locator('.finding-tick:checked').count()).toBe(3);
    await page.keyboard.press('a');
    await page.waitForSelector('.check-ticked .acknowledge');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.acknowledge-blank').count()).toBe(1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('下年改正');
    await page.keyboard.press('Enter');
    await expect.poll(() => open().count()).toBe(0);
    await expect
      .poll(() =>
        page
          .locator('.finding.aside')
          .allTextContents()
          .then((all) => all.filter((one) => one.includes('已核对无误：下年改正')).length),
      )
      .toBe(3);
    await page.keyboard.press('Control+z');
    await expect.poll(() => open().count()).toBe(3);
    await page.keyboard.press('Control+y');
    await expect.poll(() => open().count()).toBe(0);
    await page.keyboard.press('F4');
    await expect.poll(() => page.locator('.notice').textContent()).toContain('没有要改的了');
  }

  it('each is shown, mended by a key, retyped at its place or set aside with a word', async () => {
    await shown();
    await mended();
    await retyped();
    await setAside();
  });
});
