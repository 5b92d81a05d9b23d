import { type At, say } from './say';

/** Money, rates of execution, and what has to be said about them. */
export const moneyFindings = {
  'rate.printed': say(
    (p: At & { printed: string; computed: string; working: string }) =>
      `「${p.where}」印的执行率是 ${p.printed}，算出来是 ${p.computed}（${p.working}）。`,
    (p) => `请核对预算数和执行数；执行率应当是 ${p.computed}。`,
  ),
  'rate.denominator': say(
    (p: At & { initial: string; budget: string; column: string }) =>
      `「${p.where}」的年初预算是 ${p.initial}，「${p.column}」是 ${p.budget}；执行率的分母是后者，请看一眼口径对不对。`,
    '属于年中追加或收回的，请确认年初数没有漏填。',
  ),
  'rate.no-budget': say(
    (p: At & { executed: string; column: string }) =>
      `「${p.where}」执行了 ${p.executed}，「${p.column}」却是 0，执行率无法计算。`,
    '请核对预算数；确实没有预算而有支出的，请写明资金来源。',
  ),
  'rate.over': say(
    (p: At & { executed: string; budget: string; rate: string }) =>
      `「${p.where}」执行数 ${p.executed} 大于预算数 ${p.budget}，执行率 ${p.rate}，没有说明。`,
    '请核对两个数；确实超过预算的，请在原因里说明资金来源。',
  ),
  'execution.score': say(
    (p: At & { own: string; rule: string; working: string }) =>
      `「${p.where}」执行得分填的是 ${p.own}，按规则是 ${p.rule}（${p.working}），没有写理由。`,
    (p) => `请改成 ${p.rule}，或写明为什么不按执行率计分。`,
  ),
  'execution.overruled': say(
    (p: At & { own: string; rule: string; working: string; reason: string }) =>
      `「${p.where}」执行得分填的是 ${p.own}，按规则是 ${p.rule}（${p.working}）。写的理由是「${p.reason}」。`,
    (p) => `执行得分由执行率算出，一般不能另填；请改成 ${p.rule}，或确认理由有依据。`,
  ),
  'execution.low-no-reason': say(
    (p: At & { rate: string; bar: string }) => `「${p.where}」执行率 ${p.rate}，低于 ${p.bar}，没有写原因。`,
    '请写明执行率低的原因。',
  ),
  'execution.low-nowhere': say(
    (p: At & { rate: string; bar: string }) => `「${p.where}」执行率 ${p.rate}，低于 ${p.bar}，表上没有写原因的一格。`,
    '请在报告或决算说明的文字里写明原因。',
  ),
  'execution.reason-long': say(
    (p: At & { length: string; limit: string }) => `「${p.where}」的原因写了 ${p.length} 个字，超过 ${p.limit} 个字。`,
    (p) => `请压缩到 ${p.limit} 个字以内。`,
  ),
  'execution.adjusted-no-reason': say(
    (p: At & { initial: string; budget: string; change: string; difference: string }) =>
      `「${p.where}」预算由年初的 ${p.initial} ${p.change}为 ${p.budget}（${p.change} ${p.difference}），没有写理由。`,
    '请写明年中追加或调减的理由。',
  ),
  'money.scale': say(
    (p: At & { one: string; first: string; other: string; second: string }) =>
      `「${p.where}」的「${p.one}」${p.first} 与「${p.other}」${p.second} 正好相差 10000 倍，像是万元与元混用。`,
    (p) => `请确认两个数的单位；万元的数请改成万元，例如 ${p.first} 与 ${p.second} 只留一种写法。`,
  ),
  'money.far': say(
    (p: At & { one: string; first: string; other: string; second: string; times: string }) =>
      `「${p.where}」的「${p.other}」${p.second} 是「${p.one}」${p.first} 的 ${p.times} 倍，像是万元与元混用。`,
    '请核对两个数的单位，写成同一个单位。',
  ),
  'amount.negative': say(
    (p: At & { value: string }) => `「${p.where}」填的是 ${p.value}，预算数、执行数不会是负数。`,
    '请核对，去掉负号或改正；收回、冲减的，请填净额。',
  ),
  'cost.sum': say(
    (p: At & { parts: string; sum: string; budget: string }) =>
      `「${p.where}」成本指标的目标相加是 ${p.sum} 万元（${p.parts}），预算是 ${p.budget} 万元，对不上。`,
    '请核对成本指标的目标值；成本目标之和不应超过预算，写了总成本的应与预算一致。',
  ),
  'cost.direction': say(
    (p: At & { target: string }) => `成本指标「${p.where}」的目标写成了 ${p.target}：成本越多越好，方向像是反了。`,
    '成本一般用「≤」，请核对。',
  ),
  'rates.contradict': say(
    (p: At & { name: string; stated: string; rate: string; implied: string }) =>
      `「${p.where}」里「${p.name}」写的是 ${p.stated}，而预算执行率是 ${p.rate}，推得应当是 ${p.implied}，互相矛盾。`,
    '请核对两处；口径不同的请写明口径。',
  ),
  'budget.tiny': say(
    (p: At & { name: string; value: string; unit: string }) =>
      `「${p.where}」的「${p.name}」只有 ${p.value} ${p.unit}，小得不像一个项目一年的预算。`,
    '请核对单位是元还是万元。',
  ),
  'score.rate-gap': say(
    (p: At & { rate: string; share: string }) =>
      `「${p.where}」预算只执行了 ${p.rate}，各项指标却得了 ${p.share} 的分，没有说明。`,
    '请说明预算没有用完而任务完成的原因，或核对各项得分。',
  ),
  'fact.negative': say(
    (p: { name: string; value: string; unit: string }) => `「${p.name}」填的是 ${p.value}${p.unit}，这个数不会是负数。`,
    '请核对，改正。',
  ),
  'fact.not-whole': say(
    (p: { name: string; value: string; unit: string }) => `「${p.name}」填的是 ${p.value}${p.unit}，应当是整数。`,
    '请核对，改成整数。',
  ),
  'fact.nobody': say((p: { name: string }) => `「${p.name}」填的是 0。`, '有支出的单位不会没有人，请核对。'),
  'fact.above': say(
    (p: { parts: string; total: string; value: string }) => `${p.parts}，超过了「${p.total}」${p.value}。`,
    '部分不会大于整体，请核对这几个数。',
  ),
};
