import type { Block, Column } from '../../pack';
import { leadingSign, readDirection } from '../../workbook/fields/direction';

type IndicatorBlock = Extract<Block, { kind: 'indicators' }>;

/** What of an officer's own indicator a target or actual is printed from. */
interface Said {
  readonly text: string;
  readonly direction?: string | undefined;
  readonly unit?: string | undefined;
}

/**
 * 「≥90%」 on paper, whether it was typed in one place or as ≥, 90 and % in three: the sign goes before a target that has none,
 * the unit behind a bare figure. Neither where the form has a column of its own for it.
 */
export function phraseOf({ text, direction = '', unit = '' }: Said, block: IndicatorBlock): string {
  const plain = text.trim();
  if (!/^[-－+＋]?[\d０-９]/.test(plain) && leadingSign(plain) === '') return text;
  const columns = contentsOf(block.columns);
  const read = readDirection(direction);
  const isSigned = leadingSign(plain) !== '' || read === '' || read === '定性' || columns.has('direction');
  const isBare = /[\d０-９]$/.test(plain) && unit.trim() !== '' && !columns.has('unit');
  return `${isSigned ? '' : read}${plain}${isBare ? unit.trim() : ''}`;
}

function contentsOf(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(columns.flatMap((column) => [column.content ?? '', ...contentsOf(column.columns ?? [])]));
}
