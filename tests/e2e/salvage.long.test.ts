import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { filePorts } from '../../electron/disk/ports';
import { openJxzp, writeJxzp } from '../../shared/file';
import { violations } from './axe';
import { eachIn } from './each';
import {
  answerDialogs,
  cellOf,
  freshFolder,
  goHome,
  goTo,
  journalled,
  kill,
  openSample,
  openWindow,
  saved as isSaved,
  type Window,
} from './window';

const home = freshFolder('salvage');
const file = path.join(home, '热线中心.jxzp');
const saved = path.join(home, '救回.jxzp');
const executed = 'unit/fact/appropriation-executed';
const contract = Uint8Array.from({ length: 900 }, (_, index) => (index * 131 + (index >> 3)) % 256);
const photo = Uint8Array.from({ length: 500 }, (_, index) => (index * index * 7) % 251);

/** The file with two files attached to it. */
async function attach(): Promise<void> {
  const opened = await openJxzp(readFileSync(file), filePorts);
  if (!opened.ok) throw new Error('does not open');
  const evidence = new Map([
    ['合同.pdf', contract],
    ['照片.jpg', photo],
  ]);
  const bytes = await writeJxzp({ ...opened.value, evidence }, filePorts);
  if (!bytes.ok) throw new Error('is not written');
  writeFileSync(file, bytes.value);
}

async function attachedTo(where: string): Promise<readonly (readonly [string, Uint8Array])[]> {
  const opened = await openJxzp(readFileSync(where), filePorts);
  return opened.ok ? [...opened.value.evidence] : [];
}

/** The sizes of the attached files that lie beside the journals of a data folder, whole. */
function keptBeside(data: string): number[] {
  const names = readdirSync(data, { recursive: true, encoding: 'utf8' });
  const kept = names.filter((name) => path.basename(path.dirname(name)) === 'attached' && !path.basename(name).startsWith('.'));
  return kept.map((name) => statSync(path.join(data, name)).size).sort((one, other) => one - other);
}

/** The whole file with one bit of an entry's content changed. */
function harmed(whole: Uint8Array, entry: string): Uint8Array {
  const bytes = Buffer.from(whole);
  const at = bytes.indexOf(entry, 0, 'utf8') + Buffer.byteLength(entry) + 20;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}

describe('a damaged file', () => {
  let window: Window;
  let whole: Buffer;
  const dialog = () => window.page.getByRole('alertdialog', { name: /打不开/ });
  async function open(): Promise<Window> {
    window = await openWindow();
    await answerDialogs(window.app, { save: file, open: file });
    const { page } = window;
    await openSample(page);
    await page.keyboard.press('Control+s');
    await isSaved(page);
    await goHome(page);
    await attach();
    await page.getByText('打开自评卷').click();
    await page.waitForSelector('.sheet');
    await goTo(page, '单位基础数据');
    await cellOf(page, executed).click();
    await page.keyboard.type('205.326');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await isSaved(page);
    await goHome(page);
    whole = readFileSync(file);
    expect(await attachedTo(file)).toHaveLength(2);
    await answerDialogs(window.app, { save: saved, open: file });
    return window;
  }
  eachIn(open, ({ page }) => goHome(page));

  it.each([
    ['an attached file with a wrong checksum', () => harmed(whole, 'evidence/合同.pdf'), '附件「合同.pdf」', ['照片.jpg']],
    [
      'a file cut short',
      () => whole.subarray(0, whole.indexOf('evidence/照片.jpg', 'utf8') + 200),
      '附件「照片.jpg」',
      ['合同.pdf'],
    ],
  ])('%s: says what is lost, opens the rest as a new workbook, touches nothing', async (_, damage, lost, kept) => {
    const { page } = window;
    const bytes = damage();
    writeFileSync(file, bytes);
    await page.getByText('打开自评卷').click();
    await dialog().waitFor();
    const words = await dialog().textContent();
    expect(words).toContain('原文件没有动');
    expect(words).toContain('完好：某区热线中心，2024 年度，2 个项目');
    expect(words).toContain(lost);
    expect(await violations(page)).toEqual([]);
    await dialog().getByRole('button', { name: '打开能读出的部分' }).click();
    await page.waitForSelector('.sheet');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('97.2');
    await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
    await expect.poll(() => page.locator('.notice').textContent()).toContain(lost);
    await page.keyboard.press('Control+s');
    await isSaved(page);
    expect((await attachedTo(saved)).map(([name]) => name)).toEqual(kept);
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
  });

  it('whose content is lost offers the version before, and Esc leaves all as it is', async () => {
    const { page } = window;
    const bytes = harmed(whole, 'workbook.json');
    writeFileSync(file, bytes);
    await page.getByText('打开自评卷').click();
    await dialog().waitFor();
    await expect.poll(() => dialog().textContent()).toContain('填报内容读不出来');
    await expect.poll(() => dialog().getByRole('button', { name: '打开能读出的部分' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('start-action');
    await page.keyboard.press('Enter');
    await dialog().getByText('打开上一版').click();
    await page.waitForSelector('.sheet');
    await expect.poll(() => page.getByTestId('total-self').textContent()).toBe('98');
    await expect.poll(() => page.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
    await page.keyboard.press('Control+s');
    await isSaved(page);
    expect((await attachedTo(saved)).map(([name]) => name)).toEqual(['合同.pdf', '照片.jpg']);
    expect(Buffer.compare(readFileSync(file), bytes)).toBe(0);
  });
});

describe('what was recovered after a crash', () => {
  it('keeps its attached files, though the file they came from is damaged by then', async () => {
    const data = freshFolder('attached');
    const before = await openWindow(data);
    onTestFinished(before.close);
    await answerDialogs(before.app, { save: file, open: file });
    await openSample(before.page);
    await before.page.keyboard.press('Control+s');
    await isSaved(before.page);
    await before.page.getByLabel('回到开始页').click();
    await before.page.waitForSelector('.start');
    await attach();
    await before.page.getByText('打开自评卷').click();
    await before.page.waitForSelector('.sheet');
    await goTo(before.page, '单位基础数据');
    await cellOf(before.page, executed).click();
    await before.page.keyboard.type('205.326');
    await journalled(before.page, data, '205.326');
    // They are kept beside the journal while it is written, and may come a moment after it.
    await expect.poll(() => keptBeside(data)).toEqual([photo.length, contract.length]);
    await kill(before.app);
    writeFileSync(file, '半截');

    const after = await openWindow(data);
    onTestFinished(after.close);
    await answerDialogs(after.app, { save: saved });
    await after.page.getByText('接着填').click();
    await after.page.waitForSelector('.sheet');
    await expect.poll(() => after.page.getByTestId('total-self').textContent()).toBe('97.2');
    // The file is no longer the one it came from: it is not written over, another name is offered.
    await after.page.keyboard.press('Control+s');
    await after.page.getByRole('alertdialog').getByRole('button', { name: '另存为…' }).click();
    await isSaved(after.page);
    expect(await attachedTo(saved)).toEqual([
      ['合同.pdf', contract],
      ['照片.jpg', photo],
    ]);
  });
});
