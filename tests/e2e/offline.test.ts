import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Journey } from '../support/offline/travel';
import { packagedBinary } from './packaged';
import { freshFolder, root } from './window';

const run = promisify(execFile);
const offline = path.join(root, 'tests/support/offline');
const tsx = createRequire(import.meta.url).resolve('tsx');

/** The main job in a network of its own, with a resolver that answers nothing. */
async function journey(which: 'packaged' | 'unpackaged', what: 'quiet' | 'attacked' | 'planted'): Promise<Journey> {
  const home = freshFolder('offline');
  const resolv = path.join(home, 'resolv.conf');
  writeFileSync(resolv, 'nameserver 10.77.0.2\noptions timeout:1 attempts:1\n');
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const inside = [process.execPath, '--import', tsx, path.join(offline, 'travel.ts'), home, which, what];
  await run('unshare', [...asRoot, '--net', '--mount', 'sh', path.join(offline, 'enter.sh'), resolv, ...inside], { cwd: root });
  return JSON.parse(readFileSync(path.join(home, 'journey.json'), 'utf8')) as Journey;
}

describe('the program is offline', () => {
  it.each(['packaged', 'unpackaged'] as const)(
    'looks up nothing and connects to nothing through the main job, %s',
    async (which) => {
      const { seen, asked, connects, sent } = await journey(which, 'quiet');
      expect(seen.totals).toEqual(['98', '97.2', '97.2']);
      expect(seen.exported).toHaveLength(2);
      expect({ asked, connects, sent }).toEqual({ asked: [], connects: [], sent: 0 });
    },
    600_000,
  );

  it('lets the page find no way out: hints, beacons, icons, calls between pages', async () => {
    const { asked, connects, sent } = await journey('packaged', 'attacked');
    expect({ asked, sent }).toEqual({ asked: [], sent: 0 });
    // A call between pages makes Chromium ask the system by which way it would go out: no packet goes with that.
    const askedOnly =
      /AF_INET, sin_port=htons\(53\), sin_addr=inet_addr\("8\.8\.8\.8"\)|AF_INET6, sin6_port=htons\(53\).*"2001:4860:4860::8888"/;
    expect(connects.filter((line) => !askedOnly.test(line))).toEqual([]);
  }, 600_000);

  it('would have been seen: planted fetches are counted', async () => {
    const { asked, connects, sent } = await journey('packaged', 'planted');
    expect(asked).toContain('planted.example');
    expect(connects.join('\n')).toContain('10.77.0.9');
    expect(sent).toBeGreaterThan(0);
  }, 600_000);

  it('takes no debugger in a release: it says so and ends', async () => {
    const args = ['--no-sandbox', '--disable-gpu', `--user-data-dir=${freshFolder('data')}`, '--remote-debugging-port=0'];
    const refused = await run(packagedBinary('release'), args, { timeout: 60_000 }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('正式版不接受调试') as string });
    expect(refused).toMatchObject({ stderr: expect.not.stringContaining('DevTools listening') as string });
  }, 120_000);
});
