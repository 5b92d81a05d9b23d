import { rollingNone } from '../text/rolling';
import { type Given, isNone } from '../workbook';

/** What was typed, as the report shows it: with a unit of its own, and the reason beside it. */
export function said(given: Given): string {
  if (isNone(given)) return rollingNone;
  return `${plain(given)}${given.note === undefined ? '' : `（${given.note}）`}`;
}

/** The same without the reason: what can be typed again. */
export function plain(given: Given): string {
  return isNone(given) ? rollingNone : `${given.text}${given.unit ?? ''}`;
}
