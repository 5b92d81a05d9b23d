import type { GridRow } from '../grid';
import { ownWords } from '../grid';
import { readColumn } from '../words/columns';
import type { FormWords } from './model';

/** 「评分标准：…」, 「【指标解释】…」, 「（二）计分办法：…」: what the words behind are. */
const LABELLED =
  /^\s*(?:[（(]?[\d一二三四五六七八九十①-⑩]{1,2}[)）.、．]?)?\s*(?:[【[]([^】\]]{2,12})[】\]]|([^:：\n]{2,12})[:：])/;

/**
 * The words of a row that holds nothing else: one cell that begins with what it is, or a label with the words beside it. Null
 * for any other row.
 */
export function wordsBeneath(row: GridRow): FormWords | null {
  const [first, second, ...others] = ownWords(row).filter((cell) => cell.row === row.row);
  if (!first || others.length > 0) return null;
  if (second) {
    const kind = wordsKind(first.text);
    return kind ? { kind, heading: first.text, cell: second } : null;
  }
  const found = LABELLED.exec(first.text);
  const kind = wordsKind(found?.[1] ?? found?.[2] ?? '');
  return kind ? { kind, heading: '', cell: first } : null;
}

/** Whether a label says that what follows explains an indicator or tells how it is scored; null where it says neither. */
export function wordsKind(label: string): FormWords['kind'] | null {
  const found = readColumn(label);
  return found?.sure === true && (found.kind === 'explanation' || found.kind === 'criterion') ? found.kind : null;
}
