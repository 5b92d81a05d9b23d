import process from 'node:process';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';

interface Opened {
  /** What its pages complained of. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** `JXZP_FRESH=1`: each test in a window just opened, to see that none leans on the one before. */
const alwaysFresh = process.env.JXZP_FRESH === '1';

/**
 * What the tests of a `describe` work in: opened before the first, shared, and opened anew after a test that failed, so that
 * the next does not fail with it. `begin` brings it before each test to where the tests start from, whatever was done in it;
 * where that is no longer possible it is opened anew as well. A test after which a page has complained has failed; `provoked`
 * are complaints the tests are after.
 */
export function eachIn<T extends Opened>(
  open: () => Promise<T>,
  begin: (opened: T) => Promise<void> = async () => {},
  provoked?: RegExp,
): void {
  let opened: T | null = null;
  let spoiled = false;

  async function shut(): Promise<void> {
    const last = opened;
    opened = null;
    await last?.close();
  }
  async function anew(): Promise<void> {
    await shut();
    opened = await open();
    await begin(opened);
  }

  beforeEach(async ({ onTestFailed }) => {
    onTestFailed(() => {
      spoiled = true;
    });
    const usable = opened !== null && !spoiled && !alwaysFresh;
    spoiled = false;
    if (!usable || opened === null) return anew();
    await begin(opened).catch(anew);
  });
  afterEach(() => expect(opened?.complaints.filter((words) => !provoked?.test(words)) ?? [], 'complaints').toEqual([]));
  afterAll(shut);
}
