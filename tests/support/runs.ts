import process from 'node:process';

/**
 * How often to try what is tried at random: `few` times with `npm test`, `many` with `npm run test:long`. Tests that ask are
 * named `….random.test.ts` and belong to both.
 */
export function runs(few: number, many: number): number {
  return process.env.JXZP_LONG === '1' ? many : few;
}
