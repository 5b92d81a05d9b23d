import { type Case, type Change, fillOf, given, hotline, indicator, p, print, says } from './case';

export const faults: readonly Case[] = [
  {
    code: 'text.placeholder',
    says: '「业务培训·三级指标」里还留着表样的提示或占位符「指标2：」。',
    change: (w) => void (indicator(w, 'i2').name = '指标2：'),
  },
  {
    code: 'text.year',
    says: '「业务培训·实际完成情况」里写的是「截至2019年末」，这份自评是 2020 年度的。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '截至2019年末，培训办完。'),
  },
  {
    code: 'text.score',
    says: '「业务培训·实际完成情况」里写「自评得分90分」，表里的总分是 87.5。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '培训办完，自评得分90分。'),
  },
  {
    code: 'text.branch',
    says: '「业务培训·实际完成情况」里写「产出指标得50分」，表里「产出指标」各项相加是 46 分。',
    change: (w) => says(w, '培训按计划办结，产出指标得50分。'),
  },
  {
    code: 'text.money',
    says: '「业务培训·实际完成情况」里写「实际支出19.5万元」，表里的「全年执行数」是 18 万元。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '实际支出19.5万元，培训办完。'),
  },
  {
    code: 'text.rate',
    says: '「业务培训·实际完成情况」里写「执行率为95%」，表里的执行率是 90.00%。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '执行率为95%。'),
  },
  {
    code: 'text.count',
    says: '「业务培训·实际完成情况」里写「成本指标设4个指标」，表里的成本指标是 1 个。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '成本指标设4个指标。'),
  },
  {
    code: 'reason.on-full',
    says: '「业务培训·学员满意度」得了满分 10，却写了偏差原因。',
    change: (w) => void (fillOf(w).reasons.i6 = '回收问卷少'),
  },
  {
    code: 'reason.vague',
    says: '「业务培训·培训人次」得 18 分（分值 20），原因只写了「按计划」，等于没写。',
    change: (w) => void (fillOf(w).reasons.i1 = '按计划'),
  },
  {
    code: 'problems.none',
    sample: hotline,
    says: '「效能热线工作」扣了 1 分，「存在问题」写的是「无」。',
    change: (w) => void (fillOf(w).texts.problems = '无'),
  },
  {
    code: 'name.unit',
    says: '「业务培训」印的单位是「某区某局」，封面填的是「某区某单位」。',
    change: (w) => print(w, { [`${p}/unit-name`]: '某区某局' }),
  },
  {
    code: 'name.department',
    says: '「业务培训」的主管部门是「某市某局」，别处是「某区某局」。',
    change: (w) => Object.assign(w.projects[0] ?? {}, { department: '某市某局' }),
  },
  {
    code: 'name.project',
    says: '项目「业务培训」的表上印的名称是「技能培训」。',
    change: (w) => print(w, { [`${p}/name`]: '技能培训' }),
  },
  {
    code: 'name.same-project',
    sample: hotline,
    says: '有 2 个项目都叫「效能热线工作」。',
    change: (w) => Object.assign(w.projects[1] ?? {}, { name: '效能热线工作' }),
  },
  {
    code: 'name.same-code',
    sample: hotline,
    says: '项目编码「2024001」用在了几个项目上：效能热线工作、热线系统升级经费。',
    change: (w) => Object.assign(w.projects[1] ?? {}, { code: '2024001' }),
  },
  {
    code: 'private.mobile',
    says: '「业务培训·实际完成情况」里有手机号 138******78。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '报名电话13812345678。'),
  },
  {
    code: 'private.landline',
    says: '「业务培训·实际完成情况」里有座机号 082******34。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '报名电话0825-8221234。'),
  },
  {
    code: 'private.id-card',
    says: '「业务培训·实际完成情况」里有身份证号 119********27。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '讲师身份证号119999199001010027。'),
  },
  {
    code: 'private.account',
    says: '「业务培训·实际完成情况」里有银行账号 622********23。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '付至账号6222020000000000123。'),
  },
  {
    code: 'private.email',
    says: '「业务培训·实际完成情况」里有邮箱 ann********om。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '资料寄anna@example.com。'),
  },
  {
    code: 'private.contact',
    says: '「业务培训·实际完成情况」有联系人或联系电话一栏。',
    change: (w) => void (fillOf(w).texts['goal-actual'] = '联系人：某某'),
  },
  {
    code: 'private.person',
    sample: hotline,
    says: '「效能热线工作·财务负责人」里有姓名，会随表公开。',
    change: (w) => void (fillOf(w).texts['finance-head'] = '经办人甲'),
  },
  {
    code: 'private.by-subtraction',
    sample: 'tianmen-2022-hotline',
    says: '公开的「自评表张数」「自评项目全年预算合计」「自评项目到位资金合计」计入了不公开的项目，减去公开的各项目就知道它的数。',
    change: (w) => Object.assign(w.projects[0] ?? {}, { hidden: { reason: '涉密' } }),
  },
  {
    code: 'text.indicator',
    says: '「业务培训·实际完成情况」里写「培训人次540人次」，「业务培训·培训人次」一行的完成值是 450人次。',
    change: (w) => says(w, '全年培训人次540人次，培训办完。'),
  },
  {
    code: 'text.last-year',
    says: '「业务培训·实际完成情况」通篇只说「2019年」，没有提 2020 年，像是照用了去年的文字。',
    change: (w) => says(w, '2019年，办班九期，全部结业。'),
  },
  {
    code: 'text.other-unit',
    says: '「业务培训·实际完成情况」开头说的是「某区教研中心」，这份自评的单位是「某区某单位」。',
    change: (w) => says(w, '某区教研中心全年办班九期。'),
  },
  {
    code: 'text.money',
    says: '「业务培训·实际完成情况」里写「实际使用资金47.99万」，表里的「全年执行数」是 18 万元。',
    change: (w) => says(w, '实际使用资金47.99万，培训办完。'),
  },
  {
    code: 'text.count',
    says: '「业务培训·实际完成情况」里写「绩效指标共计9个」，表里的指标是 6 个。',
    change: (w) => says(w, '绩效指标共计9个，均已完成。'),
  },
  {
    code: 'private.mobile',
    says: '「业务培训·实际完成情况」里有手机号 138******78。',
    change: (w) => says(w, '报名电话 1 3 8 1 2 3 4 5 6 7 8。'),
  },
  {
    code: 'sign.odd',
    says: '「业务培训·结业合格率」的指标值「≥100百分比」用了易混的字符，统一写法是「≥100%」。',
    change: (w) => Object.assign(indicator(w, 'i2'), { target: '≥100百分比', actual: given('100%') }),
  },
];

/** What nearly has the fault of a code, and has not. */
export const nearly: readonly Change[] = [
  { code: 'text.placeholder', change: (w) => void (indicator(w, 'i2').name = '指标2：结业合格率') },
  { code: 'text.year', change: (w) => says(w, '较2019年末增加两期，2019年12月批复的方案全部落实，2021年度继续。') },
  { code: 'text.score', change: (w) => says(w, '自评得分87.50分。') },
  { code: 'text.branch', change: (w) => says(w, '产出指标得46分，效益指标30分，满意度95分以上。') },
  { code: 'text.money', change: (w) => says(w, '实际支出180,000元，其中区级实际投入12万元，约18万元到位。') },
  { code: 'text.rate', change: (w) => says(w, '执行率为90%。') },
  { code: 'text.count', change: (w) => says(w, '成本指标设1个指标，数量指标1个达标，绩效指标共6个。') },
  { code: 'text.indicator', change: (w) => says(w, '三年累计培训人次1350人次，较上年增加培训人次50人次，全年培训人次450人次。') },
  { code: 'text.last-year', change: (w) => says(w, '2019年批复的培训方案，2020年办班九期。') },
  { code: 'text.other-unit', change: (w) => says(w, '某区财政局按进度拨款，某区某单位办班九期。') },
  { code: 'text.garbled', change: (w) => says(w, '培训办完□，共９期。') },
  { code: 'reason.on-full', change: (w) => void (fillOf(w).reasons.i6 = '无') },
  // Far beyond the target an explanation is asked for: it may stand beside full points.
  {
    code: 'reason.on-full',
    change: (w) => {
      indicator(w, 'i1').actual = given('700人次');
      fillOf(w).reasons.i1 = '新增两期公益班。';
    },
  },
  { code: 'reason.vague', change: (w) => void (fillOf(w).reasons.i1 = '按计划应办五期，因场地维修少办一期。') },
  {
    code: 'problems.none',
    sample: hotline,
    change: (w) => Object.assign(fillOf(w).texts, { problems: '宣传不够。', improvements: '加大宣传。' }),
  },
  { code: 'name.unit', change: (w) => print(w, { [`${p}/unit-name`]: '某区 某单位部门' }) },
  { code: 'name.department', change: (w) => Object.assign(w.projects[0] ?? {}, { department: '某区某局部门' }) },
  { code: 'name.project', change: (w) => print(w, { [`${p}/name`]: '业务 培训' }) },
  {
    code: 'name.same-project',
    sample: hotline,
    change: (w) => Object.assign(w.projects[1] ?? {}, { name: '效能热线工作（二期）' }),
  },
  { code: 'name.same-code', sample: hotline, change: (w) => Object.assign(w.projects[1] ?? {}, { code: '' }) },
  { code: 'private.mobile', change: (w) => says(w, '合同金额13812345678元，项目编码13812345678901。') },
  { code: 'private.landline', change: (w) => says(w, '项目编码0825-822123456，执行0825.82。') },
  { code: 'private.id-card', change: (w) => says(w, '项目编码119999199013010027，共十八位。') },
  { code: 'private.account', change: (w) => says(w, '资产编码6222020000000000123。') },
  { code: 'private.email', change: (w) => says(w, '关注微信号@anna，满意度@90%。') },
  { code: 'private.contact', change: (w) => says(w, '联系人员登记台账齐全，联系电话已公示。') },
  { code: 'private.person', sample: hotline, change: (w) => void (fillOf(w).texts['finance-head'] = ' ') },
  { code: 'private.by-subtraction', sample: 'tianmen-2022-hotline', change: () => undefined },
];
