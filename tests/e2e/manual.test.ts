import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/app/csp';
import { violations } from './axe';
import { eachIn } from './each';
import { openManual, pressInManual } from './manual-window';
import { openWindow, picture, type Window } from './window';

describe('the manual, in a window of its own', () => {
  let window: Window;
  let manual: Page;
  const windows = () => window.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  eachIn(
    async () => (window = await openWindow()),
    async () => {
      if ((await windows()) === 1) manual = await openManual(window);
    },
  );

  it('is opened by F1 and from the start page, and only once', async () => {
    await expect.poll(() => manual.title()).toBe('使用手册');
    await window.page.getByRole('button', { name: /^使用手册/ }).click();
    await window.page.keyboard.press('F1');
    // By this answer the shell has heard what the page asked for before.
    await window.page.evaluate(() =>
      (Reflect.get(globalThis, 'jxzp') as { library: (none: object) => Promise<unknown> }).library({}),
    );
    expect(await windows()).toBe(2);
  });

  it('is in the menu, under Help', async () => {
    const labels = await window.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()
        ?.items.find((item) => item.label.startsWith('帮助'))
        ?.submenu?.items.map((item) => `${item.label} ${item.accelerator ?? ''}`),
    );
    expect(labels).toContain('使用手册 F1');
  });

  it('shows every picture, and every link leads to a heading that comes into sight', async () => {
    const pictures = await manual.evaluate(() =>
      [...document.images].map((image) => ({ at: image.getAttribute('src'), width: image.naturalWidth, words: image.alt })),
    );
    expect(pictures.length).toBeGreaterThan(9);
    expect(pictures.filter(({ width, words }) => width === 0 || words === '')).toEqual([]);
    await manual.locator('a').first().click();
    // The others are followed within the page: the pointer takes longer to aim than the page to go there.
    const astray = await manual.evaluate(async () => {
      const frame = () => new Promise((done) => void requestAnimationFrame(done));
      const wrong: string[] = [];
      for (const link of document.querySelectorAll('a')) {
        link.click();
        const id = decodeURIComponent((link.getAttribute('href') ?? '').slice(1));
        const targets = [...document.querySelectorAll('[id]')].filter((heading) => heading.id === id);
        let frames = 0;
        while (targets[0] && targets[0].getBoundingClientRect().top >= 600 && frames < 600) {
          await frame();
          frames += 1;
        }
        if (targets.length !== 1 || frames === 600) wrong.push(id);
      }
      return wrong;
    });
    expect(astray).toEqual([]);
    expect(manual.url()).toContain('app://jxzp/manual/index.html#');
  });

  it('is accessible, at 200 % as well, and scrolls only downwards', async () => {
    expect(await violations(manual, { whole: true })).toEqual([]);
    const zoom = (factor: number) =>
      window.app.evaluate(({ BrowserWindow }, by) => {
        const shown = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().includes('/manual/'));
        shown?.webContents.setZoomFactor(by);
      }, factor);
    await zoom(2);
    await expect.poll(() => manual.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await violations(manual, { whole: true })).toEqual([]);
    await zoom(1);
    await picture(manual, 'manual');
  });

  it('comes under the policy of the page', async () => {
    const policy = await window.app.evaluate(async ({ net }) =>
      (await net.fetch('app://jxzp/manual/index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toBe(contentSecurityPolicy);
  });

  it('closes by Esc or Ctrl+W and opens again; the workbook’s window stays', async () => {
    await pressInManual(window.app, 'Escape');
    await expect.poll(windows).toBe(1);
    await openManual(window);
    await pressInManual(window.app, 'w', ['control']);
    await expect.poll(windows).toBe(1);
    await expect.poll(() => window.page.locator('.start').count()).toBe(1);
  });
});
