import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../../shared/pack';
import { evaluate, type Line } from '../../../shared/scoring';
import { readPlain, type Workbook } from '../../../shared/workbook';
import { sampleOf } from '../../support/packs';

let mof: { pack: Pack; workbook: Workbook };
beforeAll(async () => {
  mof = await sampleOf('mof-2020-training');
});

type Typed = Readonly<Record<'target' | 'actual', string>> &
  Partial<Record<'direction' | 'unit' | 'group' | 'grade' | 'points' | 'adjustedTarget', string>>;

/** One indicator of the general project form as typed, scored by the rules all packs inherit; ten points unless said. */
function scored(typed: Typed, { pack, workbook }: { pack: Pack; workbook: Workbook } = mof): Line {
  const project = {
    id: workbook.projects[0]?.id ?? '',
    indicators: [{ id: 'new', group: 'quantity', name: '甲', points: '10', ...typed }],
  };
  const filled = readPlain({ projects: [project] }, pack, workbook);
  if (!filled.ok) throw new Error(JSON.stringify(filled.problems));
  const line = evaluate(pack, filled.value).projects[0]?.lines.find(({ id }) => id === 'new');
  if (!line) throw new Error('no line');
  return line;
}

const rule = (typed: Typed) => scored(typed).rule?.toString() ?? null;
/** Rule score and whether the target is met: true, false, or null where the facts do not say. */
const outcome = (typed: Typed) => {
  const { rule: score, met } = scored(typed);
  return [score?.toString() ?? null, met];
};

describe('期限与年份：only where they are dates', () => {
  it.each<[string, string, string, string | null, boolean | null]>([
    // sign, target, actual, rule of 25, met
    ['≥', '2000', '1950', '24.38', false], // 1950 ÷ 2000 × 25 = 24.375
    ['≥', '2015', '2030', '25', true],
    ['≤', '3日', '5日', '15', false], // 3 ÷ 5 × 25
    ['≥', '10年', '3年', '7.5', false],
    ['≥', '5年', '6年', '25', true],
    ['＝', '1年', '1年', '25', true],
    ['', '2000', '1500', '18.75', false], // two thousand of something, not the year 2000
    ['＝', '2024年', '2024年', '25', true],
    ['', '2024年', '2023年', '25', true],
    ['', '2024', '2025', null, false], // late: a person scores it
    ['', '9月前', '7月', '25', true],
    ['', '12月31日前', '11月30日', '25', true],
    ['', '9月前', '9月', null, null], // before September or within it?
    ['', '9月底前', '9月', '25', true],
    ['', '9月底前', '10月8日', null, false], // late: a person scores it
    ['', '年底前', '第四季度', '25', true],
    ['', '2024年12月', '2025年1月', null, false],
    ['＝', '2024-06-30', '2024年6月', '25', true],
    ['', '6月中旬', '6月21日', null, false],
    ['', '6月中旬', '6月', null, null],
    ['', '12月31日前', '未支付', null, null],
    ['', '10日前', '8日', null, null],
  ])('%s %s, done %s: %s', (direction, target, actual, score, met) => {
    expect(outcome({ direction, target, actual, points: '25' })).toEqual([score, met]);
  });
});

describe('调整后的目标', () => {
  it.each([
    ['', '8'],
    ['无', '8'],
    ['未调整', '8'],
    ['—', '8'],
    ['≥80台', '10'],
    ['160', '5'],
  ])('%j in place of 100, done 80: %s', (adjustedTarget, score) => {
    expect(rule({ direction: '≥', target: '100', adjustedTarget, unit: '台', actual: '80' })).toBe(score);
  });
});

describe('目标为 0', () => {
  it.each<[string, string, string, string]>([
    ['', '0起', '1起', '0'],
    ['', '=0人', '2人', '0'],
    ['＝', '0', '15', '0'],
    ['≤', '0', '3', '0'],
    ['', '0起', '0起', '10'],
    ['≤', '0次', '0', '10'],
    ['≥', '0', '4', '10'],
    ['≥', '0', '0', '10'],
    ['＝', '0%', '0.1%', '0'],
  ])('%s %s, happened %s: %s', (direction, target, actual, score) => {
    expect(rule({ direction, target, actual })).toBe(score);
  });
});

describe('＝ reached is full; for costs, not above is', () => {
  it.each<[string, string, string, string, string]>([
    ['quality', '＝', '98%', '100%', '10'],
    ['quality', '＝', '98%', '98%', '10'],
    ['quality', '＝', '100%', '95%', '9.5'],
    ['cost', '＝', '300元', '280元', '10'],
    ['cost', '＝', '300元', '400元', '7.5'],
    ['cost', '', '300元', '400元', '7.5'],
    ['cost', '', '100%', '80%', '8'], // a share of something done, not an amount spent
    ['cost', '≤', '300元', '300元', '10'],
  ])('%s %s %s, done %s: %s', (group, direction, target, actual, score) => {
    expect(rule({ group, direction, target, actual })).toBe(score);
  });
});

describe('units are converted, or not divided', () => {
  it.each<[string, string, string | null]>([
    ['≤0.4‰', '0.1%', '4'], // 0.4‰ ÷ 1‰
    ['≥2.6亿元', '24500万元', '9.42'], // 2.45 ÷ 2.6
    ['≥1.2万亩', '12000亩', '10'],
    ['≤12个月', '1年', '10'],
    ['≤3000元', '0.29万元', '10'],
    ['≤30日', '2个月', '5'], // a month as 30 days
    ['≥2公里', '1500米', '7.5'],
    ['≥30亩', '1公顷', '5'],
    ['≥2吨', '1500公斤', '7.5'],
    ['≤2元/人', '0.0004万元/人', '5'],
    ['≥2000户', '1990', '9.95'],
    ['≥2000', '1990', '9.95'],
    ['≥95%', '0.98', '0.1'], // as it is written; a check asks whether 98% is meant
    ['≥90%', '九成五', '10'],
    ['≥90%', '百分之四十五', '5'],
    ['95%以上', '95%', '10'],
    ['3天内', '6天', '5'],
    ['≥50户/人/周', '3000次/周', null],
    ['≥50件', '100人次', null],
    ['≥95%', '98个', null],
    ['≥5次/月', '60次/年', null],
  ])('%s, done %s: %s', (target, actual, score) => {
    const line = scored({ target, actual });
    expect(line.rule?.toString() ?? null).toBe(score);
    if (score === null) expect([line.state, line.ruleId, line.met]).toEqual(['manual', 'other-units', null]);
  });
});

describe('定性：equal words, then the names of grades in all their spellings', () => {
  it.each<[string, string, string | undefined, string | null, boolean | null]>([
    ['合规', '合规', undefined, '10', true],
    ['落地生效', ' 落地 生效。', undefined, '10', true],
    ['效果明显（Ａ类）', '效果明显(A类)', undefined, '10', true],
    ['合规', '达成', undefined, '10', true],
    ['合规', '达成预期指标', undefined, '10', true],
    ['合规', '达成年度指标', '90%', '9', true],
    ['合规', '全部或基本达成预期指标', '85%', '8.5', null],
    ['合规', '部分达成年度指标并具有一定效果', '70%', '7', false],
    ['合规', '部分达成目标，并具有一定效果', '60', '6', false],
    ['合规', '未达成年度指标且效果较差', '30%', '3', false],
    ['合规', '部分达成', undefined, null, false],
    ['合规', '按时', undefined, null, null],
    ['按时交货', '按时', '75%', '7.5', null],
  ])('%s, done %s (%s): %s', (target, actual, grade, score, met) => {
    expect(outcome({ direction: '定性', target, actual, ...(grade ? { grade } : {}) })).toEqual([score, met]);
  });

  it('reads the same without a sign', () => {
    expect(outcome({ target: '效果明显', actual: '达成预期指标' })).toEqual(['10', true]);
    expect(outcome({ target: '每亩300', actual: '每亩300' })).toEqual(['10', true]);
  });

  it('waits for the coefficient of a grade that has none, and says between which figures', () => {
    const line = scored({ direction: '定性', target: '合规', actual: '部分达成目标' });
    expect([line.state, line.missing]).toEqual(['incomplete', ['project/training/indicator/new/grade']]);
    expect([line.coefficient?.from.toString(), line.coefficient?.to.toString()]).toEqual(['0.6', '0.8']);
  });

  it('counts a coefficient above 100% as 100%', () => {
    expect(rule({ direction: '定性', target: '合规', actual: '达成', grade: '101%' })).toBe('10');
  });

  it('knows nothing of words it cannot tell: a person scores them', () => {
    const line = scored({ direction: '定性', target: '按时交货', actual: '按时' });
    expect([line.state, line.met]).toEqual(['manual', null]);
  });
});

describe('安居 2024：its grades have coefficients, and its examples are what was published', () => {
  it.each([
    ['基本达成', undefined, '8'],
    ['部分达成预期目标', undefined, '6'],
    ['未达成', undefined, '0'],
    ['基本达成', '95%', '9.5'],
  ])('%s (%s): %s', async (actual, grade, score) => {
    const sample = await sampleOf('anju-2024-hotline');
    const line = scored({ direction: '定性', target: '合规', actual, ...(grade ? { grade } : {}) }, sample);
    expect(line.rule?.toString()).toBe(score);
  });
});
