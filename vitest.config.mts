import { defineConfig } from 'vitest/config';

const minute = 60_000;

/** unit: everything without a window. e2e: the real window, one test at a time. long: fuzz and kill. bench: timings. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // Files share what they import: reading it anew for each takes longer than the tests.
          isolate: false,
          include: ['tests/{unit,packs,golden,hostile}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.long.test.*'],
          // Only what hangs is ended: on a busy machine a test takes many times what it needs.
          testTimeout: 5 * minute,
          hookTimeout: 5 * minute,
        },
      },
      {
        test: {
          name: 'e2e',
          // As above: half of a file's time would go into reading what drives the window.
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ['**/*.long.test.*'],
          fileParallelism: false,
          // What is waited for is a state, however busy the machine: a test that goes well does not take longer for it.
          testTimeout: 10 * minute,
          hookTimeout: 10 * minute,
          expect: { poll: { timeout: minute } },
        },
      },
      {
        test: {
          name: 'long',
          include: ['tests/**/*.long.test.ts'],
          fileParallelism: false,
          testTimeout: 30 * minute,
          hookTimeout: 5 * minute,
          expect: { poll: { timeout: minute } },
        },
      },
      {
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          fileParallelism: false,
          testTimeout: 10 * minute,
          hookTimeout: minute,
        },
      },
    ],
  },
});
