import process from 'node:process';
import type { ElectronApplication, Page } from 'playwright-core';

/** By how many milliseconds all that is not done at once comes late; 0 in ordinary runs. */
const late = Number(process.env.JXZP_LATE ?? '0');

/**
 * Where JXZP_LATE says so, lets the page's frames, tasks and idle moments and the shell's answers come late, each in its order: what a
 * busy machine does now and then happens each time, and a test that did not wait for a state fails at once.
 */
export async function comesLate(app: ElectronApplication, page: Page): Promise<void> {
  if (late === 0) return;
  await page.evaluate((by) => {
    const frame = window.requestAnimationFrame.bind(window);
    const waiting = new Map<number, number>();
    const post = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'postMessage')?.value as (said: unknown) => void;
    let count = 0;
    window.requestAnimationFrame = (then) => {
      const number = --count;
      const begin = () => {
        waiting.delete(number);
        frame(then);
      };
      waiting.set(number, window.setTimeout(begin, by));
      return number;
    };
    window.cancelAnimationFrame = (number) => {
      clearTimeout(waiting.get(number));
      waiting.delete(number);
    };
    const idle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (then) => window.setTimeout(() => idle(then), 2 * by);
    window.cancelIdleCallback = (number) => window.clearTimeout(number);
    MessagePort.prototype.postMessage = function (this: MessagePort, said: unknown) {
      // A long render is many tasks: each a little late.
      setTimeout(() => post.call(this, said), by / 8);
    };
  }, late);
  await app.evaluate(({ ipcMain }, by) => {
    type Handler = (...given: unknown[]) => Promise<unknown>;
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Handler>;
    for (const [channel, handle] of handlers) {
      handlers.set(channel, async (...given) => {
        const answer = await handle(...given);
        await new Promise((resolve) => setTimeout(resolve, by));
        return answer;
      });
    }
  }, late);
}
