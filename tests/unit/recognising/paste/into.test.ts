import { describe, expect, it } from 'vitest';
import { taken } from '../../../../shared/recognising/paste/into';
import { doubtText } from '../../../../shared/text/recognising';

const grades = { editor: 'choice', options: ['优', '良', '中', '差'] } as const;
const letters = { editor: 'choice', options: ['A', 'B', 'C', 'D'] } as const;
const signs = { editor: 'choice', options: ['≥', '≤', '＝', '定性'] } as const;
const said = (cell: Parameters<typeof taken>[0], text: string) => {
  const read = taken(cell, text);
  return 'text' in read ? read.text : doubtText(read.why);
};

describe('a copied text in the form of its cell', () => {
  it.each([
    [grades, 'Ａ', '优'],
    [grades, '良好', '良'],
    [letters, '优秀', 'A'],
    [letters, ' b ', 'B'],
    [signs, '>=', '≥'],
    [signs, '大于等于', '≥'],
    [signs, '≦', '≤'],
    [signs, '=', '＝'],
    [signs, '定 性', '定性'],
    [signs, '', ''],
    [{ editor: 'yes-no' } as const, '√', '是'],
    [{ editor: 'yes-no' } as const, '不符合', '否'],
    [{ editor: 'number' } as const, '10 分', '10'],
    [{ editor: 'number' } as const, '—', ''],
    [{ editor: 'number' } as const, '０', '0'],
    [{ editor: 'text' } as const, '≥ 90 %', '≥90%'],
    [{ editor: 'text' } as const, '按期\n办结', '按期办结'],
    [{ editor: 'text' } as const, '2024 年 12 月', '2024 年 12 月'],
  ])('%o %s → %s', (cell, text, meant) => {
    expect(said(cell, text)).toBe(meant);
  });

  it('what is no option is refused with what is allowed', () => {
    expect(said(signs, '12')).toBe('这里只能是：≥、≤、＝、定性');
    expect(said({ editor: 'yes-no' }, '也许')).toBe('这里只能是：是、否');
  });
});
