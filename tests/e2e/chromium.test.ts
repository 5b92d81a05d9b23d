import { describe, expect, it } from 'vitest';
import { openTab, type Tab } from './browser';
import { eachIn } from './each';
import { beginWithSample, cellOf, compose, goTo } from './window';

const executed = 'unit/fact/appropriation-executed';
const note = 'department/indicator/budget-preparation/note';

describe('the same page in a current Chromium, with the shell in memory', () => {
  let tab: Tab;
  eachIn(
    async () => (tab = await openTab()),
    ({ page }) => beginWithSample(page, '单位基础数据'),
  );

  it('opens the worked example and scores what is typed, letter by letter', async () => {
    const { page } = tab;
    await cellOf(page, executed).click();
    await page.keyboard.type('205.326');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('97.2');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
  });

  it('reads full-width digits', async () => {
    const { page } = tab;
    await cellOf(page, executed).click();
    await page.keyboard.insertText('２０５．３２６');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('97.2');
    await page.keyboard.press('Control+z');
  });

  it('leaves the keys of an input method to it: Enter takes the candidate, not the cell', async () => {
    const { page } = tab;
    await goTo(page, '部门整体');
    await cellOf(page, note).click();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', { text: 'nianzhong', selectionStart: 9, selectionEnd: 9 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 });
    expect(
      await cellOf(page, note)
        .locator('textarea')
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await cdp.send('Input.insertText', { text: '年终' });
    await compose(cdp, ['j', 'jie', 'jieyu'], '结余');
    await page.keyboard.press('Tab');
    await expect.poll(() => cellOf(page, note).textContent()).toBe('年终结余');
  });

  it('walks with the keyboard: arrows between cells, Tab to the next place to type, a number leads to where it was typed', async () => {
    const { page } = tab;
    const at = () =>
      page.evaluate(
        () => document.activeElement?.closest('td')?.dataset.binding ?? document.activeElement?.closest('td')?.dataset.at,
      );
    await goTo(page, '部门整体');
    await cellOf(page, note).click();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => at()).toBe('department/indicator/spending-progress/note');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => at()).toBe('department/indicator/spending-progress/own');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => at()).toBe(note);
    await page.locator('.side').getByText('财政拨款预算执行数').click();
    await expect.poll(at).toBe(executed);
  });
});
