import { readReason } from '../../../../shared/workbook/reason';
import { type Case, type Change, fillOf, given, hotline, indicator, money } from './case';

export const faults: readonly Case[] = [
  {
    code: 'fact.negative',
    sample: hotline,
    says: '「年终结转数」填的是 -1万元，这个数不会是负数。',
    change: (w) => void (w.unit.facts['carried-over'] = given('-1')),
  },
  {
    code: 'fact.not-whole',
    sample: hotline,
    says: '「编制内实有人数」填的是 9.5人，应当是整数。',
    change: (w) => void (w.unit.facts.staff = given('9.5')),
  },
  {
    code: 'fact.nobody',
    sample: hotline,
    says: '「编制内实有人数」填的是 0。',
    change: (w) => void (w.unit.facts.staff = given('0')),
  },
  {
    code: 'fact.above',
    sample: hotline,
    says: '闲置资产账面价值 50 超过了「总资产账面价值」49.5。'.replace(' 超', '，超'),
    change: (w) => Object.assign(w.unit.facts, { 'idle-assets': given('50'), 'total-assets': given('49.5') }),
  },
  {
    code: 'sum.projects-short',
    sample: hotline,
    checks: { 'project-sums': 'special-spent = executed' },
    says: '「专项预算项目实际支出」是 60，各项目表的「预算执行数」相加只有 55.63，少 4.37。',
    change: (w) => void (w.unit.facts['special-spent'] = given('60')),
  },
  {
    code: 'unit.clash',
    says: '「业务培训·培训人次」目标 ≥50户/人/周，完成 3000次/周，单位不同，不能相除。',
    change: (w) => Object.assign(indicator(w, 'i1'), { target: '≥50户/人/周', actual: given('3000次/周') }),
  },
  {
    code: 'zero.unexplained',
    says: '「业务培训·安全事故」目标 0，发生 2起，没有写偏差原因。',
    change: (w) => {
      Object.assign(indicator(w, 'i1'), { name: '安全事故', direction: '＝', target: '0起', actual: given('2起') });
      delete fillOf(w).reasons.i1;
    },
  },
  {
    code: 'zero.happened',
    sample: hotline,
    says: '「效能热线工作·安全事故」目标 0，发生 2起，没有说明。',
    change: (w) => {
      const one = fillOf(w).indicators[0];
      if (one) Object.assign(one, { name: '安全事故', direction: '＝', target: '0', unit: '起', actual: given('2') });
    },
  },
  {
    code: 'percent.lost',
    says: '「业务培训·学员满意度」目标 ≥90%，完成值写的是 0.95，像是少写了百分号。',
    change: (w) => void (indicator(w, 'i6').actual = given('0.95')),
  },
  {
    code: 'direction.odd',
    says: '「业务培训·培训人次」是「数量指标」，目标写成了 ≤500人次：越少越好，方向像是反了。',
    change: (w) => void (indicator(w, 'i1').target = '≤500人次'),
  },
  {
    code: 'budget.tiny',
    says: '「业务培训」的「全年预算数」只有 0.01 万元，小得不像一个项目一年的预算。',
    change: (w) => money(w, 'appropriation', { initial: '0.01', adjusted: '0.01', executed: '0.01' }),
  },
  {
    code: 'score.rate-gap',
    checks: { 'rate-below-needs-reason': '' },
    says: '「业务培训」预算只执行了 79.00%，各项指标却得了 94.44% 的分，没有说明。',
    change: (w) => {
      money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '15.8' });
      indicator(w, 'i5').grade = given('90%');
      indicator(w, 'i1').actual = given('500人次');
      indicator(w, 'i2').actual = given('95%');
      indicator(w, 'i5').actual = given('达成');
      delete fillOf(w).reasons.execution;
    },
  },
  {
    code: 'name.figure',
    says: '「业务培训·聘用13名教员」的指标值是 ≥14名，名称里写的是 13名，两处不同。',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '聘用13名教员', target: '≥14名', actual: given('14名') }),
  },
  {
    code: 'code.scientific',
    says: '「业务培训·项目编码」写成了 5.10923E+19，是电子表格把长编码变成的样子，后几位已经丢了。',
    change: (w) => Object.assign(w.projects[0] ?? {}, { code: '5.10923E+19' }),
  },
  {
    code: 'text.invisible',
    says: '「业务培训·三级指标」里有看不见的字符。',
    change: (w) => void (indicator(w, 'i2').name = '结业\u200b合格率'),
  },
  {
    code: 'branch.required',
    checks: { 'required-branches': '产出、效益、满意' },
    says: '「业务培训」没有「满意度指标」的指标，规定这一方面要有。',
    change: (w) => void fillOf(w).indicators.pop(),
  },
  {
    code: 'actual.blank-scored-many',
    says: '「业务培训」有 4 行的完成值空着，却得了分。',
    change: (w) => {
      for (const id of ['i1', 'i2', 'i4', 'i6']) {
        delete indicator(w, id).actual;
        fillOf(w).own[id] = { value: '5', reason: readReason('好') };
      }
    },
  },
  {
    code: 'text.garbled',
    says: '「业务培训·培训人次的完成值」里有乱码「\ufffd」。',
    change: (w) => void (indicator(w, 'i1').actual = given('完成\ufffd')),
  },
];

/** What nearly has the fault of a code, and has not. */
export const nearly: readonly Change[] = [
  { code: 'fact.negative', sample: hotline, change: (w) => void (w.unit.facts['carried-over'] = given('0')) },
  { code: 'fact.not-whole', sample: hotline, change: (w) => void (w.unit.facts.staff = given('9.0')) },
  { code: 'fact.nobody', sample: hotline, change: (w) => void (w.unit.facts.staff = given('1')) },
  {
    code: 'fact.above',
    sample: hotline,
    change: (w) => Object.assign(w.unit.facts, { 'idle-assets': given('49.5'), 'total-assets': given('49.5') }),
  },
  {
    code: 'unit.clash',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '受害率', target: '≤0.4‰', actual: given('0.03%') }),
  },
  { code: 'unit.clash', change: (w) => Object.assign(indicator(w, 'i1'), { target: '400-500人次', actual: given('450人次') }) },
  {
    code: 'zero.unexplained',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '安全事故', direction: '＝', target: '0起', actual: given('0起') }),
  },
  {
    code: 'zero.happened',
    sample: hotline,
    change: (w) => {
      const one = fillOf(w).indicators[0];
      if (one) Object.assign(one, { name: '安全事故', direction: '＝', target: '0', unit: '起', actual: given('0') });
    },
  },
  { code: 'percent.lost', change: (w) => void (indicator(w, 'i6').actual = given('95')) },
  { code: 'direction.odd', change: (w) => Object.assign(indicator(w, 'i1'), { name: '投诉件数', target: '≤5件' }) },
  { code: 'direction.odd', change: (w) => Object.assign(indicator(w, 'i1'), { name: '平均办理时间', target: '≤5个工作日' }) },
  {
    code: 'name.figure',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '聘用14名教员', target: '≥14名', actual: given('14名') }),
  },
  { code: 'code.scientific', change: (w) => Object.assign(w.projects[0] ?? {}, { code: '51092324E001' }) },
  { code: 'text.invisible', change: (w) => void (indicator(w, 'i2').name = '结业 合格率') },
];
