import type { Page } from 'playwright-core';
import { freshFolder, openSample, openWindow, type Window } from '../e2e/window';

/** All pages are taken at the size of a small office screen. */
const WIDTH = 1366;
const HEIGHT = 768;

/** A window made ready to be pictured. */
export interface Studio {
  readonly page: Page;
  readonly app: Window['app'];
  /** A folder of its own. */
  readonly folder: string;
  /** Opens the worked example the manual tells of. */
  openExample: () => Promise<void>;
  shoot: (file: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Opens the program at the size of the pictures. */
export async function openStudio(): Promise<Studio> {
  const { page, app, close } = await openWindow();
  await app.evaluate(
    ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width ?? 0, height ?? 0),
    [WIDTH, HEIGHT],
  );
  await page.waitForFunction((width) => innerWidth === width, WIDTH);
  // Nothing is under the pointer.
  await page.mouse.move(0, 0);
  return {
    page,
    app,
    folder: freshFolder('studio'),
    openExample: () => openSample(page, '某区热线中心 2024'),
    shoot: async (file) => {
      // Menus and dialogs come up softly.
      await page.waitForTimeout(400);
      await page.screenshot({ path: file, caret: 'initial' });
    },
    close,
  };
}
