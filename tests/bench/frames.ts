import type { Page } from 'playwright-core';

/** One key press. */
export interface Press {
  /** Milliseconds of work: dealing with the key, and making the frame. Waiting for the screen is not in it. */
  readonly busy: number;
  /** What the watched part of the page said in that frame, and a while after it. */
  readonly said: string;
  readonly settled: string;
}

/** A page on which `watchFrames` writes what it saw. */
interface Watched extends Window {
  presses?: Press[];
}

/** Chromium's scheduler, which the types do not know yet. */
interface Tasks {
  readonly scheduler: { postTask: (task: () => void, options: { priority: 'user-blocking' }) => Promise<void> };
}

/** Times what the page does from each key press to the paint after it; once for a page, before `timedPresses`. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const presses: Press[] = [];
    (window as Watched).presses = presses;
    // Scores and sums stand in these; counts of findings may come a moment later.
    const text = () => [...document.querySelectorAll('.total, .sheet')].map((part) => part.textContent).join('\n');
    const onKey = () => {
      const began = performance.now();
      let handled = began;
      // Behind the page's own listeners, and what React does at their end.
      window.addEventListener('input', () => queueMicrotask(() => (handled = performance.now())), { once: true });
      requestAnimationFrame(() => {
        const frame = performance.now();
        // The next task is the first behind the painting of this frame, before any that was only waiting for its turn.
        void (window as unknown as Tasks).scheduler.postTask(
          () => {
            const busy = handled - began + (performance.now() - frame);
            const said = text();
            setTimeout(() => presses.push({ busy, said, settled: text() }), 40);
          },
          { priority: 'user-blocking' },
        );
      });
    };
    window.addEventListener('keydown', onKey, { capture: true });
  });
}

/** Eight presses each; the 95th of a hundred needs many to stand still. */
const ROUNDS = 25;

/** Types numbers of four digits and takes them away again, where the focus is; what was timed once all has warmed up. */
export async function timedPresses(page: Page): Promise<Press[]> {
  const presses = async () => {
    await page.waitForTimeout(200);
    return page.evaluate(() => (window as Watched).presses?.splice(0) ?? []);
  };
  await typeRounds(page, 3);
  await presses();
  await typeRounds(page, ROUNDS);
  return presses();
}

async function typeRounds(page: Page, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    for (const key of ['3', '7', String(round % 10), '5', ...Array.from({ length: 4 }, () => 'Backspace')]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(60);
    }
  }
}

/** Milliseconds the page was at work from each key to the next: with what it does later, when the hands rest. */
export async function workAfter(page: Page, keys: readonly string[]): Promise<number[]> {
  const inspector = await page.context().newCDPSession(page);
  await inspector.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await inspector.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const all: number[] = [];
  for (const key of keys) {
    const before = await worked();
    await page.keyboard.press(key);
    await page.waitForTimeout(600);
    all.push((await worked()) - before);
  }
  await inspector.detach();
  return all;
}

/** The same in a text field with nothing behind it. */
export async function barePresses(page: Page): Promise<Press[]> {
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'bare';
    field.focus();
  });
  const timed = await timedPresses(page);
  await page.evaluate(() => document.getElementById('bare')?.remove());
  return timed;
}

/** The smallest value that so many percent of them do not exceed (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}
