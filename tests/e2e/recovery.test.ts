import { describe, expect, it } from 'vitest';
import { cellOf, freshFolder, goTo, openSample, openWindow } from './window';

const executed = 'unit/fact/appropriation-executed';

describe('after a crash', () => {
  it('offers what was typed up to two seconds before, with its steps of undo', async () => {
    const data = freshFolder('crash');
    const before = await openWindow(data);
    await openSample(before.page, '某区热线中心 2024');
    await goTo(before.page, '单位基础数据');
    await cellOf(before.page, executed).click();
    await before.page.keyboard.type('205.326');
    // Not even Enter.
    await before.page.waitForTimeout(2000);
    const gone = new Promise((resolve) => before.app.process().once('exit', resolve));
    before.app.process().kill('SIGKILL');
    await gone;

    const after = await openWindow(data);
    await after.page.getByText('接着填').click();
    await after.page.waitForSelector('.sheet');
    expect(await after.page.getByTestId('total-self').textContent()).toBe('97.2');
    expect(await after.page.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
    await after.page.keyboard.press('Control+z');
    expect(await after.page.getByTestId('total-self').textContent()).toBe('98');
    await after.close();
  });

  it('offers nothing of what was only looked at, or was left on purpose', async () => {
    const data = freshFolder('looked');
    const before = await openWindow(data);
    await openSample(before.page, '某区热线中心 2024');
    await goTo(before.page, '单位基础数据');
    await cellOf(before.page, executed).click();
    await before.page.keyboard.type('1');
    await before.page.keyboard.press('Enter');
    await before.page.waitForTimeout(1200);
    await before.page.getByLabel('回到开始页').click();
    await before.page.getByRole('button', { name: '不保存' }).click();
    await before.page.waitForSelector('.start');
    await before.close();
    const after = await openWindow(data);
    await after.page.waitForSelector('.card');
    expect(await after.page.getByText('接着填').count()).toBe(0);
    await after.close();
  });
});
