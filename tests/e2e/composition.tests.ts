import path from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Case, cases } from './composition.cases';
import { choice, type Kind, kinds, lastYear, unitName } from './composition.kinds';
import { naive } from './composition.naive';
import { ensureExample, tryCases } from './composition.places';
import { answerDialogs, compose, freshFolder, goTo, openWindow, type Window } from './window';

/** Composes in every place there is to write in, by the cases chosen for each; to be called in a `describe`. */
export function composeEverywhere(casesOf: (kind: Kind) => readonly Case[]): void {
  let window: Window;
  let cdp: CDPSession;
  beforeAll(async () => {
    window = await openWindow();
    const file = path.join(freshFolder('compose'), '组字.jxzp');
    await answerDialogs(window.app, { save: file, open: file });
    cdp = await window.page.context().newCDPSession(window.page);
  });
  afterAll(() => window.close());
  const faults = (kind: Kind, chosen = casesOf(kind)) => tryCases(window, cdp, kind, chosen);

  it('has 24 cases', () => {
    expect(cases).toHaveLength(24);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(24);
  });

  it(unitName.name, async () => {
    expect(await faults(unitName)).toEqual({});
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s', async (_name, kind) => {
    expect(await faults(kind)).toEqual({});
    for (const _dialog of await window.page.locator('.dialog').all()) await window.page.keyboard.press('Escape');
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
    expect(await page.locator('.sheet').textContent()).toBe(before);
    expect(await page.locator('.choices').filter({ visible: true }).count()).toBe(0);
  });

  it.each(lastYear.map((kind) => [kind.name, kind] as const))('%s', async (_name, kind) => {
    const { page } = window;
    if (!kind.workbook) {
      await page.getByLabel('回到开始页').click();
      await page.waitForSelector('.start');
    }
    expect(await faults(kind)).toEqual({});
    if (kind.workbook) return;
    await page.locator(kind.selector).fill('2025');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.roll-page');
  });

  it.each([
    ['every case', cases],
    ['those about what is around', cases.filter(({ around }) => around)],
  ])('%s: sees letters doubled or lost, taken early, and keys taken for commands in a naive field', async (_name, chosen) => {
    const found = Object.values(await faults(naive, chosen)).flat();
    for (const sort of ['text: ', 'early: ', 'a key of the input method'])
      expect(found.filter((one) => one.startsWith(sort))).not.toEqual([]);
  });

  it('complained of nothing', () => {
    expect(window.complaints).toEqual([]);
  });
}
