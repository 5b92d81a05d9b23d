import type { Decimal } from './decimal';

/** Units of money officers use, in 元. */
const SCALE: Readonly<Record<string, string>> = {
  元: '1',
  千元: '1000',
  万元: '10000',
  万: '10000',
  百万元: '1000000',
  亿元: '100000000',
};

/** An amount in another unit of money; unchanged where either is none, or both are the same. */
export function convertMoney(value: Decimal, from: string | undefined, to: string | undefined): Decimal {
  const fromScale = from === undefined ? undefined : SCALE[from];
  const toScale = to === undefined ? undefined : SCALE[to];
  return fromScale && toScale ? value.times(fromScale).div(toScale) : value;
}

/** Whether amounts can be converted into this unit. */
export function isMoney(unit: string | undefined): boolean {
  return unit !== undefined && unit in SCALE;
}

/** An amount typed with its unit (「296500元」) as number and unit; null where no unit of money stands behind it. */
export function splitMoney(text: string): { readonly text: string; readonly unit: string } | null {
  const [, number = '', unit = ''] = /^(.*?[\d０-９.．])\s*(元|千元|万元|万|百万元|亿元)$/.exec(text.trim()) ?? [];
  return unit === '' ? null : { text: number, unit };
}
