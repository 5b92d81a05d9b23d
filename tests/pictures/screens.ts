import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { answerDialogs, cellOf, goTo } from '../e2e/window';
import { asCopied, copyElsewhere } from '../e2e/morning/officer';
import { drop, publish } from '../e2e/published-file';
import type { Studio } from './studio';

/** A picture of the program: how the window gets to what it shows. */
interface Screen {
  readonly name: string;
  readonly stage: (studio: Studio) => Promise<void>;
}

/** A page of the worked example, nothing done to it. */
function page(name: string, label: string): Screen {
  return {
    name,
    stage: async ({ page, openExample }) => {
      await openExample();
      await goTo(page, label);
    },
  };
}

/** A new workbook: every step says what it lacks. */
async function blank({ page }: Studio): Promise<void> {
  await page.getByText('新建自评卷').click();
  await page.getByLabel(/^单位名称/).fill('某市某某局');
  await page.getByLabel('地区和年度').selectOption('anju-2024');
  await page.getByRole('button', { name: '新建', exact: true }).click();
  await page.waitForSelector('.unit-page, .sheet');
  await goTo(page, '单位信息');
}

/** One figure to be filled in, one that the unit does not have, one that is 0: side by side. */
async function threeKinds({ page, openExample }: Studio): Promise<void> {
  await openExample();
  await goTo(page, '单位基础数据');
  await cellOf(page, 'unit/fact/appropriation-adjusted').click();
  await page.keyboard.press('Delete');
  await cellOf(page, 'unit/fact/transfer-spent').click();
}

/** A list from a spreadsheet, in 元, held against what is there. */
async function pasted({ page, app, openExample }: Studio): Promise<void> {
  await openExample();
  await goTo(page, '项目资金一览');
  await cellOf(page, 'project/hotline/code').click();
  await copyElsewhere(
    app,
    asCopied([
      ['项目编码', '项目名称', '年初预算数（元）', '调整后预算数（元）', '预算执行数（元）'],
      ['2024001', '效能热线工作', '300000', '296500', '296500'],
      ['2024003', '新录用人员培训', '50000', '48000', '47600'],
    ]),
  );
  await page.keyboard.press('Control+v');
  await page.waitForSelector('.differences');
}

async function scoreOfADepartmentLine({ page, openExample }: Studio): Promise<void> {
  await openExample();
  await goTo(page, '部门整体');
  await cellOf(page, 'department/indicator/budget-preparation/own').click();
  // Back to the first column, which the click has pushed out of sight.
  await page.locator('.paper-scroll').evaluate((paper) => paper.scrollTo({ left: 0 }));
}

async function selfScore({ page, openExample }: Studio): Promise<void> {
  await openExample();
  await goTo(page, '效能热线工作');
  await cellOf(page, 'project/hotline/indicator/i6/actual').click();
  await page.getByLabel('自己打的分').scrollIntoViewIfNeeded();
  await page.locator('.own').evaluate((own) => own.scrollIntoView({ block: 'end' }));
}

/** A line of the rules unfolded, down to what may be changed. */
async function ruleOfALine({ page, openExample }: Studio): Promise<void> {
  await openExample();
  await goTo(page, '评分规则');
  await page.locator('.sheet-tabs button').nth(1).click();
  await page.locator('summary', { hasText: '预算年终结余' }).click();
}

/** A file saved a few times, so that there are versions to go back to. */
async function earlier({ page, app, folder, openExample }: Studio): Promise<void> {
  await answerDialogs(app, { save: path.join(folder, '某区热线中心2024年绩效自评.jxzp') });
  await openExample();
  await goTo(page, '单位基础数据');
  for (const figure of ['228.14', '226', '227.5']) {
    await cellOf(page, 'unit/fact/appropriation-executed').click();
    await page.keyboard.type(figure);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+s');
    await page.locator('[data-testid="saved-state"]', { hasText: '已保存' }).waitFor();
    // Versions are told apart by the second.
    await page.waitForTimeout(1100);
  }
  await page.keyboard.press('Control+Shift+h');
  await page.waitForSelector('.versions-table');
}

async function rolled({ page, app, folder, openExample }: Studio): Promise<void> {
  const file = path.join(folder, '某区热线中心2024年绩效自评.jxzp');
  await answerDialogs(app, { save: file, open: file });
  await openExample();
  await page.keyboard.press('Control+s');
  await page.locator('[data-testid="saved-state"]', { hasText: '已保存' }).waitFor();
  await page.getByLabel('回到开始页').click();
  await page.getByText('沿用去年的自评卷').click();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.roll-page');
}

async function exported({ page, app, folder, openExample }: Studio): Promise<void> {
  const target = path.join(folder, '自评附表');
  mkdirSync(target);
  await answerDialogs(app, { folder: target });
  await openExample();
  await goTo(page, '导出');
  await page.getByText('选文件夹并导出').click();
  await page.getByTestId('exported').waitFor();
}

/** Last year's published Word, dropped on the window. */
async function imported({ page, app, folder }: Studio): Promise<void> {
  const file = path.join(folder, '某区热线中心2024年度决算公开.docx');
  await publish(file);
  await drop({ app, page }, file);
  await page.locator('.import-cell.matched').first().waitFor();
}

/** Every picture of a page. */
export const screens: readonly Screen[] = [
  { name: 'start', stage: async ({ page }) => void (await page.waitForSelector('.card')) },
  { name: 'import', stage: imported },
  { name: 'unit', stage: blank },
  { name: 'base', stage: threeKinds },
  page('projects', '项目资金一览'),
  { name: 'paste', stage: pasted },
  { name: 'department', stage: scoreOfADepartmentLine },
  { name: 'project', stage: selfScore },
  page('summary', '汇总'),
  page('check', '校验'),
  { name: 'pack', stage: ruleOfALine },
  { name: 'versions', stage: earlier },
  { name: 'export', stage: exported },
  { name: 'roll', stage: rolled },
];
