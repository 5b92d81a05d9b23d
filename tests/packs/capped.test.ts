import { describe, expect, it } from 'vitest';
import { compareExample } from './compare';
import { packIn } from './library';

describe('a pack that bounds the total by the rate of execution', () => {
  it('extends the general pack and gives the scores typed by hand', () => {
    const capped = packIn('tests/fixtures/packs/capped');
    const { expected, got } = compareExample(capped, capped.examples[0]?.data ?? '');
    expect(got).toEqual(expected);
  });
});
