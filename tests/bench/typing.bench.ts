import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialogs, cellOf, openWindow, type Window } from '../e2e/window';
import { barePresses, percentile, type Press, timedPresses, watchFrames, workAfter } from './frames';
import { fileOfMany } from '../support/many';

const MANY = 200;
const FEW = 2;
/** Many projects may cost this much more than few. */
const MOST = 2;
/** The same of undoing: the checks and the rail of all projects are walked once more when the hands rest. */
const MOST_UNDOING = 4;
/** One frame of a screen that shows 60 a second, in milliseconds. */
const FRAME = 16.7;

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
  {
    name: '单位基础数据',
    page: '.rail-item:has-text("单位基础数据")',
    binding: () => 'unit/fact/appropriation-executed',
  },
  {
    name: '项目资金一览的执行数',
    page: '.rail-item:has-text("项目资金一览")',
    binding: () => 'project/p1/funds/fiscal/executed',
  },
];

/** A window with a workbook of so many projects. */
async function openMany(count: number): Promise<{ window: Window; last: string }> {
  const { file, last } = await fileOfMany(count);
  const window = await openWindow();
  await answerDialogs(window.app, { open: file });
  await window.page.locator('.start-action', { hasText: '打开自评卷' }).click();
  await window.page.waitForSelector('.desk');
  await watchFrames(window.page);
  return { window, last };
}

describe('from a key press to the frame that shows its scores', () => {
  let few: Awaited<ReturnType<typeof openMany>>;
  let many: Awaited<ReturnType<typeof openMany>>;
  beforeAll(async () => {
    few = await openMany(FEW);
    many = await openMany(MANY);
  });
  afterAll(async () => {
    await few.window.close();
    await many.window.close();
  });

  const typeAt = async ({ window, last }: typeof few, place: Place): Promise<Press[]> => {
    await window.page.locator(place.page).click();
    await cellOf(window.page, place.binding(last)).click();
    const presses = await timedPresses(window.page);
    await window.page.keyboard.press('Escape');
    return presses;
  };

  it.each(places)(`${MANY} projects cost at most ${MOST} times ${FEW}: $name`, async (place) => {
    const bare = await barePresses(many.window.page);
    const withFew = await typeAt(few, place);
    const withMany = await typeAt(many, place);
    const inFrame = withMany.filter((press) => press.busy <= FRAME).length;
    process.stdout.write(
      `${place.name}：按一个键忙（中位 / p95，ms）${MANY} 个项目 ${said(withMany)}，${FEW} 个项目 ${said(withFew)}，` +
        `空白输入框 ${said(bare)}；${inFrame} / ${withMany.length} 次在一帧（${FRAME} ms）之内\n`,
    );
    // All of what follows from a key was in its frame, but for what the checks count when the hands rest.
    expect(withMany.filter((press) => press.said !== press.settled).length).toBeLessThanOrEqual(1);
    expect(percentile(times(withMany), 50) / percentile(times(withFew), 50)).toBeLessThanOrEqual(MOST);
  });

  const undo = async ({ window, last }: typeof few, place: Place): Promise<number[]> => {
    await window.page.locator(place.page).click();
    await cellOf(window.page, place.binding(last)).click();
    await window.page.keyboard.type('37');
    await window.page.keyboard.press('Enter');
    const [, , ...rounds] = await workAfter(
      window.page,
      Array.from({ length: 12 }, (_, round) => (round % 2 === 0 ? 'Control+z' : 'Control+y')),
    );
    return rounds;
  };

  it.each(places)(
    `undoing with ${MANY} projects costs at most ${MOST_UNDOING} times what it costs with ${FEW}: $name`,
    async (place) => {
      const withFew = percentile(await undo(few, place), 50);
      const withMany = percentile(await undo(many, place), 50);
      process.stdout.write(
        `${place.name}：撤销、重做一次，页面忙（中位，ms）${MANY} 个项目 ${withMany.toFixed(0)}，${FEW} 个项目 ${withFew.toFixed(0)}\n`,
      );
      expect(withMany / withFew).toBeLessThanOrEqual(MOST_UNDOING);
    },
  );
});

function times(presses: readonly Press[]): number[] {
  return presses.map((press) => press.busy);
}

function said(presses: readonly Press[]): string {
  return `${percentile(times(presses), 50).toFixed(1)} / ${percentile(times(presses), 95).toFixed(1)}`;
}
