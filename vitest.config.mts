import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { defineConfig } from 'vitest/config';
import { testsThatNeedLinux } from './build/linux/needs-linux.mjs';
import { patience } from './tests/support/patience';

const minute = 60_000;
const isLinux = process.platform === 'linux';
/** Absent on other systems; on Linux also a project of their own. */
const forLinux = isLinux && !process.argv.includes('linux') ? [] : testsThatNeedLinux(import.meta.dirname);
const absent = isLinux ? [] : forLinux;
const globalSetup = ['tests/support/temporary.ts'];

/**
 * Where sources made ready are kept: they name what they import by its path, so that a file added, moved or gone makes all of
 * them anew. `npx vitest --clearCache` empties it.
 */
function modulesFolder(): string {
  const names = ['shared', 'electron', 'renderer', 'build', 'tests'].flatMap((folder) =>
    readdirSync(path.join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  const hash = createHash('sha256').update(names.sort().join('\n')).digest('hex');
  return path.join(import.meta.dirname, 'node_modules', '.cache', 'modules', hash.slice(0, 12));
}

/**
 * unit: everything without a window; what is tried at random a few times, of what makes a matrix the richest of each kind. e2e: the real window.
 * long: the whole of both, fuzz, kill, installers. linux: what of all these needs Linux. bench: timings.
 */
export default defineConfig({
  test: {
    // Sources once made ready are kept on disk: most of a single file's run went into that.
    experimental: { fsModuleCache: true, fsModuleCachePath: modulesFolder() },
    projects: [
      {
        test: {
          name: 'unit',
          globalSetup,
          // Files share what they import, and what tests/support/ made for the ones before: reading and making it anew for each takes longer
          // than the tests.
          isolate: false,
          maxWorkers: availableParallelism(),
          // Room for what is thrown away at once: with the usual 16 MB a tenth of the processor time went into looking through it. And
          // code is optimised only when it has run thirty times as long as usual: a tenth went into optimising what soon ran no more.
          execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=64', '--interrupt-budget=2000000'],
          include: ['tests/{unit,packs,golden,hostile}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.long.test.*', ...absent],
          // Only what hangs is ended: on a busy machine a test takes many times what it needs. No test has a bound of its own.
          testTimeout: 30 * minute,
          hookTimeout: 30 * minute,
          expect: { poll: { timeout: patience } },
        },
      },
      {
        test: {
          name: 'e2e',
          globalSetup: [...globalSetup, 'tests/support/displays.ts'],
          setupFiles: ['tests/support/display.setup.ts'],
          // What is tried is whether the program does the right thing, not how fast: a window that lives for a few tests would spend a
          // fifth of its processor time on optimising code that runs for a few seconds. Long tests, timings and the packaged program are as shipped.
          env: { JXZP_SWITCHES: '--js-flags=--no-opt' },
          // As above: half of a file's time would go into reading what drives the window.
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['**/*.long.test.*', ...absent],
          // A window waits half of its time. Elsewhere than on Linux they would share a clipboard.
          maxWorkers: isLinux ? Math.min(6, 2 * availableParallelism()) : 1,
          // What is waited for is a state, however busy the machine: a test that goes well does not take longer for it; only what hangs is ended.
          testTimeout: 30 * minute,
          hookTimeout: 30 * minute,
          expect: { poll: { timeout: patience } },
        },
      },
      {
        test: {
          name: 'long',
          globalSetup,
          env: { JXZP_LONG: '1' },
          include: ['tests/**/*.{long,random,matrix}.test.ts'],
          exclude: ['**/node_modules/**', ...absent],
          fileParallelism: false,
          testTimeout: 30 * minute,
          hookTimeout: 30 * minute,
          expect: { poll: { timeout: patience } },
        },
      },
      {
        test: {
          name: 'linux',
          globalSetup,
          include: [...forLinux],
          fileParallelism: false,
          testTimeout: 30 * minute,
          hookTimeout: 30 * minute,
          expect: { poll: { timeout: patience } },
        },
      },
      {
        test: {
          name: 'bench',
          globalSetup,
          include: ['tests/bench/**/*.bench.ts'],
          fileParallelism: false,
          testTimeout: 10 * minute,
          hookTimeout: minute,
        },
      },
    ],
  },
});
