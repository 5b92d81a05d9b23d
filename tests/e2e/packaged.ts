import { existsSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { executableHere } from '../../build/bootstrap/package.mjs';
import { patience } from '../support/patience';
import { pressesAtRest } from './at-rest';
import { answerDialogs, electronBinary, freshFolder, hear, kill, root, type Window } from './window';

const home = path.join(root, 'node_modules/.cache/packaged');

/** The packaged program: as it would be handed out, or the copy that differs in the one fuse that lets tests attach. */
export function packagedBinary(which: 'release' | 'attachable'): string {
  const binary = path.join(home, which, executableHere);
  if (!existsSync(binary)) throw new Error('还没有打好的包：请先运行 npm run package:tests。');
  return binary;
}

/** What is started: a binary and what it is given before the switches. */
export interface Program {
  readonly binary: string;
  readonly args: readonly string[];
}

/** The packaged program that tests can attach to. */
export const packaged = (): Program => ({ binary: packagedBinary('attachable'), args: [] });

/** The program as built, in the Electron it is developed with. */
export const unpackaged = (): Program => ({ binary: electronBinary(), args: [root] });

/**
 * Starts a program as a user's desktop would: without the driver's loader, which would pass switches of its own that turn
 * network services off. Without it the driver may come in the middle of the page's loading and then waits for ever: it is
 * started again. So it is where it came in the middle of the main process's start, and attaching itself never ends.
 */
export async function start(
  { binary, args }: Program,
  userData = freshFolder('data'),
  more: readonly string[] = [],
): Promise<Window> {
  const all = ['--no-sandbox', '--disable-gpu', `--user-data-dir=${userData}`, ...args, ...more];
  for (let wait = 20_000; ; wait *= 2) {
    const last = wait > patience / 4;
    const app = await attach(binary, all, last ? patience : 3 * wait, last);
    if (app === null) continue;
    const page = await firstPage(app, last ? patience : wait, last);
    if (page === null) {
      await kill(app);
      continue;
    }
    const complaints: string[] = [];
    hear(page, complaints);
    await answerDialogs(app, { box: 1 });
    return { app, page, complaints, close: () => close(app) };
  }
}

/** The program with the driver attached; where that didn't come about, null, or at the last try the error. */
async function attach(
  executablePath: string,
  args: string[],
  timeout: number,
  last: boolean,
): Promise<ElectronApplication | null> {
  try {
    const app = await _electron.launch({ executablePath, args, timeout });
    app.context().setDefaultTimeout(patience);
    return app;
  } catch (error) {
    if (last) throw error;
    return null;
  }
}

/** The start page in the first window; where the driver never saw it, null, or at the last try the error. */
async function firstPage(app: ElectronApplication, timeout: number, last: boolean): Promise<Page | null> {
  try {
    const page = await app.firstWindow({ timeout });
    await page.waitForSelector('.start', { timeout });
    pressesAtRest(page);
    return page;
  } catch (error) {
    if (last) throw error;
    return null;
  }
}

async function close(app: ElectronApplication): Promise<void> {
  const tooLong = setTimeout(() => app.process().kill('SIGKILL'), 20_000);
  await app.close();
  clearTimeout(tooLong);
}
