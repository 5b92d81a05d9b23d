import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import type { Journey } from '../support/offline/travel';
import { freshFolder, root } from './window';

const run = promisify(execFile);
const offline = path.join(root, 'tests/support/offline');
const tsx = createRequire(import.meta.url).resolve('tsx');

/** The program in a network of its own, with a resolver that answers nothing. */
export async function journey(which: 'packaged' | 'unpackaged', what: 'quiet' | 'attacked' | 'planted'): Promise<Journey> {
  const home = freshFolder('offline');
  const resolv = path.join(home, 'resolv.conf');
  writeFileSync(resolv, 'nameserver 10.77.0.2\noptions timeout:1 attempts:1\n');
  const asRoot = process.getuid?.() === 0 ? [] : ['--map-root-user'];
  const inside = [process.execPath, '--import', tsx, path.join(offline, 'travel.ts'), home, which, what];
  await run('unshare', [...asRoot, '--net', '--mount', 'sh', path.join(offline, 'enter.sh'), resolv, ...inside], { cwd: root });
  return JSON.parse(readFileSync(path.join(home, 'journey.json'), 'utf8')) as Journey;
}

/** The main job looks up nothing and connects to nothing. */
export async function isQuiet(which: 'packaged' | 'unpackaged'): Promise<void> {
  const { seen, asked, connects, sent } = await journey(which, 'quiet');
  expect(seen?.totals).toEqual(['98', '97.2', '97.2']);
  expect(seen?.exported).toHaveLength(2);
  expect({ asked, connects, sent }).toEqual({ asked: [], connects: [], sent: 0 });
}
