import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialogs, cellOf, openWindow, type Window } from '../e2e/window';
import { barePresses, percentile, timedPresses, watchFrames } from './frames';
import { fileOfMany } from './many';

const PROJECTS = 200;
/** One frame of a screen that shows 60 a second. */
const FRAME_MS = 16.7;

/** A page to type on, by its button in the rail, and the place to type in. */
interface Place {
  readonly name: string;
  readonly page: string;
  readonly binding: (project: string) => string;
}

const places: readonly Place[] = [
  {
    name: '项目自评表的完成值',
    page: '[aria-labelledby="part-projects"] li:last-child .rail-item',
    binding: (project) => `project/${project}/indicator/i1/actual`,
  },
  { name: '单位基础数据', page: '.rail-item:text("单位基础数据")', binding: () => 'unit/fact/appropriation-executed' },
  {
    name: '项目资金一览的执行数',
    page: '.rail-item:text("项目资金一览")',
    binding: (project) => `project/${project}/funds/fiscal/executed`,
  },
];

describe(`typing with ${PROJECTS} projects`, () => {
  let window: Window;
  let last = '';
  let bare: number[] = [];
  beforeAll(async () => {
    const many = await fileOfMany(PROJECTS);
    ({ last } = many);
    window = await openWindow();
    await answerDialogs(window.app, { open: many.file });
    await window.page.locator('.start-action', { hasText: '打开自评卷' }).click();
    await window.page.waitForSelector('.desk');
    await watchFrames(window.page);
    bare = (await barePresses(window.page)).map((press) => press.busy);
  });
  afterAll(() => window.close());

  it.each(places)('shows new scores within a frame at the 95th percentile: $name', async ({ name, page: at, binding }) => {
    const { page } = window;
    await page.locator(at).click();
    await cellOf(page, binding(last)).click();
    const presses = await timedPresses(page);
    await page.keyboard.press('Escape');
    const busy = presses.map((press) => press.busy);
    const late = presses.filter((press) => press.said !== press.settled);
    process.stdout.write(
      `${name}：按一个键到看见新分数，忙 ${percentile(busy, 50)} ms，p95 ${percentile(busy, 95)} ms；空白输入框 p95 ${percentile(bare, 95)} ms；一帧 ${FRAME_MS} ms\n`,
    );
    expect(busy.length).toBe(80);
    expect(late).toEqual([]);
    expect(percentile(busy, 95)).toBeLessThanOrEqual(FRAME_MS);
  });
});
