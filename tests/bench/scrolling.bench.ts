import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerDialogs, openWindow, type Window } from '../e2e/window';
import { fileOfMany } from '../support/many';
import { percentile } from './frames';

const MANY = 200;
/** So many pixels a frame: about three rows, 3,600 a second where there are 60. */
const STEP = 60;
/** A frame this long is one that was left out. */
const LATE = 25;
/** So many of a hundred may be left out beyond those of a plain box. */
const MOST = 10;

/** What was seen of one way down. */
interface Way {
  /** Milliseconds from frame to frame. */
  readonly frames: readonly number[];
  /** Frames in which the middle of what is in sight had no row yet. */
  readonly blank: number;
}

let window: Window;
beforeAll(async () => {
  const { file } = await fileOfMany(MANY);
  window = await openWindow();
  await answerDialogs(window.app, { open: file });
  await window.page.locator('.start-action', { hasText: '打开自评卷' }).click();
  await window.page.locator('.rail-item:has-text("项目资金一览")').click();
  await window.page.waitForSelector('.projects-scroll');
});
afterAll(async () => window.close());

/** From the top of a scrolling part to its end, a step a frame. */
function downThrough(page: Page, selector: string): Promise<Way> {
  return page.evaluate(
    ([where, step]) =>
      new Promise<Way>((resolve) => {
        const list = document.querySelector(where);
        if (!list) throw new Error(where);
        list.scrollTop = 0;
        const box = list.getBoundingClientRect();
        const frames: number[] = [];
        let blank = 0;
        let last = performance.now();
        const onFrame = (now: number) => {
          frames.push(now - last);
          last = now;
          const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          if (middle?.closest('tr[aria-hidden]')) blank += 1;
          const before = list.scrollTop;
          list.scrollTop += step;
          if (list.scrollTop > before) requestAnimationFrame(onFrame);
          else resolve({ frames: frames.slice(1), blank });
        };
        requestAnimationFrame(onFrame);
      }),
    [selector, STEP] as const,
  );
}

/** The same through a box as high with nothing in it. */
async function downThroughNothing(page: Page): Promise<Way> {
  await page.evaluate(() => {
    const bare = document.body.appendChild(document.createElement('div'));
    bare.id = 'bare';
    bare.style.cssText = 'position: fixed; inset: 0; z-index: 99; overflow: auto; background: white';
    bare.appendChild(document.createElement('div')).style.height = '6500px';
  });
  const way = await downThrough(page, '#bare');
  await page.evaluate(() => document.getElementById('bare')?.remove());
  return way;
}

it(`the list of ${MANY} projects scrolls as a plain box does`, async () => {
  const bare = await downThroughNothing(window.page);
  await downThrough(window.page, '.projects-scroll');
  const list = await downThrough(window.page, '.projects-scroll');
  process.stdout.write(
    `滚动 ${MANY} 个项目：每帧（中位 / p95，ms）${said(list)}，空白页 ${said(bare)}；` +
      `漏掉的帧 ${late(list).toFixed(0)}%，空白页 ${late(bare).toFixed(0)}%；${list.blank} / ${list.frames.length} 帧里中间还没有行\n`,
  );
  expect(list.frames.length).toBeGreaterThan(50);
  expect(list.blank).toBe(0);
  expect(late(list) - late(bare)).toBeLessThanOrEqual(MOST);
});

/** How many of a hundred frames were left out. */
function late({ frames }: Way): number {
  return (frames.filter((frame) => frame > LATE).length * 100) / frames.length;
}

function said({ frames }: Way): string {
  return `${percentile(frames, 50).toFixed(1)} / ${percentile(frames, 95).toFixed(1)}`;
}
