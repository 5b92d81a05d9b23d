import { type GridRow, ownWords } from '../grid';
import { levelled } from '../text';

/** Whether a row only numbers the columns: 「（1）」 「（2）」 「（3）」. */
export function isNumbering(row: GridRow): boolean {
  const said = ownWords(row).map(({ text }) => levelled(text).replace(/[()]|=.*$/g, ''));
  const [first = ''] = said;
  const from = first === '栏次' ? 1 : 0;
  const begins = ['1', 'A', '①', '甲'].includes(said[from] ?? '');
  return said.length > 2 && begins && new Set(said).size === said.length && said.every((one, at) => at < from || ONE.test(one));
}

const ONE = /^(\d{1,2}|[A-Z]|[①-⑳]|[甲乙丙丁戊己])$/;
