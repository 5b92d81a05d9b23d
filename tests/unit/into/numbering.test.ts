import { describe, expect, it } from 'vitest';
import { countingOn, numberOf } from '../../../shared/into/numbering';
import type { SourceBlock } from '../../../shared/reading/source';

describe('the number a heading begins with', () => {
  it.each([
    // [the heading, its number, the heading as the next]
    ['（二）河道疏浚项目', 2, '（三）河道疏浚项目'],
    ['九、问题', 9, '十、问题'],
    ['十九、问题', 19, '二十、问题'],
    ['(3)完成情况', 3, '(4)完成情况'],
    ['  12．完成情况', 12, '  13．完成情况'],
    ['附件2', 2, '附件3'],
    ['附表 9：自评表', 9, '附表 10：自评表'],
    ['附件2项目支出绩效自评表', 2, '附件3项目支出绩效自评表'],
    ['第四部分 附件', 4, '第五部分 附件'],
    ['②数量指标', 2, '③数量指标'],
  ])('%s', (text, value, next) => {
    const number = numberOf(text);
    expect(number?.value).toBe(value);
    expect(number?.as(value + 1)).toBe(next);
  });

  it.each(['2024年度决算', '12345热线', '3.5万元', '一方面', '十余个项目', '附件：自评表', '河道疏浚', '', '100%', '2.5 米'])(
    '%j has none',
    (text) => {
      expect(numberOf(text)).toBeNull();
    },
  );
});

describe('the headings that count on from one', () => {
  const blocks = ['三、自评', '（一）甲', '（二）乙', '1.情况', '2.问题', '（三）丙', '四、其他', '（一）丁', '（二）戊'].map(
    (text, at): SourceBlock => ({ kind: 'paragraph', text, level: null, position: { label: '', path: `p${at}` } }),
  );

  it('are those with the next numbers, up to where it begins anew', () => {
    expect([...countingOn(blocks, 'p2').keys()]).toEqual(['p5']);
    expect([...countingOn(blocks, 'p0').keys()]).toEqual(['p6']);
    expect([...countingOn(blocks, 'p8').keys()]).toEqual([]);
  });

  it('are none where it has no number', () => {
    expect([...countingOn([{ kind: 'paragraph', text: '甲', level: null, position: { label: '', path: 'p0' } }], 'p0')]).toEqual(
      [],
    );
  });
});
