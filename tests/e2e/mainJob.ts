import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Window } from './window';
import { openManual } from './manual-window';
import { answerDialogs, cellOf, goTo, openSample, unfoldSamples } from './window';

/** What was seen on the way through the main job. */
export interface Seen {
  readonly packs: number;
  readonly samples: number;
  /** The total of the worked example, after an amount was changed, and after the file was opened again. */
  readonly totals: readonly (string | null)[];
  readonly newUnit: string | null;
  readonly manualPictures: boolean;
  readonly exported: readonly string[];
  readonly complaints: readonly string[];
}

const executed = 'unit/fact/appropriation-executed';

/** The whole way once: what is on the start page, a new workbook, a worked example changed, saved, opened again, exported, the manual. */
export async function mainJob(window: Window, home: string): Promise<Seen> {
  const { app, page } = window;
  const file = path.join(home, '热线中心.jxzp');
  const out = path.join(home, 'out');
  mkdirSync(out, { recursive: true });
  await answerDialogs(app, { save: file, open: file, folder: out, box: 1 });
  const total = () => page.getByTestId('total-self').textContent();
  await unfoldSamples(page);
  const samples = await page.locator('.card').count();
  await page.getByText('新建自评卷').click();
  const packs = await page.locator('#pack option').count();
  await page.locator('#unit').fill('某某区某某中心');
  await page.locator('form').getByRole('button', { name: '新建' }).click();
  const newUnit = await page.locator('.topbar .whose strong').textContent();
  await page.getByLabel('回到开始页').click();
  await openSample(page, '某区热线中心 2024');
  const totals = [await total()];
  await goTo(page, '单位基础数据');
  await cellOf(page, executed).click();
  await page.keyboard.type('205.326');
  await page.keyboard.press('Enter');
  totals.push(await total());
  await page.keyboard.press('Control+s');
  await page.locator('[data-testid="saved-state"]', { hasText: '已保存' }).waitFor();
  await page.getByLabel('回到开始页').click();
  await page.getByText('打开自评卷').click();
  await page.waitForSelector('.sheet');
  totals.push(await total());
  await page.keyboard.press('Control+e');
  await page.getByText('选文件夹并导出').click();
  await page.getByTestId('exported').waitFor();
  const manual = await openManual(window);
  const picture = manual.locator('img').first();
  await picture.waitFor({ state: 'attached' });
  const manualPictures = await picture.evaluate(async (image: HTMLImageElement) => {
    image.loading = 'eager';
    await image.decode();
    return image.naturalWidth > 0;
  });
  return { packs, samples, totals, newUnit, manualPictures, exported: readdirSync(out).sort(), complaints: window.complaints };
}
