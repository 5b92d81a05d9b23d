import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { violations } from './axe';
import { eachIn } from './each';
import { answerDialogs, freshFolder, goHome, openWindow, picture, root, type Window } from './window';

const home = freshFolder('packs');
const pack = path.join(home, '某县2026');
const main = path.join(pack, 'pack.yaml');

/** A bundled pack under a name of its own. */
function copyPack(): void {
  cpSync(path.join(root, 'templates/mof/2020'), pack, { recursive: true });
  const examples = readdirSync(path.join(pack, 'examples')).map((name) => path.join(pack, 'examples', name));
  for (const file of [main, ...examples]) {
    const text = readFileSync(file, 'utf8').replaceAll('mof-2020', 'some-county-2026');
    writeFileSync(file, text.replace(/^region: .*$/m, 'region: 某县'));
  }
}

describe('a pack from a folder', () => {
  let window: Window;
  const load = async (folder: string) => {
    await answerDialogs(window.app, { folder });
    await window.page.getByText('从文件夹载入评分规则…').click();
  };
  const said = () => window.page.locator('.pack-said').textContent();
  eachIn(
    async () => (window = await openWindow()),
    async ({ page }) => {
      copyPack();
      await goHome(page);
    },
  );

  it('is refused where there is none', async () => {
    const empty = path.join(home, '空');
    mkdirSync(empty, { recursive: true });
    await load(empty);
    await expect.poll(said).toContain('没有 pack.yaml');
  });

  it('is refused under the name of one that comes with the program', async () => {
    await load(path.join(root, 'templates/mof/2020'));
    await expect.poll(said).toContain('编号');
  });

  it('is refused with file, line and reason, and never a path', async () => {
    const good = readFileSync(main, 'utf8');
    writeFileSync(main, good.replace(/^year: .*$/m, 'yaer: 2026'));
    await load(pack);
    await expect.poll(said).toContain('某县2026/pack.yaml');
    await expect.poll(() => said()).not.toContain(home);
    expect(await violations(window.page)).toEqual([]);
    await picture(window.page, 'pack-refused');
    writeFileSync(main, good);
  });

  it('can be begun from once it passes', async () => {
    const { page } = window;
    await load(pack);
    await expect.poll(said).toContain('检查通过');
    await picture(page, 'pack-loaded');
    await page.getByText('新建自评卷').click();
    await page.getByLabel('单位名称').fill('某县某局');
    await page.getByLabel('地区和年度').selectOption('some-county-2026');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    await page.waitForSelector('.desk');
    await expect.poll(() => page.locator('.whose').textContent()).toContain('某县');
  });
});
