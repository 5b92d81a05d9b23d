import { type Case, type Change, fillOf, given, hotline, indicator, money } from './case';
import type { TableEntries } from '../../../../shared/workbook';
import { readReason } from '../../../../shared/workbook/reason';

export const faults: readonly Case[] = [
  {
    code: 'actual.overshoot',
    says: '「业务培训·培训人次」目标 ≥500人次，完成 650人次，是目标的 130.00%，超过目标 30% 以上，没有说明。',
    change: (w) => {
      indicator(w, 'i1').actual = given('650人次');
      delete fillOf(w).reasons.i1;
    },
  },
  {
    code: 'actual.slip',
    says: '「业务培训·学员满意度」目标 ≥90%，完成 900%，是目标的 1000.00%，多半是笔误（多写了 0 或点错了小数点）。',
    change: (w) => void (indicator(w, 'i6').actual = given('900%')),
  },
  {
    code: 'actual.copied',
    says: '「业务培训·学员满意度」的完成值写成「≥90%」，是照抄目标的写法，不是实际完成的数。',
    change: (w) => void (indicator(w, 'i6').actual = given('≥90%')),
  },
  {
    code: 'actual.doubtful',
    says: '「业务培训·培训人次」的完成值「450余人次」不是准数，按 450 计算。',
    change: (w) => void (indicator(w, 'i1').actual = given('450余人次')),
  },
  {
    code: 'actual.blank-scored',
    says: '「业务培训·学员满意度」的完成值空着，却得了 10 分。',
    change: (w) => {
      delete indicator(w, 'i6').actual;
      fillOf(w).own.i6 = { value: '10', reason: readReason('好') };
    },
  },
  {
    code: 'execution.blank-scored',
    says: '「业务培训」的执行率算不出来（其中：当年财政拨款·全年执行数没有填），执行得分却是 9。',
    change: (w) => {
      money(w, 'appropriation', { initial: '20', adjusted: '20' });
      fillOf(w).own.execution = { value: '9', reason: readReason('') };
    },
  },
  {
    code: 'inputs.blank-scored',
    sample: hotline,
    says: '「部门整体支出绩效自评表·预算年终结余」得了 8 分，算它要用的数还没有填：年终结转数。',
    change: (w) => {
      delete w.unit.facts['carried-over'];
      (w.tables.department as TableEntries).own['year-end-balance'] = { value: '8', reason: readReason('') };
    },
  },
  {
    code: 'grade.not-chosen',
    says: '「业务培训·业务能力」是定性指标，「较好」不在规定的档里。',
    change: (w) => void (indicator(w, 'i5').actual = given('较好')),
  },
  {
    code: 'grade.coefficient',
    says: '「业务培训·业务能力」的完成值是「部分达成」，还没有填得分系数。',
    change: (w) => void delete indicator(w, 'i5').grade,
  },
  {
    code: 'grade.outside',
    sample: 'tianmen-2022-hotline',
    says: '「购买服务岗位经费·服务对象满意度」选了「部分达成」，得分系数 90.00% 却不在这一档的 60.00%～80.00% 里。',
    change: (w) => Object.assign(indicator(w, 'i9'), { direction: '定性', actual: given('部分达成'), grade: given('90') }),
  },
  { code: 'branch.missing', says: '「业务培训」没有「满意度指标」的指标。', change: (w) => void fillOf(w).indicators.pop() },
  {
    code: 'percent.over',
    says: '「业务培训·结业合格率」的完成值是 102%，这类比率一般不超过 100%。',
    change: (w) => void (indicator(w, 'i2').actual = given('102%')),
  },
  {
    code: 'quantity.money',
    says: '「业务培训·预算执行率」放在「数量指标」里，其实考核的是资金或执行率，预算执行已经打过分了。',
    change: (w) => Object.assign(indicator(w, 'i1'), { name: '预算执行率', target: '≥90%', actual: given('90%') }),
  },
  {
    code: 'indicator.misplaced',
    says: '「业务培训·编印教材」放在「质量指标」里，度量的却是个数（份）。',
    change: (w) => Object.assign(indicator(w, 'i2'), { name: '编印教材', target: '≥500份', actual: given('500份') }),
  },
  {
    code: 'indicator.same-name',
    says: '「业务培训·培训人次」在同一张表里出现了 2 次。',
    change: (w) => void fillOf(w).indicators.push({ ...indicator(w, 'i1'), id: 'i7' }),
  },
  {
    code: 'indicator.other-target',
    sample: hotline,
    says: '几个项目都有「满意度」，目标却不一样：效能热线工作 ≥90%；热线系统升级经费 ≥95%。',
    change: (w) => {
      const other = w.projects[1]?.fill.indicators.find(({ group }) => group === 'users');
      if (other) Object.assign(other, { name: '满意度', target: '95' });
    },
  },
  {
    code: 'last-year.missing',
    sample: hotline,
    says: '「上年人均资产」没有填，与上年比较的变动率无法计算。',
    change: (w) => void delete w.unit.facts['assets-per-head-last'],
  },
  {
    code: 'target.negative',
    says: '「业务培训·培训人次」的目标 ≥-5人次 是负数。',
    change: (w) => void (indicator(w, 'i1').target = '≥-5人次'),
  },
  {
    code: 'sign.odd',
    says: '「业务培训·学员满意度」的指标值「≧９０％」用了易混的字符，统一写法是「≥90%」。',
    change: (w) => void (indicator(w, 'i6').target = '≧９０％'),
  },
  {
    code: 'sign.two',
    says: '「业务培训·学员满意度」的指标值「290%」里的「2」像是「≥」认错了。',
    change: (w) => void (indicator(w, 'i6').target = '290%'),
  },
  {
    code: 'line.incomplete',
    says: '「业务培训·学员满意度」还算不出得分，1 处待填：完成值。',
    change: (w) => void delete indicator(w, 'i6').actual,
  },
  {
    code: 'line.ask',
    sample: hotline,
    says: '「部门整体支出绩效自评表·目标偏离」算不出得分（分母为 0），规则没有规定如何处理。',
    change: (w) => {
      for (const one of w.projects[1]?.fill.indicators ?? []) if (one.group === 'quantity') one.actual = given('1');
    },
  },
  {
    code: 'number.unreadable',
    says: '「业务培训·上年结转资金·全年执行数」填的「约两万」不是一个数，没有采用。',
    change: (w) => money(w, 'carried', { initial: '0', adjusted: '0', executed: '约两万' }),
  },
  { code: 'name.blank', says: '有一个「业务培训」的指标没有名称。', change: (w) => void (indicator(w, 'i1').name = ' ') },
  { code: 'table.empty', says: '「业务培训」还没有一个指标。', change: (w) => void (fillOf(w).indicators = []) },
  {
    code: 'hidden.no-reason',
    says: '项目「业务培训」标为不公开，没有写理由。',
    change: (w) => Object.assign(w.projects[0] ?? {}, { hidden: { reason: '' } }),
  },
];

/** What nearly has the fault of a code, and has not. */
export const nearly: readonly Change[] = [
  {
    code: 'actual.overshoot',
    change: (w) => {
      indicator(w, 'i1').actual = given('649人次');
      delete fillOf(w).reasons.i1;
    },
  },
  { code: 'actual.slip', change: (w) => void (indicator(w, 'i6').actual = given('899%')) },
  { code: 'actual.copied', change: (w) => void (indicator(w, 'i6').actual = given('90%')) },
  // 定性 words that agree with the target are no copied target.
  { code: 'actual.copied', change: (w) => Object.assign(indicator(w, 'i5'), { target: '落地生效', actual: given('落地生效') }) },
  { code: 'actual.doubtful', change: (w) => void (indicator(w, 'i6').target = '不小于90%') },
  {
    code: 'actual.blank-scored',
    change: (w) => {
      indicator(w, 'i6').actual = given('0%');
      fillOf(w).own.i6 = { value: '10', reason: readReason('好') };
    },
  },
  {
    code: 'actual.blank-scored-many',
    change: (w) => {
      for (const id of ['i1', 'i2', 'i6']) {
        delete indicator(w, id).actual;
        fillOf(w).own[id] = { value: '5', reason: readReason('好') };
      }
    },
  },
  {
    code: 'execution.blank-scored',
    change: (w) => {
      money(w, 'appropriation', { initial: '20', adjusted: '20', executed: '0' });
      fillOf(w).own.execution = { value: '9', reason: readReason('') };
    },
  },
  {
    code: 'inputs.blank-scored',
    sample: hotline,
    change: (w) => {
      w.unit.facts['carried-over'] = given('0');
      (w.tables.department as TableEntries).own['year-end-balance'] = { value: '8', reason: readReason('') };
    },
  },
  { code: 'grade.not-chosen', change: (w) => void (indicator(w, 'i5').actual = given('部分达成年度指标并具有一定效果')) },
  {
    code: 'grade.not-chosen',
    // Words of their own, scored by hand with a reason.
    change: (w) => {
      Object.assign(indicator(w, 'i5'), { actual: given('两名学员获省级表彰'), grade: undefined });
      fillOf(w).own.i5 = { value: '28', reason: readReason('按表彰计') };
    },
  },
  {
    code: 'grade.coefficient',
    change: (w) => void Object.assign(indicator(w, 'i5'), { actual: given('达成'), grade: undefined }),
  },
  {
    code: 'grade.outside',
    sample: 'tianmen-2022-hotline',
    change: (w) => Object.assign(indicator(w, 'i9'), { direction: '定性', actual: given('部分达成'), grade: given('60') }),
  },
  { code: 'branch.missing', change: (w) => void (indicator(w, 'i6').points = '0') },
  {
    code: 'branch.required',
    checks: { 'required-branches': '产出、满意' },
    change: (w) => void fillOf(w).indicators.splice(4, 1),
  },
  { code: 'percent.over', change: (w) => Object.assign(indicator(w, 'i2'), { name: '培训人次增长率', actual: given('102%') }) },
  { code: 'quantity.money', change: (w) => Object.assign(indicator(w, 'i1'), { name: '培训计划执行场次' }) },
  {
    code: 'indicator.misplaced',
    change: (w) => Object.assign(indicator(w, 'i2'), { name: '教学事故数', target: '0起', actual: given('0起') }),
  },
  { code: 'indicator.same-name', change: (w) => void (indicator(w, 'i2').name = '培训人次达标率') },
  {
    code: 'indicator.other-target',
    sample: hotline,
    change: (w) => {
      const other = w.projects[1]?.fill.indicators.find(({ group }) => group === 'users');
      if (other) Object.assign(other, { name: '满意度', target: '90.0' });
    },
  },
  { code: 'last-year.missing', sample: hotline, change: (w) => void (w.unit.facts['assets-per-head-last'] = given('0')) },
  { code: 'target.negative', change: (w) => void (indicator(w, 'i1').target = '≥0人次') },
  { code: 'sign.odd', change: (w) => void (indicator(w, 'i6').target = '不低于90%') },
  { code: 'sign.two', change: (w) => Object.assign(indicator(w, 'i6'), { target: '20%', actual: given('90%') }) },
  { code: 'line.incomplete', change: (w) => void (indicator(w, 'i6').actual = given('0')) },
  {
    code: 'line.ask',
    sample: hotline,
    change: (w) => {
      for (const one of w.projects[1]?.fill.indicators ?? []) if (one.group === 'quantity') one.actual = given('30000');
    },
  },
  {
    code: 'number.unreadable',
    change: (w) => money(w, 'carried', { initial: '0', adjusted: '0', executed: '１,０００．００' }),
  },
  { code: 'name.blank', change: (w) => void (indicator(w, 'i1').name = '人') },
  { code: 'table.empty', change: (w) => void fillOf(w).indicators.splice(1) },
  { code: 'hidden.no-reason', change: (w) => Object.assign(w.projects[0] ?? {}, { hidden: { reason: '涉密' } }) },
];
