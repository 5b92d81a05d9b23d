import path from 'node:path';
import type { CDPSession } from 'playwright-core';
import { expect, it } from 'vitest';
import { type Case, cases } from './composition.cases';
import { choice, type Kind, kinds, lastYear, unitName } from './composition.kinds';
import { naive } from './composition.naive';
import { ensureExample, tryCases } from './composition.places';
import { eachIn } from './each';
import { answerDialogs, compose, freshFolder, goHome, goTo, openSample, openWindow, saved, type Window } from './window';

/** Composes in the places given, by the cases chosen for each; to be called in a `describe`. */
export function composeEverywhere(casesOf: (kind: Kind) => readonly Case[], places: readonly Kind[] = kinds): void {
  let window: Window;
  let cdp: CDPSession;
  async function open(): Promise<Window> {
    window = await openWindow();
    const file = path.join(freshFolder('compose'), '组字.jxzp');
    await answerDialogs(window.app, { save: file, open: file });
    cdp = await window.page.context().newCDPSession(window.page);
    // Last year's file, for what is rolled over.
    await openSample(window.page);
    await window.page.keyboard.press('Control+s');
    await saved(window.page);
    return window;
  }
  eachIn(open, async ({ page }) => {
    for (const _dialog of await page.locator('.dialog').all()) await page.keyboard.press('Escape');
  });
  const faults = (kind: Kind, chosen = casesOf(kind)) => tryCases(window, cdp, kind, chosen);

  it('has 24 cases', () => {
    expect(cases).toHaveLength(24);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(24);
  });

  it(unitName.name, async () => {
    await goHome(window.page);
    expect(await faults(unitName)).toEqual({});
  });

  it.each(places.map((kind) => [kind.name, kind] as const))('%s', async (_name, kind) => {
    expect(await faults(kind)).toEqual({});
  });

  it('a cell to choose in: letters choose nothing', async () => {
    const { page } = window;
    await ensureExample(page);
    await goTo(page, choice.step);
    const cell = page.locator('td.by-choice').first();
    await cell.click();
    const before = await page.locator('.sheet').textContent();
    await page.locator(choice.selector).focus();
    await compose(cdp, ['n', 'nian'], '年');
    await expect.poll(() => page.locator('.sheet').textContent()).toBe(before);
    await expect.poll(() => page.locator('.choices').filter({ visible: true }).count()).toBe(0);
  });

  it(lastYear.map(({ name }) => name).join(', '), async () => {
    const { page } = window;
    await goHome(page);
    for (const kind of lastYear) {
      expect(await faults(kind), kind.name).toEqual({});
      if (kind.workbook) return;
      await page.locator(kind.selector).fill('2025');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.roll-page');
    }
  });

  it.each([
    ['every case', cases],
    ['those about what is around', cases.filter(({ around }) => around)],
  ])('%s: sees letters doubled or lost, taken early, and keys taken for commands in a naive field', async (_name, chosen) => {
    const found = Object.values(await faults(naive, chosen)).flat();
    for (const sort of ['text: ', 'early: ', 'a key of the input method'])
      expect(found.filter((one) => one.startsWith(sort))).not.toEqual([]);
  });
}
