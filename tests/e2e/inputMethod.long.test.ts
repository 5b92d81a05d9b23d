import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { windowTitled } from '../support/desktop';
import { activate, type Desktop, desktopWithPinyin, press, type } from '../support/input-method';
import { beginWithSample, cellOf, goHome, openWindow, type Window } from './window';

const name = 'project/upgrade/name';
const executed = 'unit/fact/appropriation-executed';

/** Chinese through a real input method, by real keys: fcitx5 with pinyin, on X11. What comes first for a syllable is fcitx5's affair. */
describe('typing through fcitx5', () => {
  let desktop: Desktop;
  let window: Window;
  const before = { ...process.env };
  const toFront = async () => activate(await windowTitled('绩效自评工作台'));
  beforeAll(async () => {
    desktop = await desktopWithPinyin();
    Object.assign(process.env, desktop.env);
    window = await openWindow();
    await toFront();
  });
  afterAll(async () => {
    await window.close();
    desktop.end();
    for (const key of Object.keys(desktop.env)) {
      if (before[key] === undefined) Reflect.deleteProperty(process.env, key);
      else process.env[key] = before[key];
    }
  });

  it('a field takes the words chosen, and no letter of the way there', async () => {
    const { page } = window;
    await goHome(page);
    await page.getByText('新建自评卷').click();
    const unit = page.locator('#unit');
    await unit.click();
    // Where the window came before pinyin was ready it begins with the keyboard: she switches.
    const chosen = () => {
      execFileSync('fcitx5-remote', ['-s', 'pinyin']);
      return execFileSync('fcitx5-remote', ['-n'], { encoding: 'utf8' }).trim();
    };
    await expect.poll(chosen).toBe('pinyin');
    await type('nihao');
    await press('space');
    await expect.poll(() => unit.inputValue()).toBe('你好');
    await type('zhongxin');
    await press('space');
    await expect.poll(() => unit.inputValue()).toBe('你好中心');
  });

  it('the key that takes the letters as they are does not send the form', async () => {
    const { page } = window;
    const unit = page.locator('#unit');
    await unit.fill('');
    await unit.click();
    await type('bangong');
    await press('Return');
    await expect.poll(() => unit.inputValue()).toBe('bangong');
    expect(await page.locator('form').getByRole('button', { name: '新建' }).isVisible()).toBe(true);
    expect(await page.locator('.desk').count()).toBe(0);
  });

  it('a cell of the table is typed into from the first letter, and keeps the words', async () => {
    const { page } = window;
    await beginWithSample(page, '项目资金一览');
    await toFront();
    await cellOf(page, name).click();
    await type('nihao');
    await press('space');
    await press('Return');
    await expect.poll(() => cellOf(page, name).innerText()).toBe('你好');
  });

  it('giving a word up leaves the cell as it was', async () => {
    const { page } = window;
    await cellOf(page, name).click();
    await type('zhong');
    await press('Escape');
    await press('Escape');
    await expect.poll(() => cellOf(page, name).innerText()).toBe('你好');
  });

  it('figures pass through into a cell of figures', async () => {
    const { page } = window;
    await beginWithSample(page, '单位基础数据');
    await toFront();
    await cellOf(page, executed).click();
    await type('205.326');
    await press('Return');
    // |205.326 − 228.14| ÷ 228.14 = 10.00%, so (1 − 10.00%) × 8 = 7.2 of 8, and 98 becomes 97.2.
    await expect.poll(() => page.getByTestId('total-self').innerText()).toContain('97.2');
    expect(window.complaints).toEqual([]);
  });
});
