import { type At, say } from './say';

/** The officer's own indicators: what they aim at, what was done, and whether they stand in the right place. */
export const indicatorFindings = {
  'actual.overshoot': say(
    (p: At & { target: string; actual: string; rate: string; bar: string }) =>
      `「${p.where}」目标 ${p.target}，完成 ${p.actual}，是目标的 ${p.rate}，超过目标 ${p.bar} 以上，没有说明。`,
    '请说明超出的原因；目标定低了的，来年请调高。',
  ),
  'actual.slip': say(
    (p: At & { target: string; actual: string; rate: string }) =>
      `「${p.where}」目标 ${p.target}，完成 ${p.actual}，是目标的 ${p.rate}，多半是笔误（多写了 0 或点错了小数点）。`,
    '请核对完成值。',
  ),
  'actual.copied': say(
    (p: At & { actual: string }) => `「${p.where}」的完成值写成「${p.actual}」，是照抄目标的写法，不是实际完成的数。`,
    '请填实际完成的数，不带「≥」「≤」；没有统计数的，请写明依据。',
  ),
  'actual.doubtful': say(
    (p: At & { what: string; text: string; read: string }) =>
      `「${p.where}」的${p.what}「${p.text}」不是准数，按 ${p.read} 计算。`,
    '请换成准确的数。',
  ),
  'actual.blank-scored': say(
    (p: At & { score: string }) => `「${p.where}」的完成值空着，却得了 ${p.score} 分。`,
    '请填上完成值；没有完成值的不能得分。',
  ),
  'actual.blank-scored-many': say(
    (p: At & { count: string }) => `「${p.where}」有 ${p.count} 行的完成值空着，却得了分。`,
    '请逐行填上完成值；没有完成值的不能得分。',
  ),
  'execution.blank-scored': say(
    (p: At & { score: string; missing: string }) =>
      `「${p.where}」的执行率算不出来（${p.missing}没有填），执行得分却是 ${p.score}。`,
    '请填上预算数和执行数。',
  ),
  'inputs.blank-scored': say(
    (p: At & { score: string; missing: string }) => `「${p.where}」得了 ${p.score} 分，算它要用的数还没有填：${p.missing}。`,
    '请补上这些数，让得分有依据。',
  ),
  'grade.not-chosen': say(
    (p: At & { typed: string; options: string }) =>
      `「${p.where}」是定性指标，${p.typed === '' ? '没有选档' : `「${p.typed}」不在规定的档里`}。`,
    (p) => `请选一档：${p.options}。`,
  ),
  'grade.outside': say(
    (p: At & { grade: string; coefficient: string; range: string }) =>
      `「${p.where}」选了「${p.grade}」，得分系数 ${p.coefficient} 却不在这一档的 ${p.range} 里。`,
    '请改得分系数，或改选相应的档。',
  ),
  'branch.missing': say(
    (p: At & { branch: string }) => `「${p.where}」没有「${p.branch}」的指标。`,
    '产出、效益、满意度三个方面都要有指标，请补上。',
  ),
  'deadline.missed': say(
    (p: At & { target: string; actual: string; score: string }) =>
      `「${p.where}」的期限是 ${p.target}，写的完成时间是 ${p.actual}，已经逾期，却得了满分 ${p.score}。`,
    '请核对时间；确实逾期的，请扣分并写明原因。',
  ),
  'percent.over': say(
    (p: At & { what: string; value: string }) => `「${p.where}」的${p.what}是 ${p.value}，这类比率一般不超过 100%。`,
    '请核对；是增长率、超额完成一类的，请在名称里写清。',
  ),
  'quantity.money': say(
    (p: At & { branch: string }) => `「${p.where}」放在「${p.branch}」里，其实考核的是资金或执行率，预算执行已经打过分了。`,
    '请换成反映工作量、效果的指标，免得同一件事算两次分。',
  ),
  'indicator.misplaced': say(
    (p: At & { branch: string; kind: string; better: string }) => `「${p.where}」放在「${p.branch}」里，度量的却是${p.kind}。`,
    (p) => `看起来应当放在「${p.better}」，请核对。`,
  ),
  'indicator.same-name': say(
    (p: At & { count: string }) => `「${p.where}」在同一张表里出现了 ${p.count} 次。`,
    '重复的请删去一个；不是同一件事的，请改名加以区别。',
  ),
  'indicator.other-target': say(
    (p: { name: string; list: string }) => `几个项目都有「${p.name}」，目标却不一样：${p.list}。`,
    '请核对目标；本来就该不同的，不用改。',
  ),
  'last-year.missing': say(
    (p: { name: string }) => `「${p.name}」没有填，与上年比较的变动率无法计算。`,
    '请从上年的自评表或决算里取数；上年没有的，写明情况。',
  ),
  'target.negative': say((p: At & { target: string }) => `「${p.where}」的目标 ${p.target} 是负数。`, '请核对目标值和方向。'),
  'sign.odd': say(
    (p: At & { what: string; text: string; plain: string }) =>
      `「${p.where}」的${p.what}「${p.text}」用了易混的字符，统一写法是「${p.plain}」。`,
    (p) => `请改成「${p.plain}」。`,
  ),
  'sign.two': say(
    (p: At & { text: string; plain: string }) => `「${p.where}」的指标值「${p.text}」里的「2」像是「≥」认错了。`,
    (p) => `请核对，是不是「${p.plain}」。`,
  ),
  'branch.required': say(
    (p: At & { branch: string }) => `「${p.where}」没有「${p.branch}」的指标，规定这一方面要有。`,
    '请补上这一方面的指标。',
  ),
  'unit.clash': say(
    (p: At & { target: string; actual: string }) => `「${p.where}」目标 ${p.target}，完成 ${p.actual}，单位不同，不能相除。`,
    '请把两个数写成同一个单位；写不成的，请填自评得分并写明理由。',
  ),
  'zero.unexplained': say(
    (p: At & { actual: string; unit: string }) => `「${p.where}」目标 0，发生 ${p.actual}${p.unit}，没有写偏差原因。`,
    '请写明发生的原因和改进措施；没有发生的，请把完成值改成 0。',
  ),
  'zero.happened': say(
    (p: At & { actual: string; unit: string }) => `「${p.where}」目标 0，发生 ${p.actual}${p.unit}，没有说明。`,
    '请核对完成值；确实发生的，请说明情况。',
  ),
  'percent.lost': say(
    (p: At & { target: string; actual: string; meant: string }) =>
      `「${p.where}」目标 ${p.target}，完成值写的是 ${p.actual}，像是少写了百分号。`,
    (p) => `请核对，是不是 ${p.meant}。`,
  ),
  'direction.odd': say(
    (p: At & { branch: string; target: string }) =>
      `「${p.where}」是「${p.branch}」，目标写成了 ${p.target}：越少越好，方向像是反了。`,
    '一般用「≥」或「＝」，请核对；确实越少越好的，不用改。',
  ),
  'name.figure': say(
    (p: At & { named: string; target: string }) => `「${p.where}」的指标值是 ${p.target}，名称里写的是 ${p.named}，两处不同。`,
    '请核对哪一个是对的，改成一致。',
  ),
  'value.is-score': say(
    (p: At & { what: string; text: string }) => `「${p.where}」的${p.what}填的是「${p.text}」，这张表不打分。`,
    '请填指标的数值，不填得分。',
  ),
  'declared.target': say(
    (p: At & { declared: string; target: string }) => `「${p.where}」年初申报的指标值是 ${p.declared}，现在是 ${p.target}。`,
    '目标按程序调整过的，请在备注里写明；没有调整过的，请改回申报的数。',
  ),
  'declared.points': say(
    (p: At & { declared: string; points: string }) => `「${p.where}」年初申报的分值是 ${p.declared}，现在是 ${p.points}。`,
    '请核对分值；调整过的，请写明依据。',
  ),
  'declared.dropped': say(
    (p: At & { names: string }) => `「${p.where}」年初申报的指标${p.names}没有列进自评表。`,
    '申报过的指标都要自评；改了名称或按程序取消的，请核对。',
  ),
};
