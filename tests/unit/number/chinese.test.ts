import { describe, expect, it } from 'vitest';
import { countFromChinese, inChinese } from '../../../shared/number';

describe('a count in Chinese', () => {
  it.each<[string, number | null]>([
    ['零', 0],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['二百三', 230],
    ['三千', 3000],
    ['一万二千', 12000],
    ['二十万', 200000],
    ['三万零五', 30005],
    // 各人说的不同，不猜。
    ['三万五', null],
    ['十余', null],
    ['几十', null],
    ['三四', null],
    ['一百零', null],
    ['百分', null],
    ['', null],
  ])('%s', (text, count) => {
    expect(countFromChinese(text)?.toNumber() ?? null).toBe(count);
  });

  it('comes back as it was written, up to 99,999', () => {
    for (const count of [1, 9, 10, 11, 20, 99, 100, 101, 110, 999, 1000, 1010, 9999, 10000, 12345, 99999])
      expect([count, countFromChinese(inChinese(count))?.toNumber()]).toEqual([count, count]);
  });
});
