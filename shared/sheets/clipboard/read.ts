import { readHtml } from './html';
import type { Matrix } from './matrix';
import { readTsv } from './tsv';

/** The two forms programs put on the clipboard; each may be empty. */
export interface Copied {
  readonly html: string;
  readonly text: string;
}

/**
 * What was copied, as a block of texts exactly as they were shown; null where nothing was. The table comes first: only
 * there are merged cells to be seen.
 */
export function readCopied({ html, text }: Copied): Matrix | null {
  const table = /<t[dh][\s>]/i.test(html) ? readHtml(html) : null;
  if (table) return table;
  return text === '' ? null : readTsv(text);
}
