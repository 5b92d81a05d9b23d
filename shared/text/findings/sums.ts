import { type At, say } from './say';

/** Points and amounts that do not add up. */
export const sumFindings = {
  'sum.points': say(
    (p: At & { sum: string; expected: string; difference: string }) =>
      `「${p.where}」各指标的分值合计 ${p.sum}，应当是 ${p.expected}，相差 ${p.difference}。`,
    (p) => `请调整各指标的分值，使合计等于 ${p.expected}。`,
  ),
  'sum.branch-points': say(
    (p: At & { branch: string; sum: string; expected: string }) =>
      `「${p.where}」的「${p.branch}」定额 ${p.expected} 分，下面各指标的分值合计 ${p.sum}。`,
    (p) => `请调整「${p.branch}」下面各指标的分值，使合计等于 ${p.expected}；漏了指标的请补上。`,
  ),
  'sum.points-open': say(
    (p: At & { branch: string; left: string }) =>
      `「${p.where}」${p.branch === '' ? '' : `的「${p.branch}」`}还没有添加指标，${p.left} 分没有分配。`,
    (p) => `请添加指标，分值合计 ${p.left} 分。`,
  ),
  'sum.branch-usual': say(
    (p: At & { sums: string; expected: string }) => `「${p.where}」各指标的分值合计，${p.sums}，表样上是 ${p.expected}。`,
    '没有特殊情况的，请按表样的分值调整；确需调整的，请写明原因。',
  ),
  'sum.no-points': say((p: At) => `「${p.where}」没有填分值。`, '请填上分值；分值合计要符合规定。'),
  'sum.points-blank': say((p: At) => `「${p.where}」的分值没有填。`, '请填上分值；分值合计要符合规定。'),
  'sum.printed-branch': say(
    (p: At & { branch: string; what: string; printed: string; computed: string }) =>
      `「${p.where}」的「${p.branch}」印的${p.what}小计是 ${p.printed}，各项相加是 ${p.computed}。`,
    (p) => `小计由各项相加得出，请按 ${p.computed} 改；若小计没错，请核对各项。`,
  ),
  'sum.printed-total': say(
    (p: At & { what: string; printed: string; computed: string }) =>
      `「${p.where}」印的${p.what}合计是 ${p.printed}，各项相加是 ${p.computed}。`,
    (p) => `请核对各项；合计应当等于各项之和 ${p.computed}。`,
  ),
  'sum.rounding': say(
    (p: At & { printed: string; computed: string }) => `「${p.where}」印的是 ${p.printed}，分项相加是 ${p.computed}，只差尾数。`,
    '尾差由四舍五入引起的，请在备注里写明「分项相加与总数的差异由四舍五入引起」。',
  ),
  'text.rounding': say(
    (p: At & { name: string; printed: string; computed: string }) =>
      `「${p.where}」里的「${p.name}」写的是 ${p.printed}，后面的分项相加是 ${p.computed}，只差尾数。`,
    '由四舍五入引起的，请加一句「分项相加与总数的差异由四舍五入引起」；不是的请改正。',
  ),
  'sum.funds': say(
    (p: At & { column: string; printed: string; computed: string; difference: string }) =>
      `「${p.where}」的「${p.column}」印的总额是 ${p.printed}，各项资金相加是 ${p.computed}，相差 ${p.difference}。`,
    '请核对总额与各项资金，改正填错的一个。',
  ),
  'sum.funds-parts': say(
    (p: At & { column: string; printed: string }) => `「${p.where}」的「${p.column}」印着总额 ${p.printed}，各项资金却没有填全。`,
    '请把各项资金填上；没有的填 0。',
  ),
  'sum.facts': say(
    (p: { total: string; printed: string; parts: string; computed: string; difference: string }) =>
      `「${p.total}」是 ${p.printed}，而 ${p.parts} = ${p.computed}，相差 ${p.difference}。`,
    '请核对这几个数，改正填错的一个；口径不同的请写明口径。',
  ),
  'sum.projects': say(
    (p: { fact: string; value: string; what: string; sum: string; difference: string }) =>
      `「${p.fact}」是 ${p.value}，各项目表的「${p.what}」相加是 ${p.sum}，相差 ${p.difference}。`,
    '请核对部门的数与各项目表；有项目没有列入的请补上，或写明原因。',
  ),
  'rollup.overruled': say(
    (p: At & { value: string; computed: string }) =>
      `「${p.where}」由各项目表汇总是 ${p.computed}，改成了 ${p.value}，没有写理由。`,
    (p) => `请写明更正的理由，或撤销更正、采用 ${p.computed}。`,
  ),
  'rollup.overruled-explained': say(
    (p: At & { value: string; computed: string; reason: string }) =>
      `「${p.where}」由各项目表汇总是 ${p.computed}，更正为 ${p.value}，理由是「${p.reason}」。`,
    '请确认理由站得住；不需要更正的请撤销。',
  ),
  'rollup.printed': say(
    (p: At & { printed: string; computed: string }) =>
      `部门表印的「${p.where}」是 ${p.printed}，由各项目表汇总是 ${p.computed}。`,
    '请核对部门表与各项目表，使两处一致。',
  ),
  'summary.printed': say(
    (p: At & { what: string; printed: string; computed: string }) =>
      `汇总表里「${p.where}」的${p.what}印的是 ${p.printed}，自评表里是 ${p.computed}。`,
    '请使汇总表与各项目的自评表一致。',
  ),
  'sum.projects-short': say(
    (p: { fact: string; value: string; what: string; sum: string; difference: string }) =>
      `「${p.fact}」是 ${p.value}，各项目表的「${p.what}」相加只有 ${p.sum}，少 ${p.difference}。`,
    '有项目没有列入的请补上；项目已经列全的，请核对这几个数。',
  ),
};
