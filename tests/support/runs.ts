import process from 'node:process';

const isLong = process.env.JXZP_LONG === '1';

/**
 * How often to try what is tried at random: `few` times with `npm test`, `many` with `npm run test:long`. Tests that ask are
 * named `….random.test.ts` and belong to both.
 */
export function runs(few: number, many: number): number {
  return isLong ? many : few;
}

/** Of a list those to try: with `npm test` the ones that `isTried` takes, with `npm run test:long` all. Named `….matrix.test.ts`. */
export function chosen<One>(all: readonly One[], isTried: (one: One) => boolean): readonly One[] {
  return isLong ? all : all.filter((one) => isTried(one));
}

/**
 * Of the combinations of two lists those to try: with `npm test` each of `ones` with every so manieth of `others`, begun one
 * later from one to the next, so that all others have their turn; with `npm run test:long` all. Named `….matrix.test.ts`.
 */
export function crossed<One, Other>(ones: readonly One[], others: readonly Other[], every: number): (readonly [One, Other])[] {
  return ones.flatMap((one, at) =>
    others.filter((_, place) => isLong || place % every === at % every).map((other) => [one, other] as const),
  );
}
