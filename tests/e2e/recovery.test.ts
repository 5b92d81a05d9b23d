import { describe, expect, it, onTestFinished } from 'vitest';
import { cellOf, freshFolder, goTo, journalled, kill, openSample, openWindow } from './window';

const executed = 'unit/fact/appropriation-executed';

describe('after a crash', () => {
  it('offers what was typed, with its steps of undo', async () => {
    const data = freshFolder('crash');
    const before = await openWindow(data);
    onTestFinished(before.close);
    await openSample(before.page);
    await goTo(before.page, '单位基础数据');
    await cellOf(before.page, executed).click();
    await before.page.keyboard.type('205.326');
    // Not even Enter.
    await journalled(before.page, data, '205.326');
    await kill(before.app);

    const after = await openWindow(data);
    onTestFinished(after.close);
    await after.page.getByText('接着填').click();
    await after.page.waitForSelector('.sheet');
    await expect.poll(() => after.page.getByTestId('total-self').textContent()).toBe('97.2');
    await expect.poll(() => after.page.getByTestId('saved-state').textContent()).toBe('有未保存的修改');
    await after.page.keyboard.press('Control+z');
    await expect.poll(() => after.page.getByTestId('total-self').textContent()).toBe('98');
    expect([...before.complaints, ...after.complaints]).toEqual([]);
  });

  it('offers nothing of what was only looked at, or was left on purpose', async () => {
    const data = freshFolder('looked');
    const before = await openWindow(data);
    onTestFinished(before.close);
    await openSample(before.page);
    await goTo(before.page, '单位基础数据');
    await cellOf(before.page, executed).click();
    await before.page.keyboard.type('31.7');
    await before.page.keyboard.press('Enter');
    await journalled(before.page, data, '31.7');
    await before.page.getByLabel('回到开始页').click();
    await before.page.getByRole('button', { name: '不保存' }).click();
    await before.page.waitForSelector('.start');
    await before.close();
    const after = await openWindow(data);
    onTestFinished(after.close);
    await after.page.waitForSelector('.card', { state: 'attached' });
    await expect.poll(() => after.page.getByText('接着填').count()).toBe(0);
    expect([...before.complaints, ...after.complaints]).toEqual([]);
  });
});
