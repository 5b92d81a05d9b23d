import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CountedOfficer } from './first-year/counted';
import { department as superior, writeLastYear } from './first-year/last-year';
import { actuals, base, duties, money, projectScores, texts } from './first-year/this-year';
import { totalsOf } from './morning/exported';
import { answerDialogs, freshFolder, openWindow, picture, saved, type Window } from './window';

/** What officer.md asks of the first year: counted as a click, a shortcut, a paste, a cell typed and left. */
const most = 200;

describe('the first full year of a unit that has last year’s document', () => {
  const home = freshFolder('first-year');
  const published = path.join(home, '去年公开.docx');
  const file = path.join(home, '数据中心2025.jxzp');
  const ours = path.join(home, '今年公开.docx');
  const out = path.join(home, 'out');
  let window: Window;
  let officer: CountedOfficer;

  /** Reads the document in, takes what it asks about, and makes the year’s draft of it. */
  async function imports(): Promise<void> {
    officer.begin('导入');
    await officer.press('Control+Shift+o');
    // The file is chosen in the system's dialog.
    officer.count();
    await officer.page.waitForSelector('.import-page');
    await officer.at(/^对/);
    await officer.press('Shift+Enter');
    await officer.at(/^做成 2025 年的底稿/);
    await officer.press('Enter');
    await officer.page.waitForSelector('.roll-page');
  }

  /** Confirms the goals, and answers the four figures of last year that the document does not print. */
  async function confirms(): Promise<void> {
    officer.begin('沿用核对');
    await officer.at(/数据共享平台运行·项目年度目标/);
    await officer.put('保障平台全年稳定运行，接入业务系统21个。');
    await officer.at(/电子政务网络运维·项目年度目标/);
    await officer.put('保障政务网络连通，接入单位47家。');
  }

  async function entersUnitAndBase(): Promise<void> {
    officer.begin('单位信息');
    await officer.press('F9');
    await officer.at(/^主管部门/);
    await officer.put(superior);
    officer.begin('基础数据');
    await officer.press('F9');
    await officer.at('unit/fact/appropriation-executed');
    for (const text of base) await officer.put(text);
    await officer.press('F9');
    await officer.at(/^确认或更改/);
    await officer.press('Enter');
    await officer.at(/（N） 的值/);
    await officer.press('Tab');
    await officer.put('区财政局 2025 年自评通知');
    await expect.poll(() => officer.read('.parameter')).toContain('已确认');
  }

  async function entersMoney(): Promise<void> {
    officer.begin('项目资金');
    for (const [at, row] of money.entries()) {
      await officer.toGap(new RegExp(`^project/p${at + 1}/fact/kind$`));
      await officer.choose('1', 'Tab');
      for (const text of row) await officer.put(text, 'Tab');
    }
  }

  async function entersDepartment(): Promise<void> {
    officer.begin('部门表');
    await officer.press('F9');
    await officer.at('department/indicator/small-business/input/complies');
    await officer.choose('1');
    for (let count = 0; count < 11; count += 1) {
      await officer.toGap(/^department\/.*\/input\//);
      await officer.put('0');
    }
    for (const [target, actual] of duties) {
      await officer.toGap(/^department\/indicator\/duties\/row\/r\d\/target/);
      await officer.put(target, 'Tab');
      await officer.put(actual, 'Tab');
      await officer.choose('1');
    }
  }

  async function entersProjects(): Promise<void> {
    for (const [at, column] of actuals.entries()) {
      officer.begin(`项目${at + 1}`);
      await officer.toGap(/\/indicator\/i1\/actual$/);
      for (const text of column) await officer.put(text);
      const { goalActual, process, conclusion } = texts[at] ?? { goalActual: '', process: '', conclusion: '' };
      await officer.press('Control+Home');
      await officer.pressUntil('Tab', /\/text\/goal-actual$/);
      await officer.put(goalActual, 'Tab');
      await officer.put(process, 'Tab');
      await officer.press('Control+End');
      await officer.pressUntil('Shift+Tab', /\/text\/conclusion$/);
      await officer.put(conclusion, 'Tab');
      if (at === 0) continue;
      // Two points out of a thousand were lost: the form asks what was wrong and what is done about it.
      await officer.put('设备采购付款偏晚，结余0.40万元。', 'Tab');
      await officer.put('下年按月排付款计划。', 'Tab');
    }
  }

  async function checks(): Promise<void> {
    officer.begin('校验');
    await officer.press('F9');
    await expect.poll(() => officer.read('.notice')).toContain('没有待填的了');
    await officer.openStep(/^校验/);
    await expect.poll(() => officer.place()).toMatch(/成本指标的目标相加/);
    await picture(officer.page, 'checks');
    await officer.press('Control+a', 'a');
    await officer.at(/^理由/);
    await officer.put('与申报表核对过，属实');
    await expect.poll(() => officer.page.locator('.finding:not(.aside)').count()).toBe(0);
    officer.begin('保存');
    await officer.press('Control+s');
    officer.count();
    await saved(officer.page);
  }

  async function exports(): Promise<void> {
    officer.begin('导出');
    await answerDialogs(window.app, { save: ours, folder: out });
    await officer.press('Control+e');
    await officer.at(/^照原件填/);
    await officer.press('Enter');
    officer.count();
    await officer.page.getByTestId('filled').waitFor();
    await officer.pressUntil('Tab', /^导出公开附件/, 5);
    await officer.press('Enter');
    officer.count();
    await officer.page.getByTestId('exported').getByText('公开 › ').first().waitFor();
  }

  it(`takes at most ${most} actions, by keyboard alone, from the document to the exported tables`, async () => {
    mkdirSync(out);
    await writeLastYear(published);
    window = await openWindow();
    onTestFinished(window.close);
    await answerDialogs(window.app, { open: published, save: file, folder: out });
    officer = new CountedOfficer(window);
    const parts = [imports, confirms, entersUnitAndBase, entersMoney, entersDepartment, entersProjects, checks, exports];
    for (const part of parts) {
      try {
        await part();
      } catch (error) {
        await picture(window.page, 'fault');
        throw new Error(`${part.name}: ${officer.told()}; now at ${await officer.place()}`, { cause: error });
      }
    }
    console.log(`首年 ${officer.total()} 个动作：${officer.told()}`);
    // What other programs read in the files is what stood on the screen.
    const shown = await officer.read('[data-testid="total-self"]');
    const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => /公开\/.*\.(docx|xlsx)$/.test(name));
    expect(written.map((name) => path.extname(name)).sort()).toEqual(['.docx', '.xlsx']);
    for (const name of written) expect(totalsOf(path.join(out, name)), name).toEqual([shown, ...projectScores]);
    expect(totalsOf(ours)).toEqual([shown, ...projectScores]);
    expect(officer.total()).toBeLessThanOrEqual(most);
    expect(window.complaints).toEqual([]);
  });
});
