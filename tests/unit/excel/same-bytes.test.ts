import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { childProgram } from '../../support/child';

const run = promisify(execFile);

/** The hashes of both files, and the hour that the epoch is where they were made. */
async function paintedIn(zone: string): Promise<[word: string, excel: string, hour: number]> {
  const program = await childProgram('tests/unit/excel/paint-twice.ts');
  const { stdout } = await run(process.execPath, [program], { env: { ...process.env, TZ: zone } });
  return JSON.parse(stdout) as [string, string, number];
}

it('paints the same bytes in two time zones, seconds apart', async () => {
  const shanghai = await paintedIn('Asia/Shanghai');
  // Zip tells time in steps of two seconds: both runs must not fall into one.
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const utc = await paintedIn('UTC');
  expect(utc.slice(0, 2)).toEqual(shanghai.slice(0, 2));
  expect([shanghai[2], utc[2]]).toEqual([8, 0]);
  expect(utc[1]).toMatch(/^[0-9a-f]{64}$/);
});
