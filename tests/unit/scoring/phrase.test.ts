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
    ['九成以上', '≥', '0.9', '%', false],
    ['达到九成五以上', '≥', '0.95', '%', false],
    ['百分之五以内', '≤', '0.05', '%', false],
    ['百分之九十五及以上', '≥', '0.95', '%', false],
    ['三分之二以上', '', null, '', false],
    ['过半', '', null, '', false],
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
    ['三次', '', '3', '次', false],
    ['≥一百二十户', '≥', '120', '户', false],
    ['不少于两场', '≥', '2', '场', false],
    ['一次性通过', '', null, '', false],
    ['一级', '', null, '', false],
    ['十余次', '', null, '', false],
    ['零事故', '', '0', '', false],
    ['零重大事故', '', '0', '', false],
    ['零距离', '', null, '', false],
    ['每年不少于2次', '≥', '2', '次', false],
    ['2次以上/年', '≥', '2', '次', false],
    ['每月不少于1次', '≥', '1', '次/月', false],
    ['人均500元', '', '500', '元/人', false],
    ['每亩300', '', null, '', false],
    ['30分钟内到达', '≤', '30', '分钟', false],
    ['3个工作日内办结', '≤', '3', '个工作日', false],
    ['5%以下的学生', '≤', '0.05', '%', false],
    ['合格率≥95%', '≥', '0.95', '%', false],
    ['下降率≥5%', '≥', '0.05', '%', false],
    ['提高到95%', '≥', '0.95', '%', false],
    ['降至5%以下', '≤', '0.05', '%', false],
    ['降到5万元', '≤', '5', '万元', false],
    ['≮95%', '≥', '0.95', '%', false],
    ['不能低于95%', '≥', '0.95', '%', false],
    ['不超5%', '≤', '0.05', '%', false],
    ['95﹪', '', '0.95', '%', false],
    ['10万余元', '', '10', '万元', false],
    ['500m2', '', '500', 'm2', false],
    ['5起/10万人', '', '5', '起/10万人', false],
    // 两个数、两个符号，取哪一半都是猜。
    ['≥95%且≤100%', '≥', null, '', false],
    ['90%≤x≤100%', '', null, '', false],
    ['大于10台小于20台', '≥', null, '', false],
    ['2场300人', '', null, '', false],
    ['7×24小时', '', null, '', false],
    ['1/3', '', null, '', false],
    ['1：3', '', null, '', false],
    ['12 000', '', null, '', false],
    ['10。5', '', null, '', false],
    ['1、2', '', null, '', false],
    ['±5%', '', null, '', false],
  ])('%s', (text, direction, value, unit, dated) => {
    const read = readPhrase(text);
    expect([read.direction, read.value?.toString() ?? null, read.unit, read.dated]).toEqual([direction, value, unit, dated]);
  });

  it('takes its unit from a column of its own', () => {
    expect(readPhrase('98', '%').value?.toString()).toBe('0.98');
    expect(readPhrase('100%', '%').value?.toString()).toBe('1');
    expect(readPhrase('2024', '年').dated).toBe(true);
  });

  it.each<[string, string, string, string]>([
    // text, change, direction, value
    ['下降30%以上', '降', '≥', '0.3'],
    ['压减5%', '降', '', '0.05'],
    ['较上年下降5%', '降', '', '0.05'],
    ['同比增长8%', '升', '', '0.08'],
    ['增加10件', '升', '', '10'],
    ['下降不超过5%', '降', '≤', '0.05'],
    ['提高5个百分点', '升点', '', '0.05'],
    ['提高到95%', '', '≥', '0.95'],
    ['95%', '', '', '0.95'],
  ])('tells a change from a level: %s', (text, change, direction, value) => {
    const read = readPhrase(text);
    expect([read.change, read.direction, read.value?.toString()]).toEqual([change, direction, value]);
  });

  it('takes a name off only where the line is called so', () => {
    expect(readPhrase('覆盖率100%', '', '社区覆盖率').value?.toString()).toBe('1');
    expect(readPhrase('差错率1%', '', '办件质量').value).toBeNull();
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
