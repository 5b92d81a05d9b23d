import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPython } from '../support/python';
import { violations } from './axe';
import { eachIn } from './each';
import { answerDialogs, beginWithSample, cellOf, freshFolder, openWindow, type Window } from './window';

const ROWS = `
import sys, json
from docx import Document
document = Document(sys.argv[1])
print(json.dumps([[cell.text for cell in row.cells] for table in document.tables for row in table.rows]))
`;

describe('a reviewer, beside the line that is reviewed', () => {
  let window: Window;
  eachIn(
    async () => (window = await openWindow()),
    ({ page }) => beginWithSample(page, '部门整体'),
  );

  it('writes by keyboard what is thought of a line and what it gets; the sheet prints it, the score stays', async () => {
    const { app, page } = window;
    const folder = freshFolder('review');
    await answerDialogs(app, { folder });
    const written = () => readdirSync(folder).filter((name) => name.endsWith('复核表.docx'));
    const total = await page.getByTestId('total-self').textContent();
    await cellOf(page, 'department/indicator/budget-preparation/note').click();
    const part = page.locator('.review-part');
    expect(await part.getByLabel('审核意见').isVisible()).toBe(false);
    await part.locator('summary').focus();
    await page.keyboard.press('Enter');
    for (const text of ['编制数与批复不一致，请附批复', '批复已附', '7.5']) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Tab');
    await expect.poll(() => part.getByLabel('复核得分').inputValue()).toBe('7.5');
    expect(await violations(page)).toEqual([]);
    await part.getByRole('button', { name: '导出复核表' }).click();
    await expect.poll(written).toHaveLength(1);
    const rows = JSON.parse(runPython(ROWS, [path.join(folder, written()[0] ?? '')])) as string[][];
    const row = rows.find((cells) => cells.includes('编制数与批复不一致，请附批复'));
    expect(row?.slice(-3)).toEqual(['编制数与批复不一致，请附批复', '批复已附', '7.5']);
    expect(await page.getByTestId('total-self').textContent()).toBe(total);
  });

  it('takes no words for a score, and one step of undo takes back each thing written', async () => {
    const { page } = window;
    await cellOf(page, 'department/indicator/budget-preparation/note').click();
    const part = page.locator('.review-part');
    await part.locator('summary').click();
    await part.getByLabel('审核意见').fill('已核');
    await part.getByLabel('复核得分').fill('九分半');
    await part.getByLabel('答复').focus();
    await part.getByText('这不是一个数').waitFor();
    await part.getByLabel('复核得分').fill('10.5');
    await part.getByLabel('答复').focus();
    await part.getByText('超过了这一项的分值 8 分').waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => part.getByLabel('复核得分').inputValue()).toBe('');
    await page.keyboard.press('Control+z');
    await expect.poll(() => part.getByLabel('审核意见').inputValue()).toBe('');
  });
});
