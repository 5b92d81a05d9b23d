import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe';
import { answerDialogs, cellOf, goTo, openSample, openWindow, type Window } from './window';

const executed = 'unit/fact/appropriation-executed';

async function typeAmount({ page }: Window): Promise<void> {
  await openSample(page, '某区热线中心 2024');
  await goTo(page, '单位基础数据');
  await cellOf(page, executed).click();
  await page.keyboard.type('205.326');
  await page.keyboard.press('Enter');
  await page.getByTestId('total-self').filter({ hasText: '97.2' }).waitFor();
}

describe('an exception while a page is made', () => {
  let window: Window;
  beforeAll(async () => {
    window = await openWindow();
    await typeAmount(window);
  });
  afterAll(() => window.close());
  /** What the pages are made with, broken as a step is gone to (whatever is made in between would fail before it), and mended again. */
  const plant = (on: boolean) =>
    window.page.evaluate((broken) => {
      const kept = Reflect.get(window, 'kept') as unknown;
      Reflect.set(window, 'kept', kept ?? Array.prototype.flatMap);
      const thrower = () => {
        throw new Error('planted');
      };
      Reflect.set(Array.prototype, 'flatMap', broken ? thrower : kept);
      const steps = [...document.querySelectorAll<HTMLElement>('.rail-item')];
      if (broken) steps.find(({ textContent }) => textContent.includes('校验'))?.click();
    }, on);

  it('leaves a sentence and ways on, not a white window', async () => {
    const { page } = window;
    await plant(true);
    const said = page.locator('.mishap');
    await said.waitFor();
    expect(await said.textContent()).toContain('已填的内容都在');
    expect(await violations(page)).toEqual([]);
  });

  it('shows the page again once it can', async () => {
    const { page } = window;
    await plant(false);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.mishap').waitFor({ state: 'detached' });
    expect(await page.getByTestId('total-self').textContent()).toBe('97.2');
  });

  it('leads back to the start page, where what was typed is offered', async () => {
    const { page } = window;
    await goTo(page, '单位基础数据');
    await plant(true);
    await page.locator('.mishap').getByRole('button', { name: '回到开始页' }).click();
    await plant(false);
    await page.getByText('接着填').click();
    await page.waitForSelector('.sheet');
    expect(await page.getByTestId('total-self').textContent()).toBe('97.2');
  });
});

describe('a window whose process is gone', () => {
  it('comes back, and offers what was typed', async () => {
    const window = await openWindow();
    await answerDialogs(window.app, { box: 0 });
    await typeAmount(window);
    await window.page.waitForTimeout(1500);
    const inPage = (script: string) =>
      window.app.evaluate(
        // A page that is gone never answers.
        ({ BrowserWindow }, text) =>
          Promise.race([
            BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text) as Promise<unknown> | undefined,
            new Promise((resolve) => setTimeout(() => resolve(''), 2000)),
          ]),
        script,
      );
    await window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
    const recovered = `document.querySelector('.rescued .button.main')?.textContent ?? ''`;
    await expect.poll(() => inPage(recovered).catch(() => '')).toBe('接着填');
    await inPage(`document.querySelector('.rescued .button.main').click()`);
    const total = `document.querySelector('[data-testid="total-self"]')?.textContent ?? ''`;
    await expect.poll(() => inPage(total)).toBe('97.2');
    await window.close();
  });
});
