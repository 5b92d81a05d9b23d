import type { CDPSession, Page } from 'playwright-core';
import type { Case } from './composition.cases';
import { type Faults, Hands } from './composition.hands';
import type { Kind } from './composition.kinds';
import { openSample, type Window } from './window';

/** The system's clipboard as the shell sees it: newer versions take items, older ones a plain record. */
interface Board {
  readonly ClipboardItem?: new (items: Record<string, string>) => object;
  readonly clipboard: { write: (what: unknown) => unknown };
}

/** Those of the cases that make sense in a place, one after the other; what was wrong, by case. */
export async function tryCases(
  { app, page }: Window,
  cdp: CDPSession,
  kind: Kind,
  cases: readonly Case[],
): Promise<Record<string, Faults>> {
  const copy = (text: string) =>
    app.evaluate(async (electron, words) => {
      const { ClipboardItem, clipboard } = electron as unknown as Board;
      await clipboard.write(ClipboardItem ? [new ClipboardItem({ 'text/plain': words })] : { text: words });
    }, text);
  const wrong: Record<string, Faults> = {};
  if (kind.workbook) await ensureExample(page);
  await kind.open(page);
  // Opened once: what it is opened by may be seen for a moment longer.
  await page.waitForSelector(kind.selector, { state: 'attached' });
  await setStart(page, kind);
  for (const one of cases.filter(({ not }) => !not?.(kind))) {
    const faults = await new Hands(page, cdp, kind, copy).perform(spoken(one, kind), kind.start);
    faults.push(...(kind.kept === 'when left' ? await leave(page, one, kind) : []));
    if (faults.length > 0) wrong[one.name] = faults;
    await putBack(page, one, kind);
  }
  return wrong;
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

/** Opens the worked example, where no workbook is open. */
export async function ensureExample(page: Page): Promise<void> {
  if ((await page.locator('.desk').count()) > 0) return;
  await page.keyboard.press('Escape');
  await openSample(page, '某区热线中心 2024');
}

const savedState = (page: Page, test: 'is' | 'is not', words: string) =>
  page.waitForFunction(
    ([how, said]) => (document.querySelector('[data-testid="saved-state"]')?.textContent === said) === (how === 'is'),
    [test, words] as const,
  );
const saved = (page: Page) => savedState(page, 'is', '已保存');
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
  // Saving is not begun while it goes on: of a case that ended with it, or of one that found nothing to save.
  await savedState(page, 'is not', '正在保存');
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
    const canUndo = document.querySelector<HTMLButtonElement>('.hands button[aria-label="撤销"]')?.disabled === false;
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
      document.querySelector<HTMLButtonElement>('.hands button[aria-label="撤销"]')?.click();
  });
  await saved(page);
}
