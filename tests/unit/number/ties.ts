import { Decimal, roundHalfUp } from '../../../shared/number';

/** A number with six decimals as an integer of millionths, and to how many decimals it is rounded. */
export interface Tie {
  readonly millionths: bigint;
  readonly places: number;
}

/** Mostly exact ties and their nearest neighbours, where roundings go wrong; the same list for the same seed. */
export function* ties(count: number, seed: number): Generator<Tie> {
  let state = seed >>> 0;
  const next = (most: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  for (let made = 0; made < count; made += 1) {
    const places = next(4);
    const step = 10n ** BigInt(6 - places);
    const whole = BigInt(next(1_000_000_000)) * (next(2) === 0 ? 1n : 997n);
    const near = [0n, 0n, 0n, -1n, 1n, BigInt(next(1000))][next(6)] ?? 0n;
    const millionths = (whole % 10n ** 12n) * step + step / 2n + near;
    yield { millionths: next(4) === 0 ? -millionths : millionths, places };
  }
}

/** The tie as decimal text. */
export function textOf({ millionths }: Tie): string {
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, '0');
  return `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

/** Rounded half away from zero with integers alone, as text with its decimals. */
export function roundedByIntegers({ millionths, places }: Tie): string {
  const step = 10n ** BigInt(6 - places);
  const size = millionths < 0n ? -millionths : millionths;
  const rounded = (size + step / 2n) / step;
  const digits = rounded.toString().padStart(places + 1, '0');
  const sign = millionths < 0n && rounded > 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How many of `count` roundings differ from the integers'. */
export function mismatches(count: number, seed: number, round: (text: string, places: number) => string): number {
  let wrong = 0;
  for (const tie of ties(count, seed)) if (round(textOf(tie), tie.places) !== roundedByIntegers(tie)) wrong += 1;
  return wrong;
}

export const ours = (text: string, places: number): string => roundHalfUp(new Decimal(text), places).toFixed(places);

/** What not to do: binary floats. */
export const naive = (text: string, places: number): string => {
  const factor = 10 ** places;
  return (Math.round(Number(text) * factor) / factor).toFixed(places);
};
