import { label, type SheetContext } from '../context';
import type { Cell } from '../grid';
import { wordsIn } from '../words';

interface Labelled {
  readonly label?: string | undefined;
  readonly 'label-span'?: number | undefined;
}

/** The words of a block in one tall cell at its left, beside so many `rows`; none where it has no such words. */
export function beside({ label: words, 'label-span': span }: Labelled, rows: number, context: SheetContext): Cell[] {
  if (words === undefined) return [];
  return [label(wordsIn(words, context), { colSpan: span ?? 1, rowSpan: rows })];
}
