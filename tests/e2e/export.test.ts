import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportFiles } from '../../shared/jobs';
import { sampleOf } from '../support/packs';
import { unwatched } from '../support/unwatched';
import { violations } from './axe';
import { eachIn } from './each';
import { answerDialogs, beginWithSample, cellOf, freshFolder, goHome, goTo, openWindow, type Window } from './window';

const home = freshFolder('export');

/** Every text of a Word document's tables, by python-docx. */
function cellsOf(docx: string): string[] {
  const script = `import sys,json,docx
print(json.dumps([c.text for t in docx.Document(sys.argv[1]).tables for r in t.rows for c in r.cells]))`;
  return JSON.parse(execFileSync('/usr/bin/python3', ['-c', script, docx], { encoding: 'utf8' })) as string[];
}

/** The words of the sheet in sight: they stand in a tree of their own. */
const sheet = (page: Page) => page.getByTestId('sheet-page').evaluate((host) => host.shadowRoot?.textContent ?? '');
const counted = (page: Page) => page.getByTestId('page-count').textContent();

/** How many pages there are, once all are counted. */
async function total(page: Page): Promise<number> {
  await expect.poll(() => counted(page)).toMatch(/^第 \d+ \/ \d+ 页$/);
  return Number(/\/ (\d+)/.exec((await counted(page)) ?? '')?.[1]);
}

/** Chooses a kind of file, or not: which were chosen is kept from one workbook to the next. */
async function choose(page: Page, name: string, isWanted: boolean): Promise<void> {
  const box = page.getByRole('checkbox', { name, exact: true });
  if ((await box.isChecked()) !== isWanted) await box.click();
}

/** Exports into a fresh folder, and gives the names. */
async function exportInto({ app, page }: Window, name: string): Promise<string> {
  const folder = path.join(home, name);
  mkdirSync(folder, { recursive: true });
  await answerDialogs(app, { folder });
  await page.getByText('选文件夹并导出').click();
  await page.getByTestId('exported').waitFor();
  return folder;
}

describe('the page 导出', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    async ({ page }) => {
      await goHome(page);
      await beginWithSample(page);
      await goTo(page, '导出');
      await page.getByTestId('sheet-page').waitFor();
    },
  );

  it('shows the sheets page by page, by the keyboard too, as many as the PDF has', async () => {
    const { page } = window;
    const pages = await total(page);
    expect(await sheet(page)).toContain('部门整体支出绩效自评表');
    await page.locator('.preview-desk').focus();
    await page.keyboard.press('End');
    await expect.poll(() => counted(page)).toBe(`第 ${pages} / ${pages} 页`);
    expect(await page.getByRole('button', { name: '下一页' }).isDisabled()).toBe(true);
    await page.keyboard.press('PageUp');
    await expect.poll(() => counted(page)).toBe(`第 ${pages - 1} / ${pages} 页`);
    await page.keyboard.press('Home');
    await expect.poll(() => counted(page)).toBe(`第 1 / ${pages} 页`);
    expect(await violations(page)).toEqual([]);

    await choose(page, 'PDF', true);
    const folder = await exportInto(window, 'all');
    const pdf = readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? '';
    expect((await PDFDocument.load(readFileSync(path.join(folder, pdf)))).getPageCount()).toBe(pages);
  });

  it('prints what is settled on the sheets, and keeps it in the workbook', async () => {
    const { page } = window;
    await page.getByText('页码').click();
    await page.getByText('签字盖章一行').click();
    await page.getByText('水印「送审稿」').click();
    await page.getByLabel('表号').selectOption('附表');
    await page.getByLabel('填报日期').fill('2025年3月10日');
    await page.keyboard.press('Enter');
    await expect.poll(() => sheet(page)).toContain('附表1');
    const words = await sheet(page);
    expect(words).toContain('— 1 —');
    expect(words).toContain('送审稿');
    await page.locator('.preview-desk').focus();
    await page.keyboard.press('End');
    await expect.poll(() => sheet(page)).toContain('填报日期：2025年3月10日');
    // It is the workbook's: undone like anything typed.
    await page.getByRole('button', { name: /撤销/ }).click();
    await expect.poll(() => sheet(page)).toContain('填报日期：　　年');
  });

  it('leaves out what is not chosen, and makes a file for each table', async () => {
    const { page } = window;
    await total(page);
    await page.getByRole('checkbox', { name: '部门整体支出绩效自评表' }).click();
    await page.getByText('逐个选').click();
    await page.getByRole('checkbox', { name: '效能热线工作' }).click();
    await page.getByText('一张表一个文件').click();
    for (const name of ['Excel', 'PDF']) await choose(page, name, false);
    const folder = await exportInto(window, 'chosen');
    const files = readdirSync(folder);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/\.docx$/);
    const cells = cellsOf(path.join(folder, files[0] ?? ''));
    expect(cells.join()).not.toContain('效能热线工作');
    expect(cells.join()).not.toContain('预算编制质量');
    // For another workbook all tables are in again; which files somebody wants stays.
    await goHome(page);
    await beginWithSample(page);
    await goTo(page, '导出');
    await page.getByTestId('sheet-page').waitFor();
    expect(await page.getByRole('checkbox', { name: '部门整体支出绩效自评表' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Excel', exact: true }).isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: '一张表一个文件' }).isChecked()).toBe(true);
    await page.getByRole('checkbox', { name: 'Excel', exact: true }).click();
    await page.getByText('一张表一个文件').click();
  });

  it('says what the checks still hold, and leads there', async () => {
    const { page } = window;
    await expect.poll(() => page.getByTestId('held').textContent()).toMatch(/校验/);
    await page.getByRole('button', { name: '去校验' }).click();
    await page.getByRole('heading', { name: '校验', exact: true }).waitFor();
  });

  it.each([
    // Pages that lie another way have a dialog of their own; one that is called off is the last.
    ['printed', true, '已经交给打印机。', [true, false]],
    ['called off', false, '没有打印。', [true]],
  ])('has the very pages of the preview printed by the system’s dialog: %s', async (_how, isPrinted, words, lying) => {
    const { app, page } = window;
    await total(page);
    await app.evaluate(({ app: program }, answer) => {
      Reflect.set(globalThis, 'printed', []);
      program.on('web-contents-created', (_event, contents) => {
        contents.print = (options, done) => {
          (Reflect.get(globalThis, 'printed') as unknown[]).push([options?.silent, options?.landscape]);
          done?.(answer, answer ? '' : 'Print job canceled');
        };
      });
    }, isPrinted);
    await page.getByRole('button', { name: '打印…' }).click();
    await page.getByText(words).waitFor();
    const asked = await app.evaluate(() => Reflect.get(globalThis, 'printed') as [boolean, boolean][]);
    expect(asked).toEqual(lying.map((one) => [false, one]));
  });

  it('writes what is published and what is kept in one act, once the workbook is saved', async () => {
    const { app, page } = window;
    const folder = path.join(home, 'published');
    mkdirSync(folder);
    await answerDialogs(app, { folder, save: path.join(home, '热线中心.jxzp') });
    await page.getByRole('button', { name: '导出公开附件…' }).click();
    const outcome = page.locator('.export-state.done, .export-state.failed');
    await outcome.waitFor();
    expect(await outcome.textContent()).toContain('已导出到「published」');
    const [set = ''] = readdirSync(folder);
    expect(readdirSync(path.join(folder, set)).sort()).toEqual(['公开', '留底'].sort());
    expect(await page.locator('.export-state li').allTextContents()).toContainEqual(expect.stringContaining('公开 › '));
  });
});

describe('照原件填', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    async ({ page }) => goHome(page),
  );

  it('fills this year’s figure into a copy of the document that was read in, and the document stays as it was', async () => {
    const { app, page } = window;
    const original = path.join(home, '某区热线中心2024年度决算公开.docx');
    const target = path.join(home, '某区热线中心2025年度决算公开.docx');
    const made = await exportFiles({ ...(await sampleOf('anju-2024-hotline')), formats: ['docx'] }, unwatched);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    writeFileSync(original, made.value.files[0]?.bytes ?? new Uint8Array());
    const before = readFileSync(original);
    await answerDialogs(app, { open: original, save: target });
    await page.getByText('导入 Word、Excel 表').click();
    await page.getByRole('button', { name: '做成 2025 年的底稿' }).click();
    await page.getByRole('heading', { name: '沿用核对' }).waitFor();
    await goTo(page, '效能热线工作');
    const id = await page.locator('[data-binding$="/funds/fiscal/executed"]').first().getAttribute('data-binding');
    await cellOf(page, id ?? '').click();
    await page.keyboard.type('27.77');
    await page.keyboard.press('Enter');
    await goTo(page, '导出');
    // The document is known: it stands first, and is chosen.
    await page.getByRole('button', { name: '照原件填，另存…' }).click();
    await page.getByTestId('filled').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.getByTestId('exported').textContent()).toContain('某区热线中心2025年度决算公开.docx');
    expect(cellsOf(target)).toContain('27.77');
    expect(readFileSync(original)).toEqual(before);

    // Something else under the same name, and then nothing: each is said, and the copy stays.
    const copy = readFileSync(target);
    writeFileSync(original, 'no document');
    await page.getByRole('button', { name: '照原件填，另存…' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('不是 Word、Excel');
    rmSync(original);
    await page.getByRole('button', { name: '照原件填，另存…' }).click();
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('找不到它');
    expect(readFileSync(target)).toEqual(copy);
  });
});
