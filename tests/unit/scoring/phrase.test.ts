import { describe, expect, it } from 'vitest';
import { readDirection, readPhrase } from '../../../shared/scoring';

describe('指标性质 as people write it', () => {
  it.each([
    ['≥', '≥'],
    ['≧', '≥'],
    ['>=', '≥'],
    ['不少于', '≥'],
    ['不低于', '≥'],
    ['≤', '≤'],
    ['不超过', '≤'],
    ['不高于', '≤'],
    ['＝', '＝'],
    ['═', '＝'],
    ['﹦', '＝'],
    ['=', '＝'],
    ['定性', '定性'],
    ['是/否', '定性'],
    ['', ''],
    ['2021年12月', ''],
  ])('%s is %s', (text, direction) => {
    expect(readDirection(text)).toBe(direction);
  });
});

describe('a target in one cell', () => {
  it.each<[string, string, string | null, string, boolean]>([
    // text, direction, value, unit, dated
    ['≤6万元', '≤', '6', '万元', false],
    ['≥95%', '≥', '0.95', '%', false],
    ['11个', '', '11', '个', false],
    ['≥50件/月', '≥', '50', '件/月', false],
    ['90余件/月', '', '90', '件/月', false],
    ['12月31日前', '', null, '', true],
    ['2021年12月', '', null, '', true],
    ['2024-12-31', '', null, '', true],
    ['2024/12/31前', '', null, '', true],
    ['≤2024.12.31', '≤', null, '', true],
    ['2024.5万元', '', '2024.5', '万元', false],
    ['≥100百分比', '≥', '1', '%', false],
    ['不少于 3 次', '≥', '3', '次', false],
    ['不超过2万元', '≤', '2', '万元', false],
    ['═100%', '＝', '1', '%', false],
    ['未支付', '', null, '', false],
    ['≥700/件', '≥', '700', '件', false],
    ['-30%', '', '-0.3', '%', false],
    ['45.51387万元', '', '45.51387', '万元', false],
    ['达到95%以上（含）', '≥', '0.95', '%', false],
    ['95%以上(含95%)', '≥', '0.95', '%', false],
    ['90分（含）以上', '≥', '90', '分', false],
    ['5%以内（含）', '≤', '0.05', '%', false],
    ['应达到95%', '≥', '0.95', '%', false],
    ['达到5%以内', '≤', '0.05', '%', false],
    ['控制在5万元', '≤', '5', '万元', false],
    ['控制在5%以内', '≤', '0.05', '%', false],
    ['不得超过5次', '≤', '5', '次', false],
    ['最少3次', '≥', '3', '次', false],
    ['已完成100%', '', '1', '%', false],
    ['完成率100%', '', null, '', false],
    ['95%-100%', '', null, '', false],
    ['90%～95%', '', null, '', false],
    ['3至5次', '', null, '', false],
    ['年底前', '', null, '', true],
  ])('%s', (text, direction, value, unit, dated) => {
    const read = readPhrase(text);
    expect([read.direction, read.value?.toString() ?? null, read.unit, read.dated]).toEqual([direction, value, unit, dated]);
  });

  it('takes its unit from a column of its own', () => {
    expect(readPhrase('98', '%').value?.toString()).toBe('0.98');
    expect(readPhrase('100%', '%').value?.toString()).toBe('1');
    expect(readPhrase('2024', '年').dated).toBe(true);
  });

  it('says where it had to guess', () => {
    expect([readPhrase('大于等于90件').doubtful, readPhrase('大于90件').doubtful]).toEqual([false, true]);
    expect([readPhrase('90余件').doubtful, readPhrase('约90件').doubtful, readPhrase('90件').doubtful]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
