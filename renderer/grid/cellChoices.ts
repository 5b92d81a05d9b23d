import type { Cell } from '../../shared/sheets/grid';
import { isEditable } from './places';

/** What the menu of a cell does besides what is done to its row. */
export type CellDeed =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'clear'
  | 'fill'
  | 'fill-down'
  | 'last-year'
  | 'none'
  | 'wording'
  | 'own-wording';

/** One line of the menu. */
export interface CellChoice {
  readonly deed: CellDeed;
  readonly label: string;
  /** The keys that do the same, as they are shown. */
  readonly keys: string;
}

/** What is pointed at. */
export interface Pointed {
  readonly cell: Cell;
  /** The selected rows; 0: this cell alone. */
  readonly rangeRows: number;
  readonly isReadOnly: boolean;
  readonly hasLastYear: boolean;
  /** Whether 本年无此项 can be said here, and whether it is. */
  readonly none: 'cannot' | 'can' | 'said';
}

/** What can be done to a cell or a selection, group by group; what can't is left out. */
export function cellChoices({ cell, rangeRows, isReadOnly, hasLastYear, none }: Pointed): readonly (readonly CellChoice[])[] {
  const copy: CellChoice = { deed: 'copy', label: '复制', keys: 'Ctrl C' };
  if (isReadOnly) return [[copy]];
  const isRange = rangeRows > 0;
  const canType = isEditable(cell);
  const only = (is: boolean, choice: CellChoice) => (is ? [choice] : []);
  const groups = [
    [
      ...only(canType || isRange, { deed: 'cut', label: '剪切', keys: 'Ctrl X' }),
      copy,
      ...only(canType || isRange, { deed: 'paste', label: '粘贴', keys: 'Ctrl V' }),
    ],
    [
      ...only(isRange || (canType && cell.text !== ''), { deed: 'clear', label: '清空', keys: 'Delete' }),
      ...only(isRange && canType, { deed: 'fill', label: '都填成这一格', keys: 'Ctrl Enter' }),
      ...only(rangeRows > 1, { deed: 'fill-down', label: '往下填成第一行', keys: 'Ctrl D' }),
      ...only(!isRange && hasLastYear, { deed: 'last-year', label: '照抄去年填的', keys: 'Ctrl ’' }),
      ...only(!isRange && none !== 'cannot', {
        deed: 'none',
        label: none === 'said' ? '改回待填' : '本年无此项',
        keys: 'F8',
      }),
      ...only(!isRange && cell.wording !== undefined, { deed: 'wording', label: '改成财政部门的文字…', keys: 'F2' }),
      ...only(!isRange && cell.isAdjusted === true, { deed: 'own-wording', label: '改回评分规则的文字', keys: 'Delete' }),
    ],
  ] satisfies CellChoice[][];
  return groups.filter((group) => group.length > 0);
}
