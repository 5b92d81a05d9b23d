import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { once } from 'node:events';
import process from 'node:process';
import type { TestProject } from 'vitest/node';

/** The numbers of the displays, first that of the first worker. */
const variable = 'JXZP_DISPLAYS';

/**
 * On Linux each worker that drives windows has a display of its own, and with it a clipboard: they run side by side, and
 * nothing appears on the developer's screen.
 */
export default async function displays({ config: { maxWorkers } }: TestProject): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux') return undefined;
  const started = await Promise.all(Array.from({ length: Number(maxWorkers) }, startDisplay));
  process.env[variable] = started.map(({ number }) => number).join(' ');
  return () => {
    for (const { server } of started) server.kill();
  };
}

/** Takes the display of this worker, where there is one for each. */
export function takeDisplay(): void {
  const number = process.env[variable]?.split(' ')[Number(process.env.VITEST_POOL_ID) - 1];
  if (number !== undefined) process.env.DISPLAY = `:${number}`;
}

/** Starts a display at the first number that is free, and waits until it can be used. */
async function startDisplay(): Promise<{ server: ChildProcess; number: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [told] = (await Promise.race([
    once(server.stdio[3] as Readable, 'data'),
    once(server, 'exit').then(([code]) => {
      throw new Error(`Xvfb 没有启动，退出码 ${String(code)}`);
    }),
  ])) as [Buffer];
  return { server, number: told.toString('utf8').trim() };
}
