import { NONE_TEXT, type Value, ZERO_DIVISOR_TEXT } from '../formula';
import { formatFixed, formatPercent, formatPlain, formatScore, roundHalfUp } from '../number';
import type { Show } from '../pack';

/** How a value is to be shown: what kind of thing it is, with how many decimals, with or without zeros at the end. */
export interface Shown {
  readonly show: Show;
  readonly decimals?: number | undefined;
  readonly trim?: boolean | undefined;
}

/** Most digits after the point of a figure shown without a fixed number of decimals. */
const ENOUGH = 6;

/** A value as text: blank while missing, 无 for 本年无此项, 分母为 0 where it divides by zero. Rounded here and only here, half up. */
export function showValue(value: Value, { show, decimals, trim }: Shown): string {
  switch (value.kind) {
    case 'missing':
    case 'error':
      return '';
    case 'undefined':
      return value.cause === 'zero-division' ? ZERO_DIVISOR_TEXT : NONE_TEXT;
    case 'text':
      return value.value;
    case 'boolean':
      return value.value ? '是' : '否';
    case 'list':
      return value.items.map((item) => showValue(item, { show, decimals, trim })).join('、');
    case 'number':
      if (show === 'percent') return formatPercent(value.value, decimals ?? 2);
      if (decimals === undefined) return formatPlain(roundHalfUp(value.value, ENOUGH));
      return trim ? formatScore(value.value, decimals) : formatFixed(value.value, decimals);
  }
}
