import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { isQuiet, journey } from './offline.journey';
import { packagedBinary } from './packaged';
import { patience } from '../support/patience';
import { freshFolder } from './window';

const run = promisify(execFile);

describe('the program is offline', () => {
  it('looks up nothing and connects to nothing through the main job', () => isQuiet('packaged'));

  it('lets the page find no way out: hints, beacons, icons, calls between pages', async () => {
    const { asked, connects, sent } = await journey('packaged', 'attacked');
    expect({ asked, sent }).toEqual({ asked: [], sent: 0 });
    // A call between pages makes Chromium ask the system by which way it would go out: no packet goes with that.
    const askedOnly =
      /AF_INET, sin_port=htons\(53\), sin_addr=inet_addr\("8\.8\.8\.8"\)|AF_INET6, sin6_port=htons\(53\).*"2001:4860:4860::8888"/;
    expect(connects.filter((line) => !askedOnly.test(line))).toEqual([]);
  });

  it('would have been seen: planted fetches are counted', async () => {
    const { asked, connects, sent } = await journey('packaged', 'planted');
    expect(asked).toContain('planted.example');
    expect(connects.join('\n')).toContain('10.77.0.9');
    expect(sent).toBeGreaterThan(0);
  });

  it('takes no debugger in a release: it says so and ends', async () => {
    const args = ['--no-sandbox', '--disable-gpu', `--user-data-dir=${freshFolder('data')}`, '--remote-debugging-port=0'];
    const refused = await run(packagedBinary('release'), args, { timeout: patience }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('正式版不接受调试') as string });
    expect(refused).toMatchObject({ stderr: expect.not.stringContaining('DevTools listening') as string });
  });
});
