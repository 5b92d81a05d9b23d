import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { filePorts } from '../../electron/disk';
import { workbookBytes } from '../../shared/jobs';
import { sampleOf } from '../support/packs';
import { violations } from './axe';
import { answerDialogs, freshFolder, hasFocus, openWindow, picture, type Window } from './window';

/** So many units' workbooks in a folder, in folders of their own. */
async function handedIn(folder: string, count: number): Promise<void> {
  const { pack, workbook } = await sampleOf('anju-2024-hotline');
  for (let at = 1; at <= count; at += 1) {
    const unit = { ...workbook.unit, name: `第${at}局` };
    const bytes = await workbookBytes({ pack, workbook: { ...workbook, unit }, evidence: new Map() }, '0.0.1', filePorts);
    if (!bytes.ok) throw new Error(JSON.stringify(bytes.problems));
    const place = path.join(folder, `第${at}局`);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, '自评.jxzp'), bytes.value);
  }
}

describe('批量审核 in the window', () => {
  const home = freshFolder('batch');
  const few = path.join(home, '三家');
  const many = path.join(home, '许多家');
  let window: Window;
  const dialog = () => window.page.locator('.dialog.batch[data-open]');
  const press = (key: string) => window.page.keyboard.press(key);
  beforeAll(async () => {
    await handedIn(few, 3);
    writeFileSync(path.join(few, '坏的.jxzp'), 'no workbook');
    await handedIn(many, 24);
    window = await openWindow(path.join(home, 'data'));
    await window.app.evaluate(({ shell }) => {
      const asked: string[] = [];
      Reflect.set(globalThis, 'opened', asked);
      shell.openPath = async (place) => {
        asked.push(place);
        return '';
      };
    });
  });
  afterEach(() => expect(window.complaints).toEqual([]));
  afterAll(() => window.close());

  it('reviews a folder by keyboard alone, and opens its table', async () => {
    const { page } = window;
    await answerDialogs(window.app, { folder: few });
    await page.getByRole('button', { name: /批量审核一个文件夹/ }).focus();
    await press('Enter');
    await hasFocus(dialog().getByRole('button', { name: '选文件夹…' }));
    expect(await violations(page)).toEqual([]);
    await press('Enter');
    await page.getByTestId('reviewed').waitFor();
    const said = await page.getByTestId('reviewed').innerText();
    expect(said).toMatch(/审核了 3 个文件，3 个单位：错误 3，/);
    expect(said).toMatch(/读不了的 1 个文件/);
    expect(said).toContain('坏的.jxzp');
    expect(await violations(page)).toEqual([]);
    await picture(page, 'batch');
    await page.getByRole('button', { name: '打开结果 Excel' }).focus();
    await press('Enter');
    const table = path.join(few, '批量审核结果.xlsx');
    await expect.poll(() => window.app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])).toEqual([table]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(table)).buffer);
    const text = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    for (const unit of ['第1局', '第2局', '第3局', '坏的.jxzp']) expect(text).toContain(unit);
    expect(readdirSync(few).sort()).toEqual(['坏的.jxzp', '批量审核结果.xlsx', '第1局', '第2局', '第3局'].sort());
  });

  it('stops when it is told to, and goes on with what is left', async () => {
    const { page } = window;
    await answerDialogs(window.app, { folder: many });
    await dialog().getByRole('button', { name: '再选一个文件夹…' }).focus();
    await press('Enter');
    await dialog()
      .getByText(/[1-9][0-9]*／24/)
      .waitFor();
    await dialog().getByRole('button', { name: '停下' }).focus();
    await press('Enter');
    await dialog()
      .getByText(/已停下/)
      .waitFor();
    expect(existsSync(path.join(many, '批量审核结果.xlsx.part'))).toBe(true);
    expect(existsSync(path.join(many, '批量审核结果.xlsx'))).toBe(false);
    await dialog().getByRole('button', { name: '再选一个文件夹…' }).focus();
    await press('Enter');
    await page.getByTestId('reviewed').waitFor();
    expect(await page.getByTestId('reviewed').innerText()).toMatch(/审核了 24 个文件，24 个单位/);
    expect(existsSync(path.join(many, '批量审核结果.xlsx.part'))).toBe(false);
  });
});
