import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, cases } from './composition.cases';
import { type Faults, Hands } from './composition.hands';
import { choice, type Kind, kinds, lastYear, unitName } from './composition.kinds';
import { naive } from './composition.naive';
import { answerDialogs, compose, freshFolder, goTo, openSample, openWindow, type Window } from './window';

describe(`${cases.length} ways of composing in every place there is to write`, () => {
  let window: Window;
  let cdp: CDPSession;
  beforeAll(async () => {
    window = await openWindow();
    const file = path.join(freshFolder('compose'), '组字.jxzp');
    await answerDialogs(window.app, { save: file, open: file });
    cdp = await window.page.context().newCDPSession(window.page);
  });
  afterAll(() => window.close());

  const copy = (text: string) =>
    window.app.evaluate(async (electron, words) => {
      const { ClipboardItem, clipboard } = electron as unknown as Board;
      await clipboard.write(ClipboardItem ? [new ClipboardItem({ 'text/plain': words })] : { text: words });
    }, text);

  /** All cases that make sense in a place; what was wrong, by case. */
  async function tryAll(kind: Kind): Promise<Record<string, Faults>> {
    const { page } = window;
    const wrong: Record<string, Faults> = {};
    if (kind.workbook && (await page.locator('.desk').count()) === 0) await openExample(page);
    await kind.open(page);
    await setStart(page, kind);
    for (const one of cases.filter(({ not }) => !not?.(kind))) {
      const faults = await new Hands(page, cdp, kind, copy).perform(spoken(one, kind), kind.start);
      faults.push(...(kind.kept === 'when left' ? await leave(page, one, kind) : []));
      if (faults.length > 0) wrong[one.name] = faults;
      await putBack(page, one, kind);
    }
    return wrong;
  }

  it('has 24 of them', () => {
    expect(cases).toHaveLength(24);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(24);
  });

  it(unitName.name, async () => {
    expect(await tryAll(unitName)).toEqual({});
  });

  it.each(kinds.map((kind) => [kind.name, kind] as const))('%s', async (_name, kind) => {
    expect(await tryAll(kind)).toEqual({});
    for (const _dialog of await window.page.locator('.dialog').all()) await window.page.keyboard.press('Escape');
  });

  it('a cell to choose in: letters choose nothing', async () => {
    const { page } = window;
    if ((await page.locator('.desk').count()) === 0) await openExample(page);
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
    expect(await tryAll(kind)).toEqual({});
    if (kind.workbook) return;
    await page.locator(kind.selector).fill('2025');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.roll-page');
  });

  it('sees what is wrong with a naive field: letters doubled or lost, taken early, keys taken for commands', async () => {
    const faults = Object.values(await tryAll(naive)).flat();
    for (const sort of ['text: ', 'early: ', 'a key of the input method'])
      expect(faults.filter((one) => one.startsWith(sort))).not.toEqual([]);
  });

  it('complained of nothing', () => {
    expect(window.complaints).toEqual([]);
  });
});

/** The system's clipboard as the shell sees it: newer versions take items, older ones a plain record. */
interface Board {
  readonly ClipboardItem?: new (items: Record<string, string>) => object;
  readonly clipboard: { write: (what: unknown) => unknown };
}

/** Where only figures are taken, the input method gives full-width digits. */
function spoken(one: Case, { figures }: Kind): Case {
  if (!figures) return one;
  const digits = (text: string) =>
    text.replace(/\p{Script=Han}/gu, (sign) => String.fromCharCode(0xff10 + ((sign.codePointAt(0) ?? 0) % 10)));
  return {
    ...one,
    steps: one.steps.map((step) =>
      'commit' in step ? { ...step, commit: digits(step.commit) } : 'paste' in step ? { paste: digits(step.paste) } : step,
    ),
    ends: (start, place) => digits(one.ends(start, place)),
  };
}

async function openExample(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await openSample(page, '某区热线中心 2024');
}

const saved = (page: Page) =>
  page.waitForFunction(() => document.querySelector('[data-testid="saved-state"]')?.textContent === '已保存');
const blur = (page: Page) => page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());

/** Writes the text a case begins with, and saves: undoing back to here counts as saved. */
async function setStart(page: Page, kind: Kind): Promise<void> {
  const { selector, start, kept, workbook, cell } = kind;
  // A fault may have closed the dialog it stood in.
  if ((await page.locator(selector).count()) === 0) await kind.open(page);
  await page.waitForSelector(selector, { state: 'attached' });
  await page.focus(selector);
  if (cell) await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(start);
  if (kept !== 'when left') return;
  await blur(page);
  if (!workbook) return;
  await page.keyboard.press('Control+s');
  await saved(page);
}

/** Leaves the place: what was written is what the workbook holds, and one step takes it back. */
async function leave(page: Page, one: Case, kind: Kind): Promise<Faults> {
  await blur(page);
  const ends = spoken(one, kind).ends(kind.start, kind);
  const refused = kind.figures === true && /[^\d０-９]/.test(ends);
  const now = await page.evaluate((selector) => {
    const field = document.querySelector<HTMLTextAreaElement>(selector);
    const unsaved = document.querySelector('[data-testid="saved-state"]')?.textContent !== '已保存';
    const canUndo = document.querySelector<HTMLButtonElement>('.hands button')?.disabled === false;
    return { text: field?.value ?? '', unsaved, canUndo, refused: field?.closest('td')?.classList.contains('is-refused') };
  }, kind.selector);
  const faults: Faults = [];
  if (now.text !== ends) faults.push(`kept: 「${now.text}」 instead of 「${ends}」`);
  if (kind.cell && (now.refused ?? false) !== refused) faults.push(refused ? 'words were taken for a figure' : 'refused');
  if (now.unsaved !== (ends !== kind.start)) faults.push(now.unsaved ? 'changed' : 'not taken into the workbook');
  return faults;
}

/** Everything as it was when the case began. */
async function putBack(page: Page, one: Case, kind: Kind): Promise<void> {
  const savedHere = one.steps.some((step) => 'press' in step && step.press === 'Control+s');
  if (kind.kept !== 'when left' || savedHere) return setStart(page, kind);
  if (kind.figures) {
    await page.focus(kind.selector);
    await page.keyboard.press('F2');
    await page.keyboard.press('Escape');
    await blur(page);
  }
  await page.evaluate(() => {
    if (document.querySelector('[data-testid="saved-state"]')?.textContent !== '已保存')
      document.querySelector<HTMLButtonElement>('.hands button')?.click();
  });
  await saved(page);
}
